/** The keys in the tables of the design systems; they look like those of the elements beside them. */
export const rows = [
  { name: 'Warehouse export', role: 'readonly', key: 'ak_live_…3f9a', status: 'Active' },
  { name: 'CI deploy', role: 'admin', key: 'ak_live_…b81c', status: 'Expiring' },
  { name: 'Old importer', role: 'admin', key: 'ak_live_…e2aa', status: 'Revoked' },
] as const;

export const note = 'Copy it now: you will not be able to see it again.';
export const secretOf = 'ak_live_••••3f9a';
export const hint = 'A name that says what it is for.';
export const title = "The library's own";
