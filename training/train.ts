import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { foldsOf } from './folds';
import { trainJudges, trainPublic } from './judges';
import { report, unreadMessages } from './report';
import { judgeFold, type RoundResult } from './round';
import { shipped } from './shipped';
import { readSources } from './sources';
import { fitStack, partsOf, scoreOf } from './stack';
import { startingVectors } from './vectors';

/** Whole sets that nothing is learnt from: they judge. */
const UNREAD = ['judge-first', 'judge-second', 'judge-third'];
const FOLDS = 4;
const VECTOR_SIZE = 64;
const here = dirname(fileURLToPath(import.meta.url));
/** What the judges said of each message while its author was left out, for the benchmark. */
const LEFT_OUT = join(here, 'left-out.csv');
const RESULTS = join(here, 'RESULTS.md');
const WEIGHTS = join(here, '../lib/core/tone/weights/tone.bin');

const { values } = parseArgs({
  options: {
    messages: { type: 'string', default: join(here, 'messages') },
    public: { type: 'string' },
    vectors: { type: 'string' },
    /** Only the work of one fold, answered to the process that asked for it. */
    fold: { type: 'string' },
  },
});
if (!values.public || !values.vectors) {
  console.error('usage: npm run tone:train -- --public DIR --vectors FILE (see training/README.md)');
  process.exit(2);
}
const sources = readSources(values.messages, values.public, UNREAD);
const vectors = startingVectors(values.vectors, sources.lexicon.words, VECTOR_SIZE, 1);
const folds = foldsOf(sources.messages, FOLDS);

if (values.fold !== undefined) {
  const fold = Number(values.fold);
  process.send?.(judgeFold(sources, folds[fold] ?? [], fold, FOLDS, vectors));
} else {
  const rounds = await inTurns(folds.map((_, fold) => () => roundElsewhere(fold)));
  const said = { messages: rounds.flatMap(({ messages }) => messages), others: rounds.flatMap(({ others }) => others) };
  const stack = fitStack(sources.messages, said);
  const bytes = shipped(sources.lexicon, trainJudges(sources, sources.ours, trainPublic(sources), vectors, 1), stack);
  writeFileSync(WEIGHTS, bytes);
  writeFileSync(
    LEFT_OUT,
    ['author,id,score,worst,whole,network,rude']
      .concat(
        said.messages.map((one) => {
          const { author = '', id = '' } = sources.messages[one.at] ?? {};
          const { worst, whole, network, rude } = partsOf(one, stack);
          return [author, id, ...[scoreOf(one, stack), worst, whole, network, rude].map((value) => value.toFixed(3))].join(',');
        }),
      )
      .join('\n')
      .concat('\n'),
  );
  const results = report(sources, said.messages, stack, bytes, unreadMessages(values.messages, UNREAD));
  writeFileSync(RESULTS, results);
  process.stdout.write(results);
}

/** As many at once as there are processors. */
async function inTurns<T>(tasks: readonly (() => Promise<T>)[]): Promise<readonly T[]> {
  const done: T[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let at = next++; at < tasks.length; at = next++) done[at] = await (tasks[at] as () => Promise<T>)();
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return done;
}

function roundElsewhere(fold: number): Promise<RoundResult> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), [...process.argv.slice(2), `--fold=${fold}`], { serialization: 'advanced' });
    let result: RoundResult | undefined;
    child.on('message', (message) => {
      result = message as RoundResult;
      child.disconnect();
    });
    child.on('exit', (code) => (result ? resolve(result) : reject(new Error(`Fold ${fold} ended with ${code}.`))));
  });
}
