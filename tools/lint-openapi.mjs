// Lints openapi.yaml, without a look at the registry for a newer linter.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';

const linter = join(import.meta.dirname, '../node_modules/@redocly/cli/bin/cli.js');
const { status } = spawnSync(process.execPath, [linter, 'lint', 'openapi.yaml'], {
  cwd: join(import.meta.dirname, '..'),
  env: { ...process.env, REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', REDOCLY_TELEMETRY: 'off' },
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
