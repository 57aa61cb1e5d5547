import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createAnalyser } from '../../lib/core/tone/analyse';
import { loadModel } from '../../lib/core/tone/model/model';
import { readWeights } from '../../lib/core/tone/model/weights';
import { readMessages } from '../../training/messages';
import { accuracy } from './accuracy';
import { failures } from './failures';
import { goals } from './goals';
import { byKind, byTopic } from './kinds';
import { paradetox } from './paradetox';
import { partScores } from './parts';
import { people } from './people';
import { rewrites } from './rewrites';
import { readSets } from './sets';
import { speed } from './speed';
import { incoming } from './triage';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { values } = parseArgs({
  allowPositionals: true,
  options: {
    messages: { type: 'string', default: join(root, 'training/messages') },
    'left-out': { type: 'string', default: join(root, 'training/left-out.csv') },
    /** Folder with `benchmark/`: see training/README.md. */
    public: { type: 'string', default: join(root, '../shared/data/tone') },
    out: { type: 'string', default: join(root, 'docs/benchmarks.md') },
  },
});

/** Processes at work before we begin; on two cores more than this takes turns with us. */
const BUSY = 1.5;

const from = performance.now();
const step = <T>(name: string, made: T): T => {
  console.error(`${((performance.now() - from) / 1000).toFixed(0)} s: ${name}`);
  return made;
};

const load = loadavg()[0] ?? 0;
const busy =
  load > BUSY
    ? ` The machine was busy with other work (load ${load.toFixed(1)}), so that the times below are longer than they need be.`
    : '';

const bytes = readFileSync(join(root, 'lib/core/tone/weights/tone.bin'));
const messages = readMessages(values.messages);
// First, while the process holds little else.
const fast = step(
  'speed',
  speed(
    messages.filter(({ author }) => author === 'dev'),
    bytes,
  ),
);
const model = loadModel(bytes);
const analyse = createAnalyser(model);
const { mixture } = readWeights(bytes).header;
const parts = (text: string) => partScores(text, model, mixture);
const sets = step('reading and judging', readSets(values.messages, values['left-out'], { analyse, parts, threshold: model.threshold }));
const found = step('accuracy', accuracy(sets));
const topics = byTopic(sets);
const strangers = step('what people wrote', people(join(values.public, 'benchmark'), sets, analyse));
const made = step('rewrites', await rewrites(values.messages, analyse));
const detox = step('ParaDetox', paradetox(join(values.public, 'benchmark/paradetox_test'), sets, analyse));

const report = `# Benchmarks

Written by \`npm run bench\`, in one run. Do not edit it.

Measured on ${cpus().length === 2 ? 'two' : cpus().length} cores, Node ${process.versions.node.split('.')[0]}.${busy} What the model is, what it learnt
from and what was tried without success stands in [tone-model.md](tone-model.md). All messages between co-parents are invented.

## What we want, and what is reached

${goals({ accuracy: found, topics: topics.topics, people: strangers.figures, speed: fast, rewrites: made.figures, weights: bytes.length })}

## Finding hostile messages

${found.text}

## By kind of hurt

Ours at the shipped threshold; the others where they flag 5% of the ordinary messages.

${byKind(sets)}

## By topic of ordinary messages

The share flagged, at the same thresholds. Less is better.

${topics.text}

## What people wrote

Comments, mail and requests by real people. Nothing was learnt from them. The others are measured where they flag 5% of the ordinary
messages between co-parents.

${strangers.text}

## Speed

${fast.text}

## Rewrites

${made.text}

## ParaDetox

${detox}

## Messages received

${incoming(join(values.messages, 'dev/incoming.jsonl'))}

## Where it fails

${failures(sets)}
`;
writeFileSync(values.out, report);
step(`written${existsSync(values['left-out']) ? '' : ', without authors left out'}`, undefined);
