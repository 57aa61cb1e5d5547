import { expect, it } from 'vitest';
import { KeyTurns } from '../../../lib/core/imports/key-turns';

it('counts each key by itself, however many there are', () => {
  const turns = new KeyTurns();
  const keys = Array.from({ length: 30_000 }, (_, at) => `${at % 7} <${at}@example.org>`);
  for (const turn of [1, 2, 3]) expect(keys.every((key) => turns.next(key) === turn)).toBe(true);
  expect(turns.next('0 <0@example.org>')).toBe(4);
  expect(turns.next('1 <0@example.org>')).toBe(1);
  expect(turns.next('')).toBe(1);
});
