// Plain Node, no dependency: it runs before node_modules exists.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

export function die(message) {
  console.error(message);
  process.exit(1);
}

/** Whether the folder's node_modules holds what its lock file says, by the list that npm keeps of what it installed. */
function dependenciesFit(folder) {
  const packages = (path) => JSON.parse(readFileSync(join(folder, path), 'utf8')).packages;
  try {
    const installedNow = packages('node_modules/.package-lock.json');
    const wanted = Object.entries(packages('package-lock.json')).filter(([path]) => path !== '');
    // Optional packages are those of other platforms.
    return wanted.every(([path, { version, optional }]) => installedNow[path]?.version === version || (optional && !installedNow[path]));
  } catch {
    return false;
  }
}

/** Runs `npm ci` in a folder with a lock file, by default the project's, where its node_modules is missing or does not fit. */
export function ensureDependencies(folder = root) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) die(`Evenkeel needs Node 20.19 or newer; this is ${process.versions.node}.`);
  if (dependenciesFit(folder)) return;
  console.error(`Installing dependencies (npm ci)${folder === root ? '' : ` in ${relative(root, folder)}`} …`);
  // npm_execpath is the npm that started us: the same npm, with the same Node.
  const npm = process.env.npm_execpath;
  const flags = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const options = { cwd: folder, stdio: ['ignore', 2, 2] };
  const done = npm
    ? spawnSync(process.execPath, [npm, ...flags], options)
    : spawnSync('npm', flags, { ...options, shell: process.platform === 'win32' });
  if (done.status !== 0) die('npm ci did not succeed (see above). Check that your npm registry can be reached and run the command again.');
}

/** The path of a program that `npm ci` installed. */
export const installed = (name) => join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
