/**
 * The form as it was before it had an Expiration field: in its place nothing; its texts are still there.
 * @type {import('rollup').Plugin}
 */
export const withoutExpiration = {
  name: 'without-expiration',
  load(id) {
    if (id.endsWith('/src/expiry.ts'))
      return 'export const readExpiry = () => undefined; export const expiryError = () => undefined;';
    if (!id.endsWith('/expiry-field.ts')) return null;
    const methods = ['offer', 'write', 'read', 'keep', 'edited', 'fill', 'isDirty', 'dateError'];
    return `export class ExpiryField { ${methods.map((name) => `${name}() {}`).join(' ')} }
      export const expiryTemplate = () => '';`;
  },
};
