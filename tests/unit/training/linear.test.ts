import { describe, expect, it } from 'vitest';
import { linearScore, trainLinear } from '../../../training/linear';
import { random } from '../../../training/random';

const OPTIONS = { cost: 10, passes: 40, seed: 1, size: 128 };
const row = (...places: number[]) => Uint32Array.from(places);

describe('logistic regression over n-grams', () => {
  it('tells rows apart by the one feature that matters', () => {
    const next = random(7);
    const rows = Array.from({ length: 200 }, (_, at) => row(at % 2, 10 + Math.floor(next() * 30), 50 + Math.floor(next() * 30)));
    const labels = rows.map((_, at) => at % 2);
    const model = trainLinear(rows, labels, undefined, OPTIONS);
    expect(linearScore(model, row(1, 12, 55))).toBeGreaterThan(1);
    expect(linearScore(model, row(0, 12, 55))).toBeLessThan(-1);
  });

  it('gives nothing to a feature that one row alone has', () => {
    const rows = [row(1, 2), row(1, 3), row(4, 5), row(4, 6)];
    const model = trainLinear(rows, [1, 1, 0, 0], undefined, OPTIONS);
    expect([2, 3, 5, 6].map((place) => model.weights[place])).toEqual([0, 0, 0, 0]);
    expect(model.weights[1]).toBeGreaterThan(0);
    expect(model.weights[4]).toBeLessThan(0);
  });

  it('stands where the loss is flat: at its least', () => {
    // One feature in every row, three of four hostile: least where cost * sum of errors * x = weight / scale², by hand.
    const rows = Array.from({ length: 40 }, () => row(1));
    const labels = rows.map((_, at) => Number(at % 4 !== 0));
    const model = trainLinear(rows, labels, undefined, { ...OPTIONS, passes: 400 });
    const chance = 1 / (1 + Math.exp(-linearScore(model, row(1))));
    const errors = labels.reduce((sum, label) => sum + label - chance, 0);
    expect(OPTIONS.cost * errors).toBeCloseTo(model.bias, 1);
  });

  it('listens to a heavy row more than to a light one', () => {
    const rows = [row(1), row(1), row(2), row(2)];
    const score = (weights: number[]) => linearScore(trainLinear(rows, [1, 0, 1, 0], weights, OPTIONS), row(1));
    expect(score([5, 1, 1, 1])).toBeGreaterThan(score([1, 5, 1, 1]));
  });

  it('is the same twice', () => {
    const rows = [row(1, 2), row(1, 3), row(2, 3), row(4, 2)];
    const once = trainLinear(rows, [1, 1, 0, 0], undefined, OPTIONS);
    const again = trainLinear(rows, [1, 1, 0, 0], undefined, OPTIONS);
    expect(once.bias).toBe(again.bias);
    expect(once.weights.every((weight, at) => weight === again.weights[at])).toBe(true);
  });
});
