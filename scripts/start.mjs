// `npm start`: sets up what is missing, builds the extension for the demo and opens it.
// `npm start -- --headless --out DIR`, or no display: plays the main job by itself and leaves pictures and the pack in DIR.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureChromium } from './setup/browsers.mjs';
import { die, ensureDependencies, installed, root } from './setup/dependencies.mjs';

function options() {
  try {
    return parseArgs({ options: { headless: { type: 'boolean' }, out: { type: 'string', default: 'out' } } }).values;
  } catch (error) {
    return die(`${error.message}\nUsage: npm start [-- --headless] [--out DIR]`);
  }
}
const { headless, out } = options();
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

ensureDependencies();
const browser =
  ensureChromium() ?? die('No Chromium, Chrome or Edge was found. Install one, or set CHROME_PATH to it, and run the command again.');
const run = (program, words, env = {}) =>
  spawnSync(program, words, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env }, shell: process.platform === 'win32' }).status ??
  1;

console.log('Building the extension …');
if (run(installed('wxt'), ['build', '-m', 'demo', '--level', 'warn']) !== 0) die('The extension could not be built (see above).');

const folder = resolve(process.env.INIT_CWD ?? root, out);
const words = headless || !hasDisplay ? ['demo/play.ts', folder] : ['demo/open.ts'];
process.exit(run(process.execPath, ['--import', 'tsx', ...words], { CHROME_PATH: browser }));
