import { expect, it } from 'vitest';
import { plain } from '../../../lib/core/text/plain';
import { FLAG_KINDS } from '../../../lib/core/tone/finding';
import { LOOKED_FOR } from '../../../lib/core/tone/looked-for';
import { whyOf } from '../../../lib/core/tone/why';

it('names every kind once', () => {
  expect(LOOKED_FOR.map(({ kind }) => kind).sort()).toEqual([...FLAG_KINDS].sort());
});

it.each(LOOKED_FOR.map((one) => [one.example, one] as const))('"%s" gets the reason that stands beside it', (example, { kind, reason }) => {
  expect(whyOf({ text: example, plain: plain(example), sentence: plain(example) }, true)).toMatchObject({ kind, reason });
});
