import { describe, expect, it } from 'vitest';
import { hashOf, type Place, placeOf } from '../../../components/desk/place';

describe('a place in the desk', () => {
  it.each<[Place, string]>([
    [{ room: 'timeline' }, '#timeline'],
    [{ room: 'timeline', number: 42 }, '#item/42'],
    [{ room: 'conversations', number: 3 }, '#conversations/3'],
    [{ room: 'bring-in' }, '#bring-in'],
  ])('%j has the address %s, and back', (place, hash) => {
    expect(hashOf(place)).toBe(hash);
    expect(placeOf(hash)).toEqual(place);
  });

  it('is an export without choosing first, where the popup leads there', () => {
    expect(placeOf('#export-now/7')).toEqual({ room: 'export', number: 7, now: true });
    expect(placeOf('#export-now')).toEqual({ room: 'timeline' });
  });

  it.each(['', '#', '#nowhere', '#item/words', '#item/1234567890', '#timeline/../x'])(
    '"%s" is none, so the first room is shown',
    (hash) => {
      expect(placeOf(hash)).toEqual({ room: 'timeline' });
    },
  );
});
