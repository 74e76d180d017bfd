/** The bundler imports these files as text, without the white space between tags and rules. */
declare module '*.html' {
  const text: string;
  export default text;
}
declare module '*.css' {
  const text: string;
  export default text;
}
