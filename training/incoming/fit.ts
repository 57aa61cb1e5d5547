import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { wordFeatures } from '../../lib/core/incoming/word-model';

/**
 * Fits the two word models of `lib/core/incoming/weights`: a logistic regression each, without any chance in it.
 * Run: npx tsx training/incoming/fit.ts
 */
export interface IncomingLesson {
  /** "neither" is neither a repeat nor danger. */
  readonly label: 'yes' | 'no' | 'short_repeat' | 'safety' | 'neither';
  readonly text: string;
}

const ROUNDS = 250;
const RATE = 0.05;
const SHRINK = 0.5;
/** What is looked for is rare among the messages, and missing it is worse. */
const WANTED_WEIGHT = 8;
/** Weights in hundredths below this are left out. */
const LEAST = 8;

const ASKING = /\?|\bplease\b|\bwant\b|\bneed\b/i;

export const lessons = (): readonly IncomingLesson[] =>
  readFileSync(new URL('messages.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as IncomingLesson);

function count(sets: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const set of sets) for (const one of set) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

/** The written model; see `readWordModel`. */
export function fit(label: 'short_repeat' | 'safety', all: readonly IncomingLesson[]): string {
  // What asks nothing is never taken for a repeat, so the model need not know it.
  const rows = all.filter((row) => row.label === label || label === 'safety' || ASKING.test(row.text));
  const sets = rows.map(({ text }) => wordFeatures(text));
  const wanted = rows.map((row) => row.label === label);
  const everywhere = count(sets);
  const there = count(sets.filter((_, at) => wanted[at]));
  const names = [...everywhere].filter(([name, times]) => times >= 2 && ((there.get(name) ?? 0) >= 2 || times >= 8)).map(([name]) => name);
  const places = new Map(names.map((name, at) => [name, at]));
  const inputs = sets.map((set) => Uint32Array.from([...set].flatMap((name) => places.get(name) ?? [])));

  const weights = new Float64Array(names.length);
  const mean = new Float64Array(names.length);
  const square = new Float64Array(names.length);
  let constant = -2;
  for (let round = 1; round <= ROUNDS; round++) {
    const slope = new Float64Array(names.length);
    let constantSlope = 0;
    inputs.forEach((input, at) => {
      const scale = 1 / Math.sqrt(Math.max(1, input.length));
      let sum = 0;
      for (const place of input) sum += weights[place] ?? 0;
      const chance = 1 / (1 + Math.exp(-(constant + sum * scale)));
      const off = wanted[at] ? WANTED_WEIGHT * (chance - 1) : chance;
      constantSlope += off / rows.length;
      for (const place of input) slope[place] = (slope[place] ?? 0) + (off * scale) / rows.length;
    });
    for (let place = 0; place < names.length; place++) {
      const towards = (slope[place] ?? 0) + (SHRINK * (weights[place] ?? 0)) / rows.length;
      const average = 0.9 * (mean[place] ?? 0) + 0.1 * towards;
      const spread = 0.999 * (square[place] ?? 0) + 0.001 * towards * towards;
      mean[place] = average;
      square[place] = spread;
      const step = average / (1 - 0.9 ** round) / (Math.sqrt(spread / (1 - 0.999 ** round)) + 1e-8);
      weights[place] = (weights[place] ?? 0) - RATE * step;
    }
    constant -= RATE * constantSlope;
  }
  const lines = names
    .map((name, at) => ({ name, weight: Math.round((weights[at] ?? 0) * 100) }))
    .filter(({ weight }) => Math.abs(weight) >= LEAST)
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, weight }) => `${name} ${weight}`);
  return [String(Math.round(constant * 100)), ...lines].join('\n');
}

const TARGETS = [
  ['safety', 'DANGER_WORDS', 'danger-words'],
  ['short_repeat', 'REPEAT_WORDS', 'repeat-words'],
] as const;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [label, name, file] of TARGETS) {
    const written = fit(label, lessons());
    const path = new URL(`../../lib/core/incoming/weights/${file}.ts`, import.meta.url);
    writeFileSync(
      path,
      `/** Made by training/incoming/fit.ts from our own messages; see \`WordModel\`. */\nexport const ${name} = \`${written}\`;\n`,
    );
  }
}
