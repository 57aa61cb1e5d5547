import { describe, expect, it } from 'vitest';
import { canonicalBytes, canonicalJson, NotJsonError } from '../../../lib/core/evidence/canonical';

describe('canonicalJson', () => {
  it('writes the example of RFC 8785, section 3.2.2', () => {
    const input = JSON.parse(
      '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}',
    );
    expect(canonicalJson(input)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('gives the bytes of RFC 8785, section 3.2.4', () => {
    const hex = Buffer.from(canonicalBytes({ string: '\u20ac$\u000F\nA\'B"\\\\"/', literals: [null] })).toString('hex');
    expect(hex).toContain('e282ac245c75303030665c6e4127425c225c5c5c5c5c222f22');
  });

  it('sorts by UTF-16 units as RFC 8785, section 3.2.3 does', () => {
    const input = JSON.parse(
      '{"\\u20ac":"Euro Sign","\\r":"Carriage Return","\\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One","\\ud83d\\ude00":"Emoji: Grinning Face","\\u0080":"Control","\\u00f6":"Latin Small Letter O With Diaeresis"}',
    );
    expect(Object.values(JSON.parse(canonicalJson(input)))).toContain('One');
    expect([...canonicalJson(input).matchAll(/:"([^"]+)"/g)].map(([, value]) => value)).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
  });

  // Appendix B of the RFC: IEEE 754 bits and what they are written as.
  it.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555555', '333333333.3333333'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
  ])('writes the number %s as %s', (bits, written) => {
    expect(canonicalJson(Buffer.from(bits, 'hex').readDoubleBE())).toBe(written);
  });

  it('leaves out fields that are undefined', () => {
    expect(canonicalJson({ b: 1, a: undefined })).toBe('{"b":1}');
  });

  const cycle: Record<string, unknown> = {};
  cycle.self = { cycle };
  it.each<[string, unknown, string]>([
    ['NaN', { a: [1, Number.NaN] }, 'a[1]'],
    ['Infinity', { a: { b: Number.NEGATIVE_INFINITY } }, 'a.b'],
    ['half of a surrogate pair', { text: 'a\uD83D' }, 'text'],
    ['half of a surrogate pair in a name', { '\uDE00': 1 }, '\uDE00'],
    ['undefined in a list', [1, undefined], '[1]'],
    ['a hole in a list', new Array(1), '[0]'],
    ['undefined alone', undefined, ''],
    ['a bigint', { a: 1n }, 'a'],
    ['a function', { a: () => 1 }, 'a'],
    ['a date', { a: new Date(0) }, 'a'],
    ['a map', new Map(), ''],
    ['a cycle', cycle, 'self.cycle'],
  ])('refuses %s and says where', (_, value, path) => {
    expect(() => canonicalJson(value)).toThrow(NotJsonError);
    try {
      canonicalJson(value);
    } catch (error) {
      expect((error as NotJsonError).path).toBe(path);
    }
  });

  it('takes the same object twice, which is no cycle', () => {
    const party = { shown: 'Sam' };
    expect(canonicalJson([party, party])).toBe('[{"shown":"Sam"},{"shown":"Sam"}]');
  });
});
