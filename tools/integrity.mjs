/** Writes `integrity.json`: the hash of `cdn.js` for the `integrity` attribute of a `<script>`. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const hash = createHash('sha384').update(readFileSync('dist/cdn.js')).digest('base64');
writeFileSync('integrity.json', `${JSON.stringify({ 'cdn.js': `sha384-${hash}` }, null, 2)}\n`);
