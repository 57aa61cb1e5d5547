import { expect, it } from 'vitest';
import type { Said, WordKey } from '../../lib/core/words/said';
import type { Catalogue } from '../../lib/core/words/say-from';
import { say } from '../../lib/platform/words';
import english from '../../locales/en.json';
import { inEnglish } from '../english';

/** Every sentence of the catalogue with enough values; one with plural forms once for each number that may differ. */
function* sentences(group: Catalogue, path: readonly string[] = []): Generator<Said> {
  for (const [name, entry] of Object.entries(group)) {
    const key = [...path, name].join('.') as WordKey;
    if (typeof entry === 'string') yield { key, values: [...new Set(entry.match(/\$\d/g))].map((place) => `value ${place.slice(1)}`) };
    else if ('n' in entry) yield* [0, 1, 2, 1_204].map((count) => ({ key, count }));
    else yield* sentences(entry, [...path, name]);
  }
}

it('says in the browser what the command line and the tests read', () => {
  const all = [...sentences(english)];
  expect(all.length).toBeGreaterThan(100);
  expect(all.map((said) => say(said))).toEqual(all.map((said) => inEnglish(said)));
});

it('says a thing inside another, and numbers as the language writes them', () => {
  const kept: Said = { key: 'count.messages', count: 1_204 };
  expect(say('popup.keep.kept', { key: 'count.and', values: [kept, { key: 'count.attachments', count: 1 }] })).toBe(
    'Kept: 1,204 messages and 1 attachment',
  );
});
