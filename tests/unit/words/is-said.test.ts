import { expect, it } from 'vitest';
import { isSaid, saidOf } from '../../../lib/core/words/is-said';

it.each([[{ key: 'card.close' }], [{ key: 'count.and', values: ['a', 2, { key: 'count.files', count: 3 }] }]])(
  'takes %j for something to be said',
  (data) => {
    expect(isSaid(data)).toBe(true);
  },
);

it.each([
  [undefined],
  [null],
  ['card.close'],
  [{}],
  [{ key: '' }],
  [{ key: '<b>' }],
  [{ key: 'a', values: [{}] }],
  [{ key: 'a', values: 'b' }],
  [{ key: 'a', count: '1' }],
])('does not take %j', (data) => {
  expect(isSaid(data)).toBe(false);
});

it('tells of an error only what it says itself', () => {
  expect(saidOf(Object.assign(new Error('x'), { said: { key: 'archive.busy' } }))).toEqual({ key: 'archive.busy' });
  expect([
    saidOf(new Error('x')),
    saidOf({ said: { key: 'archive.busy' } }),
    saidOf(Object.assign(new Error('x'), { said: 'busy' })),
  ]).toEqual([undefined, undefined, undefined]);
});
