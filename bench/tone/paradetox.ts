import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rewrite } from '../../lib/core/biff/rewrite';
import type { Analyse } from '../../lib/core/tone/analyse';
import { SHOWN } from '../../lib/core/tone/scale';
import { thresholdAt } from '../../training/measure';
import { mean, percent, table } from '../table';
import { type Baseline, baselineScores } from './baselines';
import { chrf } from './chrf';
import { of, ordinary, type Sets, whole } from './sets';

const BESIDE: readonly Baseline[] = ['sentiment comparative', 'vader neg'];
const SHARE = 0.05;
/** What our own scorer must give for the sentences as they stand, or it is not the authors' measure. */
const COPY = 67.14;
const OTHERS = [
  ['copypaste', 'copy (the sentences as they stand)'],
  ['bart-base-detox', "BART for detoxification (its authors' output)"],
  ['human-refs', 'a person (the reference)'],
] as const;

const lines = (file: string): readonly string[] => readFileSync(file, 'utf8').replace(/\n$/, '').split('\n');

interface System {
  readonly name: string;
  /** One for each sentence, in order. */
  readonly outputs: readonly string[];
}

/** The English test of ParaDetox: 671 rude sentences by strangers, a person's rewrite of each, and what other systems made of them. */
export function paradetox(folder: string, { left }: Sets, analyse: Analyse): string {
  if (!existsSync(folder)) return 'Not measured here: the set is not part of this repository.';
  const sources = lines(join(folder, 'test_toxic_parallel.txt'));
  const references = lines(join(folder, 'test_references.txt'));
  const made = sources.map((text) => rewrite(text, { analyse }));
  const rewritten = new Set(made.flatMap((one, at) => (one.outcome === 'rewritten' ? [at] : [])));
  const ours = made.map((one, at) => ('text' in one ? one.text : one.outcome === 'nothing-to-send' ? '' : (sources[at] ?? '')));
  const systems: readonly System[] = [
    ...OTHERS.map(([file, name]) => ({ name, outputs: lines(join(folder, 'systems', `${file}.txt`)) })),
    { name: 'ours', outputs: ours },
  ];
  const sending = {
    name: 'ours, with the sentence as it stood where nothing need be sent',
    outputs: ours.map((text, at) => text || (sources[at] ?? '')),
  };
  const scoreOf = (some: readonly number[], outputs: readonly string[]) =>
    mean(some.map((at) => chrf(outputs[at] ?? '', references[at] ?? '')));
  const calm = ordinary(whole(left));
  const thresholds = BESIDE.map((system) => thresholdAt(of(calm, system), SHARE));
  const every = sources.map((_, at) => at);

  const figures = ({ name, outputs }: System, some: readonly number[]): readonly string[] => {
    const share = (isOne: (at: number) => boolean) => percent(some.filter(isOne).length / some.length);
    const scores = outputs.map(baselineScores);
    const flagged = (at: number) => analyse(outputs[at] ?? '').score >= SHOWN;
    const others = BESIDE.map((system, which) => share((at) => (scores[at]?.[system] ?? 0) > (thresholds[which] ?? 1)));
    return [name, scoreOf(some, outputs).toFixed(2), share(flagged), ...others, share((at) => outputs[at] === sources[at])];
  };
  const beside = (some: readonly number[], shown: readonly System[]) =>
    table(
      [`${some.length} sentences`, 'Ref-chrF', 'flagged by ours', ...BESIDE.map((name) => `by ${name}`), 'as it stood'],
      shown.map((system) => figures(system, some)),
    );
  const count = (outcome: string) => made.filter((one) => one.outcome === outcome).length;
  const copy = scoreOf(every, sources);
  return [
    'Rude sentences of strangers, not messages between co-parents. Ref-chrF is the mean chrF of a sentence to the one human reference. It rewards leaving text alone, so it stands beside the share that is still flagged: by ours, and by two judges who had no part in any of the rewrites, each where it flags 5% of the ordinary messages between co-parents.',
    beside(every, [...systems, sending]),
    `Ours says of ${count('nothing-to-send')} that nothing need be sent (an empty text above, so that its Ref-chrF there is 0), leaves ${count('unchanged')} as they stand, steps back from ${count('stepped-back')} and rewrites ${count('rewritten')}. It keeps facts, requests and offers between co-parents; most of these sentences hold none. On those that it rewrites:`,
    beside([...rewritten], systems),
    `Our scorer gives ${copy.toFixed(2)} for the copy; the reference implementation gives ${COPY}${Math.abs(copy - COPY) < 0.01 ? '' : ', so it is not the same measure'}.`,
  ].join('\n\n');
}
