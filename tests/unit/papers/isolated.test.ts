import { expect, it } from 'vitest';
import { isolated } from '../../../lib/core/papers/isolated';

it.each([
  ['Alex', 'Alex'],
  ['דנה', '\u2068דנה\u2069'],
  ['\u202Eturned', '\u2068\u202Eturned\u2069'],
  ['\u2067\u2067open', '\u2068\u2067\u2067open\u2069\u2069\u2069'],
  ['one\u2069\u2069\u202Etwo', '\u2068one\u202Etwo\u2069'],
  ['\u2067in\u2069 out', '\u2068\u2067in\u2069 out\u2069'],
])('sets %j apart so that it turns round nothing beside it', (text, wanted) => {
  expect(isolated(text)).toBe(wanted);
});
