import { plain } from '../text/plain';

/**
 * Words and pairs of neighbouring words with what each speaks for, and where the line is. As text, a line each:
 * the feature, a space, its weight in hundredths; the first line is the constant.
 */
export interface WordModel {
  readonly constant: number;
  readonly weights: ReadonlyMap<string, number>;
}

const PIECE = /[a-z']+|\d+|[?!]/g;

/** What of a message the models see: its words and pairs of words, small, each number as "0", "?" and "!". */
export function wordFeatures(text: string): ReadonlySet<string> {
  const pieces = Array.from(plain(text).matchAll(PIECE), ([piece]) => (/\d/.test(piece) ? '0' : piece));
  const found = new Set(pieces);
  for (let at = 1; at < pieces.length; at++) found.add(`${pieces[at - 1]} ${pieces[at]}`);
  return found;
}

export function readWordModel(written: string): WordModel {
  const [first = '0', ...lines] = written.trim().split('\n');
  const weights = new Map(
    lines.map((line): [string, number] => {
      const at = line.lastIndexOf(' ');
      return [line.slice(0, at), Number(line.slice(at + 1)) / 100];
    }),
  );
  return { constant: Number(first) / 100, weights };
}

/** The log odds of a message. A long one is not judged harder than a short one: the sum is over the root of the count. */
export function logOdds({ constant, weights }: WordModel, text: string): number {
  let sum = 0;
  let known = 0;
  for (const feature of wordFeatures(text)) {
    const weight = weights.get(feature);
    if (weight === undefined) continue;
    known++;
    sum += weight;
  }
  return constant + sum / Math.sqrt(Math.max(1, known));
}
