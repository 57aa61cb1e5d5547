import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { playJourney, type Tally } from './journey';

/** `demo/play.ts DIR`: plays the main job through the real extension, in light and in dark, and leaves pictures and packs in DIR. */
const folder = resolve(process.argv[2] ?? 'out');
const extension = resolve(import.meta.dirname, '../.output/chrome-mv3-demo');
// Alex and Sam live in England; the browser takes its zone from here.
process.env.TZ = 'Europe/London';

const summary = ({ hints, left, sent, kept, attachments, files, packCode }: Tally) =>
  [
    `  ${hints} sentences underlined in a hostile draft; ${left} after the rewrite`,
    `  sent and received as shown (${sent} characters)`,
    `  ${kept} messages and ${attachments} attachment kept, none missed`,
    `  pack of ${files} files verified, pack code ${packCode}`,
  ].join('\n');

try {
  for (const colorScheme of ['light', 'dark'] as const) {
    const out = join(folder, colorScheme);
    await rm(out, { recursive: true, force: true });
    await mkdir(out, { recursive: true });
    console.log(`\nPlaying the main job (${colorScheme}) …`);
    console.log(summary(await playJourney({ extension, out, colorScheme })));
  }
  console.log(`\nAll of it happened. Pictures and packs are in ${folder}.`);
} catch (error) {
  console.error(`\nThe journey did not finish: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
