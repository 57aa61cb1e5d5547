import { describe, expect, it } from 'vitest';
import { adviceOn } from '../../../lib/core/lock/passphrase-advice';

describe('advice on a passphrase', () => {
  it.each([
    ['', 'too-short'],
    ['quince seve', 'too-short'],
    // Twelve code units, six characters.
    ['🙂🙃🙂🙃🙂🙃', 'too-short'],
    ['aaaaaaaaaaaaaaaa', 'too-simple'],
    ['abcabcabcabcabc', 'too-simple'],
    ['ringringringringring', 'too-simple'],
    ['abcdefghijklmnop', 'too-simple'],
    ['9876543210987', 'too-simple'],
    ['quince seven', 'could-be-longer'],
    ['Tr0ub4dor&3xyz', 'could-be-longer'],
    ['quince lantern seven harbour', 'good'],
    ['cwins llusern saith harbwr', 'good'],
    ['тихая река до полудня', 'good'],
  ] as const)('%s: %s', (passphrase, advice) => expect(adviceOn(passphrase)).toBe(advice));
});
