/** What the bundler makes of these files: their text, without the white space between tags or rules. */
declare module '*.html' {
  const text: string;
  export default text;
}
declare module '*.css' {
  const text: string;
  export default text;
}
