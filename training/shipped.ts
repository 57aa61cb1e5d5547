import type { Network } from '../lib/core/tone/model/recurrent';
import { type Header, writeWeights } from '../lib/core/tone/model/weights';
import { type OurJudges, type PublicJudges, SHAPE } from './judges';
import { BITS, outputsOf, type Sources } from './sources';
import type { Stack } from './stack';

/** All judges are linear in their last step, so that their mixture is one table of n-grams and one output a network. */
export function shipped(sources: Sources, ours: OurJudges, publicJudges: PublicJudges, stack: Stack): Uint8Array {
  const [linearOurs, linearToxic, linearAngry, networkOurs, networkToxic, networkAngry] = stack.judges;
  const linear = new Float32Array(2 ** BITS);
  let linearBias = 0;
  for (const [judge, weight] of [
    [ours.linear, linearOurs],
    [publicJudges.toxic, linearToxic],
    [publicJudges.angry, linearAngry],
  ] as const) {
    linearBias += weight * judge.bias;
    for (let at = 0; at < linear.length; at++) linear[at] = (linear[at] as number) + weight * (judge.weights[at] as number);
  }
  const whole = ours.whole.weights.map(
    (weight, at) => weight + stack.wholePublic * ((publicJudges.toxic.weights[at] as number) + (publicJudges.angry.weights[at] as number)),
  );
  const at = outputsOf(sources.kinds);
  const mixed = (network: Network): Network => {
    const shares = [
      [at.main, networkOurs],
      [at.toxic, networkToxic],
      [at.angry, networkAngry],
    ] as const;
    const column = (table: Float32Array, row: number) =>
      shares.reduce((sum, [output, weight]) => sum + weight * (table[row * network.outputs + output] as number), 0) / ours.networks.length;
    return {
      ...network,
      outputs: 1,
      heads: Float32Array.from({ length: 4 * network.states }, (_, row) => column(network.heads, row)),
      headsBias: Float32Array.of(column(network.headsBias, 0)),
    };
  };
  const { words, names, either } = sources.lexicon;
  const header: Header = {
    notice: 'Trained by training/train.ts. See NOTICE.md beside this file for the sources.',
    lexicon: { words: words.join(' '), names: names.join(' '), either: either.join(' ') },
    bits: BITS,
    networks: ours.networks.map(() => SHAPE),
    linearBias,
    sentence: stack.sentence,
    message: stack.message,
    threshold: stack.threshold,
    sentenceThreshold: stack.sentenceThreshold,
  };
  return writeWeights({ header, lexicon: sources.lexicon, linear, whole, networks: ours.networks.map(mixed) });
}
