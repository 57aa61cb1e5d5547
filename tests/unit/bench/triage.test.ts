import { expect, it } from 'vitest';
import { f1 } from '../../../bench/tone/triage';

it('counts each label once, and what is found too much or not at all', () => {
  expect(f1([{ found: ['on Friday'], wanted: ['Friday'] }])).toBe(1);
  expect(f1([{ found: ['Friday', 'on Friday'], wanted: ['Friday'] }])).toBeCloseTo(2 / 3, 6);
  expect(f1([{ found: [], wanted: ['Friday'] }])).toBe(0);
});

it('takes a label in other words for the same where they share half of their words', () => {
  expect(f1([{ found: ['can you take her to the hospital on the 12th?'], wanted: ['take her to the hospital appointment'] }])).toBe(1);
  expect(f1([{ found: ['can you pay for the shoes?'], wanted: ['take her to the hospital appointment'] }])).toBe(0);
});
