import { describe, expect, it } from 'vitest';
import { foldsOf } from '../../../training/folds';
import { logistic } from '../../../training/logistic';
import { auc, recallAt, thresholdAt } from '../../../training/measure';
import type { Message } from '../../../training/messages';
import { random } from '../../../training/random';

describe('logistic regression with few features', () => {
  it('finds the weights that made the labels', () => {
    const next = random(2);
    const rows = Array.from({ length: 6000 }, () => [next() * 4 - 2, next() * 4 - 2]);
    const labels = rows.map(([a = 0, b = 0]) => Number(next() < 1 / (1 + Math.exp(-(1.5 * a - b + 0.5)))));
    const [first = 0, second = 0, always = 0] = logistic(rows, labels);
    expect(first).toBeCloseTo(1.5, 0);
    expect(second).toBeCloseTo(-1, 0);
    expect(always).toBeCloseTo(0.5, 0);
  });

  it('counts a row as often as it weighs', () => {
    const rows = [[1], [1], [0], [0]];
    const twice = logistic([...rows, [1]], [1, 0, 1, 0, 1]);
    const heavy = logistic(rows, [1, 0, 1, 0], (at) => (at === 0 ? 2 : 1));
    heavy.forEach((weight, at) => {
      expect(weight).toBeCloseTo(twice[at] as number, 8);
    });
  });
});

describe('folds', () => {
  const messages = Object.entries({ a: 50, b: 30, c: 30, d: 10, e: 5 }).flatMap(([author, count]) =>
    Array.from({ length: count }, () => ({ author }) as Message),
  );

  it('never split an author, and leave each out once', () => {
    const folds = foldsOf(messages, 3);
    expect(folds.flat().sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(folds).toHaveLength(3);
  });

  it('are of about one size', () => {
    const sizes = foldsOf(messages, 3).map((fold) => messages.filter(({ author }) => fold.includes(author)).length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(20);
  });
});

describe('measures', () => {
  it('put the area at one half where scores say nothing, and count ties half', () => {
    expect(auc([1, 1, 1, 1], [0, 1, 0, 1])).toBe(0.5);
    expect(auc([1, 2, 3, 4], [0, 0, 1, 1])).toBe(1);
    expect(auc([1, 3, 2, 4], [0, 0, 1, 1])).toBe(0.75);
  });

  it('find what lies above the threshold that a share of the rest passes', () => {
    const calm = Array.from({ length: 100 }, (_, at) => at / 100);
    expect(calm.filter((score) => score > thresholdAt(calm, 0.05))).toHaveLength(5);
    expect(recallAt([...calm, 0.99, 0.5], [...calm.map(() => 0), 1, 1], 0.05)).toBe(0.5);
  });
});
