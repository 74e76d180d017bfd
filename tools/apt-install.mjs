import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { env } from 'node:process';

/**
 * Runs a long command behind two lines of progress, and shows its output only if it fails.
 * @param {string} what
 * @param {string} command
 * @param {string[]} arguments_
 * @returns {Promise<boolean>} whether it succeeded
 */
export const run = (what, command, arguments_) => {
  console.log(`${what} …`);
  const started = performance.now();
  const child = spawn(command, arguments_, {
    env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  return new Promise((resolve) => {
    const end = (/** @type {string} */ problem) => {
      const seconds = ((performance.now() - started) / 1000).toFixed(0);
      console.log(`${what}: ${problem || 'done'} after ${seconds} s`);
      if (problem) console.log(output.trim().split('\n').slice(-15).join('\n'));
      resolve(!problem);
    };
    child.on('error', (error) => end(error.message));
    child.on('close', (code) => end(code === 0 ? '' : `failed (${code})`));
  });
};

/** Only Debian itself: Ubuntu's `chromium` package is a stub for a snap. */
export const isRootOnDebian = () => {
  try {
    return process.getuid?.() === 0 && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
};

/**
 * Installs Debian packages. It reports a failure and goes on: the caller looks for the result.
 * @param {string[]} packages
 */
export const aptInstall = async (packages) => {
  // Another process may hold the lock for a while, at the first start of a machine for example.
  const wait = ['-o', 'DPkg::Lock::Timeout=300'];
  await run("Reading Debian's package lists", 'apt-get', [...wait, 'update']);
  await run(`Installing ${packages.join(' ')}`, 'apt-get', [
    ...wait,
    'install',
    '-y',
    '--no-install-recommends',
    ...packages,
  ]);
};
