/**
 * Fits the tone model on invented messages whose clauses are labelled, and writes its weights.
 *
 *   npx tsx training/fit-tone.ts FOLDER [--calm=FILE]          judge: every author left out in turn
 *   npx tsx training/fit-tone.ts FOLDER [--calm=FILE] --write  also fit on all authors but `dev` and `first`, and write weights
 *
 * FOLDER holds one folder an author, each with `drafts.jsonl` (`{id, text, label, spans: [{quote}], safety}`) or
 * `sentences.jsonl` (`{id, text, kinds}`). FILE holds sentences of ordinary mail, one a line (what stands before a tab is not read);
 * without them the model takes plain requests between strangers for attacks. No randomness but a fixed seed: the same files
 * give the same weights.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sentences } from '../lib/core/text/sentences';
import { clausesToJudge } from '../lib/core/tone/clause';
import { evidenceOf, OTHER_EVIDENCE } from '../lib/core/tone/features';
import { FLAG_KINDS } from '../lib/core/tone/finding';
import { PLACES, wordPlaces } from '../lib/core/tone/hashed-words';
import { safetyConcern } from '../lib/core/tone/safety';
import { SHOWN, sigmoid, together } from '../lib/core/tone/scale';

/** Never trained on: they judge. */
const LEFT_OUT = ['dev', 'first'];
const EVIDENCE = [...FLAG_KINDS, ...OTHER_EVIDENCE];
/** Chosen by leaving each training author out in turn; `dev` and `first` had no part in it. */
const EPOCHS = 20;
const RATE = 0.2;
const DECAY = { evidence: 1e-4, words: 5e-4 };

interface ClauseRow {
  readonly hostile: boolean;
  readonly evidence: readonly (readonly [number, number])[];
  readonly places: readonly number[];
  readonly raised: boolean;
}
interface MessageRow {
  readonly problem: boolean;
  readonly safety: boolean;
  readonly clauses: readonly ClauseRow[];
}
interface Weights {
  bias: number;
  readonly evidence: Float64Array;
  readonly words: Float64Array;
}
interface Labelled {
  readonly text: string;
  readonly label?: string;
  readonly kinds?: readonly string[];
  readonly spans?: readonly { readonly quote: string }[];
}

function rowOf(message: Labelled): MessageRow {
  const quotes = message.kinds ? (message.kinds.length > 0 ? [message.text] : []) : (message.spans ?? []).map((span) => span.quote);
  const places = quotes
    .map((quote) => ({ start: message.text.indexOf(quote), end: message.text.indexOf(quote) + quote.length }))
    .filter((one) => one.start >= 0);
  const clauses = sentences(message.text).flatMap((sentence) =>
    clausesToJudge(message.text.slice(sentence.start, sentence.end)).map((clause): ClauseRow => {
      const start = sentence.start + clause.span.start;
      const end = sentence.start + clause.span.end;
      const { values, raised } = evidenceOf(clause);
      return {
        hostile: places.some(
          (place) => Math.min(end, place.end) - Math.max(start, place.start) > 0.5 * Math.min(end - start, place.end - place.start),
        ),
        evidence: EVIDENCE.flatMap((name, index) => (values[name] ? [[index, values[name]] as const] : [])),
        places: wordPlaces(clause.text),
        raised: raised.length > 0,
      };
    }),
  );
  return {
    problem: message.kinds ? quotes.length > 0 : message.label === 'problem',
    safety: safetyConcern(message.text) !== undefined,
    clauses,
  };
}

/** Sentences of ordinary mail, one a line: all are taken to be calm. */
function readCalm(file: string | undefined): readonly MessageRow[] {
  if (file === undefined) return [];
  const lines = readFileSync(file, 'utf8').split(/\r?\n/);
  return lines
    .map((line) => line.split('\t').at(-1)?.trim() ?? '')
    .flatMap((text) => (text === '' ? [] : [rowOf({ text, label: 'ordinary' })]));
}

function readAuthor(folder: string): readonly MessageRow[] {
  const file = ['drafts.jsonl', 'sentences.jsonl'].map((name) => join(folder, name)).find((name) => existsSync(name));
  if (!file) return [];
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return lines.map((line) => rowOf(JSON.parse(line) as Labelled));
}

/** A word's pull is shared among the words of its clause, so that a long clause is not worse by its length. */
const wordStep = (clause: ClauseRow): number => 1 / Math.sqrt(clause.places.length);

function logit(weights: Weights, clause: ClauseRow): number {
  let sum = weights.bias;
  for (const [index, value] of clause.evidence) sum += (weights.evidence[index] ?? 0) * value;
  let words = 0;
  for (const place of clause.places) words += weights.words[place] ?? 0;
  return sum + words * wordStep(clause);
}

function shuffled<T>(rows: readonly T[], seed: number): T[] {
  const order = [...rows];
  let state = seed;
  for (let at = order.length - 1; at > 0; at--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = state % (at + 1);
    [order[at], order[other]] = [order[other] as T, order[at] as T];
  }
  return order;
}

/** Logistic regression by AdaGrad. */
function fit(messages: readonly MessageRow[]): Weights {
  const clauses = messages.flatMap((message) => message.clauses);
  const weights: Weights = { bias: -2, evidence: new Float64Array(EVIDENCE.length), words: new Float64Array(PLACES) };
  const seen = { bias: 1, evidence: new Float64Array(EVIDENCE.length).fill(1), words: new Float64Array(PLACES).fill(0.1) };
  const step = (table: Float64Array, squares: Float64Array, index: number, gradient: number, decay: number): void => {
    const full = gradient + decay * (table[index] ?? 0);
    squares[index] = (squares[index] ?? 0) + full * full;
    table[index] = (table[index] ?? 0) - (RATE * full) / Math.sqrt(squares[index] ?? 1);
  };
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const clause of shuffled(clauses, 7 + epoch)) {
      const error = sigmoid(logit(weights, clause)) - Number(clause.hostile);
      seen.bias += error * error;
      weights.bias -= (RATE * error) / Math.sqrt(seen.bias);
      for (const [index, value] of clause.evidence) step(weights.evidence, seen.evidence, index, error * value, DECAY.evidence);
      for (const place of clause.places) step(weights.words, seen.words, place, error * wordStep(clause), DECAY.words);
    }
  }
  return weights;
}

function messageScore(weights: Weights, message: MessageRow): number {
  return message.safety ? 0 : together(message.clauses.map((clause) => sigmoid(logit(weights, clause))));
}

function auc(good: readonly number[], bad: readonly number[]): number {
  let sum = 0;
  for (const b of bad) for (const g of good) sum += b > g ? 1 : b === g ? 0.5 : 0;
  return sum / (good.length * bad.length);
}

function judged(weights: Weights, messages: readonly MessageRow[], threshold: number): string {
  const scores = (problem: boolean) =>
    messages.filter((message) => message.problem === problem).map((message) => messageScore(weights, message));
  const good = scores(false).sort((a, b) => b - a);
  const bad = scores(true);
  const cut = good[Math.floor(good.length * 0.05)] ?? 1;
  const shown = (problem: boolean) => {
    const of = messages.filter((message) => message.problem === problem);
    return (
      of.filter(
        (message) => !message.safety && message.clauses.some((clause) => clause.raised && sigmoid(logit(weights, clause)) >= threshold),
      ).length / of.length
    );
  };
  const part = (value: number) => value.toFixed(3);
  return `AUC ${part(auc(good, bad))}  recall at 5% false ${part(bad.filter((score) => score > cut).length / bad.length)} (cut ${part(cut)})  shown at ${threshold}: problem ${part(shown(true))}, ordinary ${part(shown(false))}`;
}

function writeWeights(weights: Weights): void {
  const scale = weights.words.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 127;
  const bytes = Buffer.from(Int8Array.from(weights.words, (value) => Math.round(value / scale)).buffer);
  const head = '// Written by training/fit-tone.ts; NOTICE.md beside this file names what it was made from.\n';
  const evidence = EVIDENCE.map(
    (name, index) => `  ${/^\w+$/.test(name) ? name : `'${name}'`}: ${(weights.evidence[index] ?? 0).toFixed(3)},`,
  ).join('\n');
  const folder = new URL('../lib/core/tone/weights/', import.meta.url);
  writeFileSync(
    new URL('evidence.ts', folder),
    `${head}\nexport const BIAS = ${weights.bias.toFixed(3)};\n\nexport const EVIDENCE_WEIGHTS: Readonly<Record<string, number>> = {\n${evidence}\n};\n`,
  );
  const lines = bytes.toString('base64');
  writeFileSync(
    new URL('words.ts', folder),
    `${head}\nexport const WORD_SCALE = ${scale.toFixed(6)};\n\n/** One signed byte a place, in base64. */\nexport const WORD_WEIGHTS =\n  '${lines}';\n`,
  );
}

const folder = process.argv[2];
if (!folder) {
  console.error('Usage: npx tsx training/fit-tone.ts FOLDER [--write]');
  process.exit(2);
}
const calmFile = process.argv.find((argument) => argument.startsWith('--calm='))?.slice('--calm='.length);
const calm = readCalm(calmFile);
const authors = readdirSync(folder).sort();
const read = new Map(authors.map((author) => [author, readAuthor(join(folder, author))]));
const training = authors.filter((author) => !LEFT_OUT.includes(author));
const rows = (of: readonly string[]) => of.flatMap((author) => read.get(author) ?? []);
for (const author of training)
  console.log(author.padEnd(8), judged(fit([...rows(training.filter((other) => other !== author)), ...calm]), rows([author]), SHOWN));
const final = fit([...rows(training), ...calm]);
for (const author of LEFT_OUT) console.log(author.padEnd(8), judged(final, rows([author]), SHOWN));
if (process.argv.includes('--write')) writeWeights(final);
