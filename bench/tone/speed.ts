import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import vader from 'vader-sentiment';
import { rewrite } from '../../lib/core/biff/rewrite';
import { type Analyse, createAnalyser } from '../../lib/core/tone/analyse';
import { inlinedBytes } from '../../lib/core/tone/inlined';
import { wordSum } from '../../lib/core/tone/lexicon';
import { loadModel, type ToneModel } from '../../lib/core/tone/model/model';
import type { Message } from '../../training/messages';
import { ms, table } from '../table';
import { interleaved, type Task, type Timing } from '../timing';
import { afterKeystroke, draftOf } from './drafts';

const WORDS = [50, 400, 1000] as const;
const ROUNDS = 200;
const WARM_UP = 40;
const MEGABYTE = 1e6;

export interface Speed {
  readonly text: string;
  /** Medians for 1,000 words, and for a rewrite of 400. */
  readonly keystroke: number;
  readonly firstLook: number;
  /** The same where the words, though not the draft, were met before. */
  readonly secondLook: number;
  readonly rewrite: number;
}

const others = (text: (round: number) => string): Readonly<Record<'sentiment' | 'vader', Task>> => ({
  sentiment: { run: (round) => void wordSum(text(round)) },
  vader: { run: (round) => void vader.SentimentIntensityAnalyzer.polarity_scores(text(round)) },
});

/** After a letter in the middle: ours knows the other sentences from before, the others read all again, as they must. */
function keystroke(draft: string, model: ToneModel) {
  const analyse = createAnalyser(model);
  analyse(draft);
  const text = (round: number) => afterKeystroke(draft, round < 0 ? 1000 + round : round);
  return interleaved({ ours: { run: (round) => void analyse(text(round)) }, ...others(text) }, ROUNDS, WARM_UP);
}

/** The whole draft at once, nothing remembered; `loaded` has not even met with its words since the model was loaded. */
function firstLook(draft: string, model: ToneModel, bytes: Uint8Array) {
  let fresh: Analyse = createAnalyser(model);
  const forget = (known: ToneModel) => {
    fresh = createAnalyser(known);
  };
  const judge = { run: () => void fresh(draft) };
  return interleaved(
    {
      ours: { prepare: () => forget(model), ...judge },
      loaded: { prepare: () => forget(loadModel(bytes)), ...judge },
      ...others(() => draft),
    },
    ROUNDS / 2,
    WARM_UP / 2,
  );
}

function rewriting(draft: string, model: ToneModel): Timing {
  let analyse: Analyse = createAnalyser(model);
  const prepare = () => {
    analyse = createAnalyser(model);
    analyse(draft);
  };
  return interleaved({ ours: { prepare, run: () => void rewrite(draft, { analyse }) } }, ROUNDS / 2, WARM_UP / 2).ours;
}

/** `messages` to make drafts of, `bytes` the weights. */
export function speed(messages: readonly Message[], bytes: Uint8Array): Speed {
  const { model, size } = loadedSize(bytes);
  const address = `data:application/octet-stream;base64,${Buffer.from(bytes).toString('base64')}`;
  const loading = interleaved({ decode: { run: () => void inlinedBytes(address) }, load: { run: () => void loadModel(bytes) } }, 30, 5);
  const analyse = createAnalyser(model);
  const drafts = WORDS.map((words) => ({ words, draft: draftOf(messages, words, (text) => analyse(text).score) }));
  const looks = drafts.map(({ words, draft }) => ({ words, times: firstLook(draft, model, bytes) }));
  const ordinary = draftOf(
    messages.filter(({ hostile }) => !hostile),
    1000,
    () => 0,
  );
  const calmLook = firstLook(ordinary, model, bytes);
  const keys = drafts.map(({ words, draft }) => ({ words, times: keystroke(draft, model) }));
  const rewrites = drafts.slice(0, 2).map(({ words, draft }) => ({
    words,
    time: rewriting(draft, model),
    outcome: rewrite(draft, { analyse: createAnalyser(model) }).outcome,
  }));
  const text = [
    'Medians, with the fastest and the 95th percentile in brackets, in ms. The systems take turns in every round. A ratio below 1 means that ours is faster. All run in one process and on one core, on drafts of which every other message is a hostile one that ours flags.',
    '### One letter changed in the middle of a draft',
    'Ours judges the changed sentence again; the others read the whole draft.',
    beside(keys),
    '### First look at a draft',
    '"Just loaded": nothing was judged since the weights were loaded, so that every rarer word is worked out for the first time.',
    beside(looks),
    `A draft of 1,000 words with nothing hostile in it: ${shown(calmLook.ours)}, just loaded ${shown(calmLook.loaded)}. The rest is the finding of reasons.`,
    '### Rewriting, and loading the weights',
    table(
      ['', 'ms'],
      [
        ...rewrites.map(({ words, time, outcome }) => [`rewrite of ${words} words, half of its messages flagged: ${outcome}`, shown(time)]),
        ['decoding the weights from Base64', shown(loading.decode)],
        ['loading them', shown(loading.load)],
      ],
    ),
    `The weights are ${bytes.length.toLocaleString('en-GB')} bytes. Loaded, they take ${(size / MEGABYTE).toFixed(1)} MB of memory.`,
  ].join('\n\n');
  return {
    text,
    keystroke: keys.at(-1)?.times.ours.median ?? Number.NaN,
    firstLook: looks.at(-1)?.times.loaded.median ?? Number.NaN,
    secondLook: looks.at(-1)?.times.ours.median ?? Number.NaN,
    rewrite: rewrites.at(-1)?.time.median ?? Number.NaN,
  };
}

const shown = ({ fastest, median, p95 }: Timing): string => `${ms(median)} (${ms(fastest)}–${ms(p95)})`;

type Beside = Readonly<Record<'ours' | 'sentiment' | 'vader', Timing> & { loaded?: Timing }>;

function beside(measured: readonly { readonly words: number; readonly times: Beside }[]): string {
  const loaded = measured.some(({ times }) => times.loaded);
  return table(
    ['words', 'ours', ...(loaded ? ['ours, just loaded'] : []), 'sentiment', 'vader-sentiment', 'ours to sentiment', 'ours to vader'],
    measured.map(({ words, times }) => [
      words.toLocaleString('en-GB'),
      shown(times.ours),
      ...(times.loaded ? [shown(times.loaded)] : []),
      shown(times.sentiment),
      shown(times.vader),
      (times.ours.median / times.sentiment.median).toFixed(2),
      (times.ours.median / times.vader.median).toFixed(2),
    ]),
  );
}

/** A loaded model and the bytes that it keeps, arrays outside the heap included. */
function loadedSize(bytes: Uint8Array): { readonly model: ToneModel; readonly size: number } {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const used = () => {
    collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  loadModel(bytes);
  const before = used();
  const model = loadModel(bytes);
  return { size: used() - before, model };
}
