/** Finds Chromium and Firefox on this machine, and installs them where that needs no question. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

interface Known {
  /** Names a browser that is found in no usual place. */
  variable: string;
  commands: readonly string[];
  places: readonly string[];
  /** The package of Debian and Ubuntu, where it is not an empty one that leads to a snap. */
  packages: readonly string[];
}

const known: Record<BrowserName, Known> = {
  chromium: {
    variable: 'CHROMIUM_BIN',
    commands: ['chromium', 'chromium-browser'],
    places: ['/usr/lib/chromium/chromium', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
    packages: ['chromium'],
  },
  firefox: {
    variable: 'FIREFOX_BIN',
    commands: ['firefox', 'firefox-esr'],
    places: ['/usr/lib/firefox-esr/firefox-esr', '/Applications/Firefox.app/Contents/MacOS/firefox'],
    packages: ['firefox-esr', 'firefox'],
  },
};

/** The browser's program, or null. */
export function findBrowser(name: BrowserName): string | null {
  const { variable, commands, places } = known[name];
  const named = process.env[variable];
  if (named !== undefined && named !== '') return isProgram(named) ? named : null;
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const candidates = [...commands.flatMap((command) => folders.map((folder) => path.join(folder, command))), ...places];
  return candidates.find(isProgram) ?? null;
}

/** The browser's program. Throws a sentence that says how to get one. */
export function requireBrowser(name: BrowserName): string {
  const program = findBrowser(name);
  if (program !== null) return program;
  const { variable, packages } = known[name];
  throw new Error(
    `${nameOf(name)} was not found. Install it (Debian, Ubuntu: apt-get install ${packages[0]}), or set ${variable} to the path of its program.`,
  );
}

/** Makes sure that every one of `names` is there, installing what is missing where apt-get can be used unasked. */
export function ensureBrowsers(names: readonly BrowserName[]): void {
  const missing = names.filter((name) => findBrowser(name) === null && !process.env[known[name].variable]);
  const apt = missing.length === 0 ? null : aptGet();
  if (apt !== null) {
    console.error(`Installing ${missing.map(nameOf).join(' and ')} for the tests in real browsers`);
    apt('update');
    for (const name of missing) {
      known[name].packages.some((item) => apt('install', '-y', '--no-install-recommends', item) && findBrowser(name));
    }
  }
  for (const name of names) requireBrowser(name);
}

/** How to call apt-get without a question to anybody; null where that cannot be. */
function aptGet(): ((...args: string[]) => boolean) | null {
  if (spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) return null;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0) return null;
  const prefix = isRoot ? [] : ['sudo', '-n'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return (...args) => {
    const [command = 'apt-get', ...rest] = [...prefix, 'apt-get', '-qq', ...args];
    return spawnSync(command, rest, { stdio: ['ignore', process.stderr, process.stderr], env }).status === 0;
  };
}

function nameOf(name: BrowserName): string {
  return name === 'chromium' ? 'Chromium' : 'Firefox';
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
