// Plain Node, no dependency: it runs before node_modules exists.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

export function die(message) {
  console.error(message);
  process.exit(1);
}

/** Runs `npm ci` where node_modules is missing or was made from another lock file, Node version or platform. */
export function ensureDependencies() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) die(`Evenkeel needs Node 20.19 or newer; this is ${process.versions.node}.`);
  const mark = join(root, 'node_modules', '.made-from');
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update([process.versions.modules, process.platform, process.arch].join())
    .digest('hex');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return;
  console.error('Installing dependencies (npm ci) …');
  // npm_execpath is the npm that started us: the same npm, with the same Node.
  const npm = process.env.npm_execpath;
  const flags = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  const done = npm
    ? spawnSync(process.execPath, [npm, ...flags], options)
    : spawnSync('npm', flags, { ...options, shell: process.platform === 'win32' });
  if (done.status !== 0) die('npm ci did not succeed (see above). Check that your npm registry can be reached and run the command again.');
  writeFileSync(mark, wanted);
}

/** The path of a program that `npm ci` installed. */
export const installed = (name) => join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
