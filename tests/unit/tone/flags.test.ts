import { describe, expect, it } from 'vitest';
import { sentences } from '../../../lib/core/text/sentences';
import { spanText } from '../../../lib/core/text/span';
import { clausesToJudge } from '../../../lib/core/tone/clause';
import { FLAG_KINDS } from '../../../lib/core/tone/finding';
import { FLAGS } from '../../../lib/core/tone/flags';
import type { Flag } from '../../../lib/core/tone/flags/flag';
import { inEnglish } from '../../english';

const finds = (flag: Flag, text: string) =>
  sentences(text).some((sentence) => clausesToJudge(spanText(text, sentence)).some((clause) => flag.find(clause)));

it('has one flag for each kind', () => {
  expect(FLAGS.map((flag) => flag.id).sort()).toEqual([...FLAG_KINDS].sort());
});

describe.each(FLAGS.map((flag) => [flag.id, flag] as const))('%s', (_id, flag) => {
  it.each(flag.matches)('finds %j', (text) => expect(finds(flag, text)).toBe(true));
  it.each(flag.ignores)('leaves %j alone', (text) => expect(finds(flag, text)).toBe(false));
  it('says why in one calm line', () => {
    expect(inEnglish(flag.reason)).toMatch(/^\p{Lu}.{15,110}[.?]$/u);
    expect(inEnglish(flag.reason)).not.toMatch(/aggressive|hostile person|score|bad|!/i);
  });
});
