// `npm run pictures`: plays the demo and takes the README's pictures from it.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup/dependencies.mjs';

const PICTURES = { 'light/2-flags': 'flags-light', 'light/3-rewrite': 'rewrite-light' };

const out = join(root, '.cache', 'pictures');
const played = spawnSync(process.execPath, [join(root, 'scripts/start.mjs'), '--headless', '--out', out], { cwd: root, stdio: 'inherit' });
if (played.status !== 0) process.exit(played.status ?? 1);
mkdirSync(join(root, 'docs/pictures'), { recursive: true });
for (const [from, to] of Object.entries(PICTURES)) copyFileSync(join(out, `${from}.png`), join(root, 'docs/pictures', `${to}.png`));
