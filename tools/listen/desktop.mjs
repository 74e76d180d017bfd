// cspell:ignore openbox dbus gsettings libglib dconf aboutwelcome mstone datareporting signon signons termsofuse firstrun displayfd nolisten nofork speechd
/** A desktop with a screen reader (Orca with Firefox) that nobody sees or hears, without the user's own settings. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { env } from 'node:process';
import { createInterface } from 'node:readline';
import { until } from './until.mjs';
import { which } from '../browsers.mjs';

/** The Debian package of each program. */
const programs = {
  Xvfb: 'xvfb',
  openbox: 'openbox',
  'dbus-daemon': 'dbus-daemon',
  'dbus-send': 'dbus-bin',
  gsettings: 'libglib2.0-bin',
  orca: 'orca',
  xdotool: 'xdotool',
  'firefox-esr': 'firefox-esr',
};
/** Packages without a program of their own that Orca needs to hear of Firefox. */
const libraries = ['at-spi2-core', 'gsettings-desktop-schemas', 'dconf-gsettings-backend'];

/** @throws {Error} that says how to install what is missing */
const expectPrograms = () => {
  const missing = Object.entries(programs).filter(([program]) => !which(program));
  if (missing.length === 0) return;
  const packages = [...new Set([...missing.map(([, name]) => name), ...libraries])].join(' ');
  throw new Error(
    `Missing: ${missing.map(([program]) => program).join(', ')}. On Debian: \`sudo apt-get install ${packages}\`.`,
  );
};

/** Orca buffers its log by blocks otherwise, and takes a new Firefox window for a tab in the background. */
const orcaSettings = {
  '.local/share/orca/__init__.py': '',
  '.local/share/orca/orca-customizations.py': [
    'from orca import debug, settings',
    'debug.debugFile.reconfigure(line_buffering=True)',
    'settings.presentLiveRegionFromInactiveTab = True\n',
  ].join('\n'),
};

/** Firefox without first-run pages, and with its accessibility tree. */
const firefoxSettings = {
  'firefox/user.js': Object.entries({
    'accessibility.force_disabled': -1,
    'browser.aboutwelcome.enabled': false,
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.homepage_override.mstone': 'ignore',
    'datareporting.policy.dataSubmissionEnabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'signon.rememberSignons': false,
    'termsofuse.bypassNotification': true,
    'trailhead.firstrun.didSeeAboutWelcome': true,
  })
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join(''),
};

/**
 * Starts the desktop and the screen reader.
 * @returns {Promise<{ env: NodeJS.ProcessEnv, log: string, openPage: (url: string) => Promise<void>, stop: () => void }>}
 *   `log` is the path of Orca's log; `stop` ends all that was started here, and deletes its files
 * @throws {Error} when a program is missing, or does not start within 30 seconds
 */
export const startDesktop = async () => {
  expectPrograms();
  const home = mkdtempSync(join(tmpdir(), 'listen-'));
  for (const [path, text] of Object.entries({ ...orcaSettings, ...firefoxSettings })) {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), text);
  }
  /** @type {import('node:child_process').ChildProcess[]} */
  const children = [];
  const stop = () => {
    for (const child of children.reverse()) child.kill('SIGKILL');
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  const own = environmentIn(home);
  /** @param {string} command @param {string[]} [args] */
  const start = (command, args = []) => {
    const child = spawn(command, args, { env: own, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stderr.pipe(createWriteStream(join(home, `${command}.log`)));
    children.push(child);
    return child;
  };
  try {
    own.DISPLAY = `:${await firstLine(start('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x1000x24', '-nolisten', 'tcp']))}`;
    own.DBUS_SESSION_BUS_ADDRESS = await firstLine(
      start('dbus-daemon', ['--session', '--nofork', '--print-address=1']),
    );
    start('openbox');
    await finish(
      start('gsettings', ['set', 'org.gnome.desktop.interface', 'toolkit-accessibility', 'true']),
    );
    // The answer comes when the bus of the accessibility tree runs.
    await finish(
      start('dbus-send', [
        '--print-reply',
        '--dest=org.a11y.Bus',
        '/org/a11y/bus',
        'org.a11y.Bus.GetAddress',
      ]),
    );
    const log = join(home, 'orca.txt');
    start('orca', ['--replace', `--debug-file=${log}`]);
    await until(() => logHas(log, /SPEECH OUTPUT/), 'Orca speaks');
    const openPage = async (/** @type {string} */ url) => {
      start('firefox-esr', [
        '--no-remote',
        '--profile',
        join(home, 'firefox'),
        '--new-window',
        url,
      ]);
      await until(() => logHas(log, /SPEECH OUTPUT: 'Finished loading/), 'Orca reads the page');
    };
    return { env: own, log, openPage, stop };
  } catch (error) {
    stop();
    throw error;
  }
};

/** @param {string} home @returns {NodeJS.ProcessEnv} */
const environmentIn = (home) => ({
  ...env,
  HOME: home,
  XDG_RUNTIME_DIR: home,
  XDG_CONFIG_HOME: join(home, '.config'),
  XDG_DATA_HOME: join(home, '.local/share'),
  XDG_CACHE_HOME: join(home, '.cache'),
  LANG: 'C.UTF-8',
  LC_ALL: 'C.UTF-8',
  GNOME_ACCESSIBILITY: '1',
  GTK_MODULES: 'gail:atk-bridge',
  // Nothing answers there, so nothing is heard: what Orca says is in its log.
  SPEECHD_ADDRESS: `unix_socket:${join(home, 'speech.sock')}`,
});

/** @param {import('node:child_process').ChildProcess} child */
const firstLine = async (child) => {
  const lines = createInterface(/** @type {import('node:stream').Readable} */ (child.stdout));
  const [line] = await once(lines, 'line', { signal: AbortSignal.timeout(30_000) });
  return String(line);
};

/** @param {import('node:child_process').ChildProcess} child */
const finish = async (child) => {
  const [code] = await once(child, 'close', { signal: AbortSignal.timeout(30_000) });
  if (code !== 0) throw new Error(`${child.spawnfile} ended with exit code ${code}.`);
};

/** @param {string} log @param {RegExp} pattern */
const logHas = (log, pattern) => existsSync(log) && pattern.test(readFileSync(log, 'utf8'));
