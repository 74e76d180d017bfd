/** The owner of the keys that are created on the demo's pages, which know no users. */
export const VISITOR = 'Demo visitor';
