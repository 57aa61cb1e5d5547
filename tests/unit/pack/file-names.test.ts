import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeFileName, slug } from '../../../lib/core/pack/file-names';
import { isSafePath } from '../../../lib/core/pack/safe-path';

describe('safeFileName', () => {
  it.each([
    ['school form.pdf', 'school form.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\boot.ini', 'boot.ini'],
    ['C:\\secret.txt', 'secret.txt'],
    ['CON', '_CON'],
    ['com1.txt', '_com1.txt'],
    ['nul.tar.gz', '_nul.tar.gz'],
    ['a?b*c|d.txt', 'a-b-c-d.txt'],
    ['100%.txt', '100-.txt'],
    ['.bashrc', 'bashrc'],
    ['name. . ', 'name'],
    ['..', 'file'],
    ['', 'file'],
    ['???', 'file'],
    ['invoice\u202Efdp.exe', 'invoice-fdp.exe'],
    ['line\nbreak\u0000.txt', 'line-break-.txt'],
    ['Cafe\u0301.txt', 'Caf\u00e9.txt'],
  ])('%j becomes %j', (name, safe) => {
    expect(safeFileName(name)).toBe(safe);
  });

  it('shortens and keeps the extension', () => {
    const name = safeFileName(`${'x'.repeat(300)}.pdf`);
    expect(name).toHaveLength(100);
    expect(name).toMatch(/x\.pdf$/);
  });

  it('is safe for any name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const safe = safeFileName(name);
        expect(isSafePath(safe)).toBe(true);
        expect(safe).not.toContain('/');
        expect(safe.length).toBeLessThanOrEqual(100);
        expect(new TextEncoder().encode(safe).length).toBeLessThanOrEqual(255);
        expect(safe).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
        expect(safe).not.toMatch(/[. ]$/);
        expect(safeFileName(safe)).toBe(safe);
      }),
      { numRuns: 2_000, seed: 4 },
    );
  });
});

it.each([
  ['Swap of the weekend!', 'swap-of-the-weekend'],
  ['Re: Über Größe', 're-uber-gro-e'],
  ['שלום', 'conversation'],
])('slug(%j) is %j', (text, expected) => {
  expect(slug(text)).toBe(expected);
});
