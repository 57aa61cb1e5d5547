import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { judgeAuthors } from './judge';
import { SHAPE, trainOurJudges, trainPublicJudges } from './judges';
import { report } from './report';
import { shipped } from './shipped';
import { readSources } from './sources';
import type { Stack } from './stack';
import { startingVectors } from './vectors';

const here = dirname(fileURLToPath(import.meta.url));
const STACK = join(here, 'stack.json');
const WEIGHTS = join(here, '../lib/core/tone/weights/tone.bin');

const { values } = parseArgs({
  options: {
    messages: { type: 'string' },
    public: { type: 'string' },
    vectors: { type: 'string' },
    /** Leaves authors out first, fits the mixture on what that shows, and reports it. */
    judge: { type: 'boolean', default: false },
    seeds: { type: 'string', default: '1' },
    epochs: { type: 'string', default: '8' },
  },
});
if (!values.messages || !values.public || !values.vectors) {
  console.error('usage: npx tsx training/train.ts --messages DIR --public DIR --vectors FILE [--judge] (see training/README.md)');
  process.exit(2);
}

const inOneLine = (list: string): string => list.replace(/\s+/g, ' ').replace('[ ', '[').replace(' ]', ']');
const seeds = values.seeds.split(',').map(Number);
const epochs = Number(values.epochs);
const sources = readSources(values.messages, values.public);
const vectors = startingVectors(values.vectors, sources.lexicon.words, SHAPE.size, 1);
const judgement = values.judge ? judgeAuthors(sources, vectors, seeds, epochs) : undefined;
if (judgement) writeFileSync(STACK, `${JSON.stringify(judgement.stack, null, 2).replace(/\[[^\]]*\]/g, inOneLine)}\n`);
const stack = JSON.parse(readFileSync(STACK, 'utf8')) as Stack;
const bytes = shipped(sources, trainOurJudges(sources, sources.ours, vectors, seeds, epochs), trainPublicJudges(sources), stack);
writeFileSync(WEIGHTS, bytes);
report(sources, bytes, judgement);
