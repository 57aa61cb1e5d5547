// `npm start`: sets up what is missing, builds the extension for the demo and opens it.
// `npm start -- --headless --out DIR`, or no display: plays the main job by itself and leaves pictures and the pack in DIR.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureChromium } from './setup/browsers.mjs';
import { die, ensureDependencies, installed, root } from './setup/dependencies.mjs';

const USAGE = 'Usage: npm start [-- --headless --out DIR]';

function options() {
  try {
    const { values } = parseArgs({
      options: { headless: { type: 'boolean' }, out: { type: 'string', default: 'out' }, help: { type: 'boolean', short: 'h' } },
    });
    if (values.help) {
      console.log(USAGE);
      process.exit(0);
    }
    return values;
  } catch (error) {
    return die(`${error.message}\n${USAGE}`);
  }
}
const { headless, out } = options();
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

ensureDependencies();
const browser =
  ensureChromium() ?? die('No Chromium, Chrome or Edge was found. Install one, or set CHROME_PATH to it, and run the command again.');
const shell = process.platform === 'win32';

console.log('Building the extension …');
const build = spawnSync(installed('wxt'), ['build', '-m', 'demo'], { cwd: root, encoding: 'utf8', shell });
if (build.status !== 0) die(`${build.stdout ?? ''}${build.stderr ?? ''}\nThe extension could not be built (see above).`);

const folder = resolve(process.env.INIT_CWD ?? root, out);
const words = headless || !hasDisplay ? ['demo/play.ts', folder] : ['demo/open.ts'];
const env = { ...process.env, CHROME_PATH: browser };
process.exit(spawnSync(process.execPath, ['--import', 'tsx', ...words], { cwd: root, stdio: 'inherit', env }).status ?? 1);
