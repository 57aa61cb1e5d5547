import { describe, expect, it } from 'vitest';
import { judge, productsOf } from '../../../lib/core/tone/model/recurrent';
import type { Lesson } from '../../../training/network/lesson';
import { trainNetwork } from '../../../training/network/train';
import { random } from '../../../training/random';

const SIZE = 8;
const OUTPUTS = 4;
const WORDS = 12;
const OPTIONS = { size: SIZE, states: 8, outputs: OUTPUTS, epochs: 25, rate: 1e-2, dropVector: 0, dropWord: 0, dropState: 0, seed: 1 };

function vectors(): Float32Array {
  const next = random(3);
  return Float32Array.from({ length: WORDS * SIZE }, () => next() - 0.5);
}
const sentence = (words: readonly number[], hostile: number, message: number | undefined = undefined): Lesson => ({
  sentences: [words],
  known: [{ output: 0, answers: [hostile], weights: [1] }],
  hostile: message,
});

describe('the network', () => {
  it('learns what no bag of words can: which of two words came first', () => {
    const next = random(5);
    const other = () => 4 + Math.floor(next() * 8);
    const lessons = Array.from({ length: 160 }, (_, at) => sentence(at % 2 ? [other(), 1, other(), 2] : [other(), 2, other(), 1], at % 2));
    const network = trainNetwork([{ lessons, batch: 16, share: 1 }], vectors(), OPTIONS);
    const products = productsOf(network);
    const score = (words: readonly number[]) => judge(network, products, words)[0] as number;
    expect(score([5, 1, 7, 2])).toBeGreaterThan(1);
    expect(score([5, 2, 7, 1])).toBeLessThan(-1);
  });

  it('learns a message from its one telling sentence', () => {
    const next = random(6);
    const plain = () => [4 + Math.floor(next() * 4), 8 + Math.floor(next() * 4)];
    const lessons = Array.from({ length: 120 }, (_, at): Lesson => {
      const sentences = [plain(), at % 2 ? [3, ...plain()] : plain(), plain()];
      return { sentences, known: sentences.map(() => ({ output: 0, answers: [], weights: [] })), hostile: at % 2 };
    });
    const network = trainNetwork([{ lessons, batch: 12, share: 1 }], vectors(), OPTIONS);
    const products = productsOf(network);
    const said = (sentences: readonly (readonly number[])[]) => {
      const heard = sentences.map((words) => judge(network, products, words));
      const drawn = heard.map((out) => Math.exp(out[1] as number));
      const all = drawn.reduce((sum, one) => sum + one, 0);
      return heard.reduce(
        (sum, out, at) => sum + ((drawn[at] as number) / all) * (out[2] as number) + (out[3] as number) / heard.length,
        network.messageBias,
      );
    };
    expect(said([plain(), plain(), [3, ...plain()]])).toBeGreaterThan(0.5);
    expect(said([plain(), plain(), plain()])).toBeLessThan(-0.5);
  });

  it('is the same twice', () => {
    const lessons = Array.from({ length: 20 }, (_, at) => sentence([at % 12, 1], at % 2));
    const once = trainNetwork([{ lessons, batch: 8, share: 1 }], vectors(), { ...OPTIONS, epochs: 2, dropWord: 0.1, dropState: 0.3 });
    const again = trainNetwork([{ lessons, batch: 8, share: 1 }], vectors(), { ...OPTIONS, epochs: 2, dropWord: 0.1, dropState: 0.3 });
    expect([...once.heads]).toEqual([...again.heads]);
  });
});
