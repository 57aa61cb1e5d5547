import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sentences } from '../lib/core/text/sentences';
import { csvRecords } from './csv';

/** A sentence of a public set and what its annotators said of it. */
export interface Judged {
  readonly text: string;
  readonly hostile: number;
  /** How much to trust the label, 0 to 1. */
  readonly weight: number;
}

const read = (folder: string, ...names: string[]) => readFileSync(join(folder, ...names), 'utf8');

/** Sentences of comments; the label is the share of annotators who marked a part of the sentence as toxic (CC0). */
export function toxicSpans(folder: string): readonly Judged[] {
  const comments = new Map<string, string>();
  for (const row of csvRecords(read(folder, 'toxic_spans', 'comments.csv'))) comments.set(row.comment_id ?? '', row.comment_text ?? '');
  const spans = new Map<string, { start: number; end: number }[]>();
  for (const row of csvRecords(read(folder, 'toxic_spans', 'spans.csv'))) {
    const of = spans.get(row.annotation ?? '') ?? [];
    of.push({ start: Number(row.start), end: Number(row.end) });
    spans.set(row.annotation ?? '', of);
  }
  const annotations = new Map<string, { all: boolean; spans: { start: number; end: number }[] }[]>();
  for (const row of csvRecords(read(folder, 'toxic_spans', 'annotations.csv'))) {
    const of = annotations.get(row.comment_id ?? '') ?? [];
    of.push({ all: row['all toxic'] === 'True', spans: row['not toxic'] === 'True' ? [] : (spans.get(row.annotation ?? '') ?? []) });
    annotations.set(row.comment_id ?? '', of);
  }
  const found: Judged[] = [];
  const seen = new Set<string>();
  for (const [id, text] of comments) {
    const judges = annotations.get(id) ?? [];
    seen.add(text.trim());
    // "All toxic" says nothing of which sentence, unless there is but one.
    const parts = sentences(text);
    const telling = judges.filter((judge) => judge.spans.length > 0 || (judge.all && parts.length === 1));
    if (telling.length === 0) continue;
    for (const part of parts) {
      const votes = telling.filter(
        (judge) => judge.all || judge.spans.some((span) => span.start < part.end && part.start < span.end),
      ).length;
      const share = votes / telling.length;
      if (share === 0.5) continue;
      const weight = share === 0 || share === 1 ? Math.min(1, telling.length / 2) : Math.abs(share - 0.5);
      found.push({ text: text.slice(part.start, part.end), hostile: Number(share > 0.5), weight });
    }
  }
  for (const name of ['tsd_train.csv', 'tsd_trial.csv', 'tsd_test.csv']) {
    for (const row of csvRecords(read(folder, 'toxic_spans', name))) {
      const text = row.text ?? '';
      if (seen.has(text.trim())) continue;
      const marked = (row.spans ?? '').match(/\d+/g)?.map(Number) ?? [];
      for (const part of sentences(text)) {
        const hostile = Number(marked.some((at) => at >= part.start && at < part.end));
        found.push({ text: text.slice(part.start, part.end), hostile, weight: marked.length > 0 ? 1 : 0.5 });
      }
    }
  }
  return found;
}

interface Emotional {
  readonly text: string;
  /** Numbers of the 28 labels of labels.txt. */
  readonly labels: readonly number[];
}

/** GoEmotions (Apache-2.0): short comments with 28 emotions. The names it masks, "[NAME]", become a name of ours. */
export function goEmotions(folder: string): readonly Emotional[] {
  return ['train.tsv', 'dev.tsv', 'test.tsv'].flatMap((name) =>
    read(folder, 'goemotions', name)
      .trim()
      .split('\n')
      .map((line) => {
        const [text, labels] = line.split('\t');
        return {
          text: (text ?? '').replaceAll('[NAME]', 'Xx').replaceAll('[RELIGION]', 'Xx'),
          labels: (labels ?? '').split(',').map(Number),
        };
      }),
  );
}

export const EMOTIONS = (folder: string): readonly string[] => read(folder, 'goemotions', 'labels.txt').trim().split('\n');

const mailText = (line: string): string => line.replace(/^(?:Yes|No)\t/, '').trim();
const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();

/** Parakweet mail (Apache-2.0), taken as calm. Sentences that stand in `kept` (the benchmark's) are left out. */
export function parakweet(folder: string, kept: readonly string[]): { calm: readonly string[]; overlapping: number } {
  const held = new Set(kept.map(bare));
  const lines = ['Ask0729-fixed.txt', 'testSet-qualifiedBatch-fixed.txt'].flatMap((name) =>
    read(folder, 'parakweet', name)
      .split('\n')
      .map(mailText)
      .filter((line) => line !== ''),
  );
  const calm = [...new Set(lines)].filter((line) => !held.has(bare(line)));
  return { calm, overlapping: new Set(lines).size - calm.length };
}

interface Benchmark {
  readonly ucc: readonly { readonly text: string; readonly hostile: number; readonly unkind: number; readonly unhealthy: number }[];
  readonly mail: readonly string[];
  readonly polite: readonly string[];
}

const UNKIND = ['antagonize', 'condescending', 'dismissive', 'generalisation_unfair', 'hostile', 'sarcastic'];

/** Human-written text to measure with, never to train on. */
export function benchmark(folder: string): Benchmark {
  const ucc = csvRecords(read(folder, 'ucc_val', 'val.csv')).map((row) => ({
    text: row.comment ?? '',
    hostile: Number(Number(row.hostile) === 1),
    unkind: Number(UNKIND.some((name) => Number(row[name]) === 1)),
    unhealthy: Number(Number(row.healthy) === 0),
  }));
  const lines = (name: string) =>
    read(folder, 'calm_mail', name)
      .split('\n')
      .filter((line) => line.trim() !== '');
  return { ucc, mail: lines('parakweet.txt'), polite: lines('polite_requests.txt') };
}
