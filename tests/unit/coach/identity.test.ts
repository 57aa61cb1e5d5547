import { describe, expect, it } from 'vitest';
import { identityOf } from '../../../lib/core/coach/identity';

const value = (known: string) => identityOf(known)?.value;

describe('a mail address', () => {
  it.each([
    ['Sam@Example.ORG', 'sam@example.org'],
    ['  mailto:sam@example.org ', 'sam@example.org'],
    ['"Jones, Sam" <sam@example.org>', 'sam@example.org'],
    ['sam+kids@example.org', 'sam@example.org'],
    ['+sam@example.org', '+sam@example.org'],
    ['sam.jones@example.org', 'sam.jones@example.org'],
    ['sam.jones+x@gmail.com', 'samjones@gmail.com'],
    ['samjones@googlemail.com', 'samjones@gmail.com'],
    ['ｓａｍ@example.org', 'sam@example.org'],
  ])('%s is %s', (known, one) => expect(identityOf(known)).toEqual({ kind: 'mail', value: one }));

  it('keeps dots apart where they are not known to mean nothing', () => {
    expect(value('s.am@example.org')).not.toBe(value('sam@example.org'));
    expect(value('sam@example.org')).not.toBe(value('sam@example.net'));
  });
});

describe('a telephone number', () => {
  it.each([
    ['07700 900123', '447700900123'],
    ['+44 7700 900123', '447700900123'],
    ['0044 7700 900 123', '447700900123'],
    ['+44 (0)7700 900123', '447700900123'],
    ['(07700) 900-123', '447700900123'],
    ['tel:+447700900123', '447700900123'],
    ['447700900123@c.us', '447700900123'],
    ['447700900123@s.whatsapp.net', '447700900123'],
    ['\u202a+44 7700 900123\u202c', '447700900123'],
    ['+353 87 123 4567', '353871234567'],
    ['020 7946 0018', '442079460018'],
  ])('%s is %s', (known, one) => expect(identityOf(known)).toEqual({ kind: 'phone', value: one }));

  it('of another country is not taken for one of this', () => {
    expect(value('+353 87 123 4567')).not.toBe(value('087 123 4567'));
  });

  it('of a few digits is a name: a house, a short code', () => {
    expect(identityOf('12345')?.kind).toBe('name');
    expect(identityOf('Sam 07700 900123')?.kind).toBe('name');
  });
});

describe('a name', () => {
  it.each([
    ['Sam', 'sam'],
    ['  Sam\u00a0 Jones ', 'sam jones'],
    ['~Sam', 'sam'],
    ['@sam', 'sam'],
    ['\u200eSam\u200f', 'sam'],
    ['Zoe\u0308', 'zoë'],
    ['ZOË', 'zoë'],
    ['ﬁona', 'fiona'],
    ['سام', 'سام'],
    ['🌻', '🌻'],
  ])('%s is %s', (known, one) => expect(identityOf(known)).toEqual({ kind: 'name', value: one }));

  it.each(['', '   ', '\u200e', '…', '@'])('%j names nobody', (known) => expect(identityOf(known)).toBeUndefined());
});
