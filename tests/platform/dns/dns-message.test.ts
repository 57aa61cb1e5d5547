import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { txtAnswer, txtQuestion } from '../../../lib/platform/dns/dns-message';

const NAME = 'may._domainkey.evenkeel.test';
const question = txtQuestion(NAME) ?? new Uint8Array();
const ascii = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0));

/** An answer in the layout of RFC 1035: the question again, then records at names that point back to it. */
function answer({ code = 0, flags = 0x8180, records = [] as number[][], asked = question.subarray(12) } = {}): Uint8Array {
  const all = records.flat();
  return Uint8Array.of(0, 0, flags >> 8, (flags & 0xf0) | code, 0, 1, 0, records.length, 0, 0, 0, 0, ...asked, ...all);
}
const record = (type: number, data: number[]): number[] => [
  0xc0,
  12,
  0,
  type,
  0,
  1,
  0,
  0,
  0,
  60,
  data.length >> 8,
  data.length & 0xff,
  ...data,
];
const strings = (...texts: string[]): number[] => texts.flatMap((text) => [text.length, ...ascii(text)]);

describe('a question', () => {
  it('holds the name, asks for TXT and nothing else', () => {
    expect([...question]).toEqual([
      ...[0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0],
      ...[3, ...ascii('may'), 10, ...ascii('_domainkey'), 8, ...ascii('evenkeel'), 4, ...ascii('test'), 0],
      ...[0, 16, 0, 1],
    ]);
  });

  it('is not put for what is no name', () => {
    for (const name of ['', 'a..b', `${'a'.repeat(64)}.test`, 'a b.test', 'ü.test', `${'abc.'.repeat(70)}test`])
      expect(txtQuestion(name)).toBeUndefined();
  });
});

describe('an answer', () => {
  it('gives every TXT record, its strings joined', () => {
    const data = answer({ records: [record(16, strings('v=DKIM1; p=AB', 'CD')), record(5, [0]), record(16, strings('other'))] });
    expect(txtAnswer(data, question)).toEqual(['v=DKIM1; p=ABCD', 'other']);
  });

  it('may stand inside a larger buffer', () => {
    const data = answer({ records: [record(16, strings('one'))] });
    const larger = new Uint8Array(data.length + 10);
    larger.set(data, 7);
    expect(txtAnswer(larger.subarray(7, 7 + data.length), question)).toEqual(['one']);
  });

  it('gives none where the name does not exist or has no such record', () => {
    expect(txtAnswer(answer({ code: 3 }), question)).toEqual([]);
    expect(txtAnswer(answer(), question)).toEqual([]);
  });

  it('is none where servers failed, it was cut off, or it answers something else', () => {
    expect(() => txtAnswer(answer({ code: 2 }), question)).toThrow(RangeError);
    expect(() => txtAnswer(answer({ flags: 0x8380 }), question)).toThrow(RangeError);
    expect(() => txtAnswer(answer({ flags: 0x0180 }), question)).toThrow(RangeError);
    const other = txtQuestion('jun._domainkey.evenkeel.test') ?? question;
    expect(() => txtAnswer(answer({ asked: other.subarray(12) }), question)).toThrow(RangeError);
    expect(txtAnswer(answer({ asked: (txtQuestion(NAME.toUpperCase()) ?? question).subarray(12) }), question)).toEqual([]);
  });

  it('throws nothing but RangeError, however it is broken', () => {
    const whole = answer({ records: [record(16, strings('v=DKIM1; p=AB', 'CD'))] });
    const broken = fc.tuple(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length)).map(([at, byte, length]) => {
      const copy = whole.slice(0, length);
      copy[at] = byte;
      return copy;
    });
    fc.assert(
      fc.property(fc.oneof(broken, fc.uint8Array({ maxLength: 100 })), (data) => {
        try {
          txtAnswer(data, question);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
