import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BUILDS, built } from './built';
import { filesBelow, root } from './source-files';

/** Largest size of the model's weights, in bytes as they stand in the source. */
const WEIGHTS = 1_000_000;

/**
 * Largest minified size of each built script, in bytes. Raise one only with a reason in the commit: what runs in a page
 * is paid for by every page. Chunks shared by extension pages fall under the last line.
 */
const BUDGETS: readonly (readonly [script: RegExp, bytes: number])[] = [
  [/^content-scripts\/coach\.js$/, 100_000],
  // How the coach's cards are drawn. Only in frames where somebody writes.
  [/^card\.js$/, 80_000],
  // The judge of tone: its weights in Base64, which takes four bytes for three, and 200 kB of code and word lists. Only in
  // frames where somebody writes.
  [/^tone\.js$/, Math.ceil((WEIGHTS * 4) / 3) + 200_000],
  // The readers of all sites, the walk, the copy, a mail parser and a sanitiser, and what is drawn meanwhile. Only on a click.
  [/^capture\.js$/, 435_000],
  // The help with a reply: the phrases and word models that read a received message, all sites, and the panel. Only on a click.
  [/^reply\.js$/, 360_000],
  // The sites, and what is looked for in them on a click.
  [/^page-(facts|report)\.js$/, 100_000],
  [/^background\.js$/, 120_000],
  // The timeline's search and the reader of the archive. Only in the desk.
  [/^timeline\.js$/, 120_000],
  // All importers with a mail parser, a ZIP reader and a reader of PDF, which is four fifths of it. Only while a file is brought in.
  [/^import-worker\.js$/, 2_200_000],
  // Fonts are files of their own. What shapes letters and writes PDF, DOCX and ZIP, the papers, the archive and its search. Only while an export is counted or made.
  [/^export-worker\.js$/, 1_600_000],
  // The desk: all its rooms, the archive, and the page that goes into packs.
  [/^chunks\/desk-.*\.js$/, 450_000],
  [/^chunks\/.*\.js$/, 300_000],
];

describe.each(Object.keys(BUILDS) as (keyof typeof BUILDS)[])('sizes built for %s', (browser) => {
  const folder = BUILDS[browser];
  const scripts = filesBelow(folder, /\.js$/).map((file) => file.slice(folder.length + 1));

  it.each(scripts)('%s keeps to its budget', (script) => {
    const budget = BUDGETS.find(([pattern]) => pattern.test(script))?.[1];
    expect(budget, `${script} has no budget: give it one here`).toBeDefined();
    expect(statSync(join(built(browser), script)).size).toBeLessThanOrEqual(budget ?? 0);
  });
});

it('keeps the weights of the model to their budget', () => {
  expect(statSync(join(root, 'lib/core/tone/weights/tone.bin')).size).toBeLessThanOrEqual(WEIGHTS);
});
