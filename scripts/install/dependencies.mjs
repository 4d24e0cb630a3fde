import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Plain Node, and nothing but Node: this runs in a fresh clone, before there is anything else.

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

const packagesOf = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {});

/** True where what is installed is what the lock file asks for; packages for other platforms may be missing. */
const upToDate = () => {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const installed = packagesOf(join(root, 'node_modules/.package-lock.json'));
  return Object.entries(wanted)
    .filter(([path, { optional }]) => path !== '' && optional !== true)
    .every(([path, { version }]) => installed[path]?.version === version);
};

/** Installs the packages of the lock file where they are missing or others; ends the process where that fails. */
export const installDependencies = () => {
  if (upToDate()) return;
  console.log('installing packages (npm ci)');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('the packages could not be installed; npm said why above');
    process.exit(status ?? 1);
  }
};

/** Runs a TypeScript script in the way in which the other commands run theirs, and ends with its exit code. */
export const runScript = (script, args) => {
  const child = spawn(
    process.execPath,
    [join(root, 'node_modules/vite-node/dist/cli.mjs'), '-c', 'scripts/vite.config.ts', script, '--', ...args],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  // The terminal sends Ctrl-C to both: the script ends what it started, and this one waits for it.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.once('exit', (code) => process.exit(code ?? 1));
};
