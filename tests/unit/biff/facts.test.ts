import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facts, hardFacts } from '../../../lib/core/biff/facts';
import { spanText } from '../../../lib/core/text/span';
import { readMessages } from '../../fixtures/messages/read';

describe('hours, days and sums', () => {
  it.each([
    ['See you at 5.30pm on Friday 12 May', ['time:5.30pm', 'date:Friday', 'date:12 May']],
    ['It costs £36.50, half is £18', ['amount:£36.50', 'amount:£18']],
    ['from 20 July to 10 August', ['date:20 July', 'date:10 August']],
    ['at 9 or half past three, by noon', ['time:9', 'time:half past three', 'time:noon']],
    ['5ml three times a day till Tuesday', ['amount:5ml', 'amount:three times a day', 'date:Tuesday']],
    ['the 12th, 14/03/2025, next weekend', ['date:the 12th', 'date:14/03/2025', 'date:next weekend']],
    ['10 till 12 on Sat', ['time:10 till 12', 'date:on Sat']],
    ['He sat in the sun and may march', []],
    ['at one with nature, for two reasons', ['time:one']],
  ])('in %j', (text, expected) => expect(hardFacts(text).map((fact) => `${fact.kind}:${fact.quote}`)).toEqual(expected));
});

it.each([
  ['Nurse Femi has his inhaler at school', ['name:Nurse Femi', 'thing:inhaler', 'place:school']],
  ['please sign the form', ['request:please sign the form', 'thing:form']],
  ['I can collect Max', ['offer:I can collect Max', 'name:Max']],
  ['If you prefer', ['condition:If you prefer']],
])('finds the rest in %j', (text, expected) => {
  const found = facts(text).map((fact) => `${fact.kind}:${fact.quote}`);
  for (const one of expected) expect(found).toContain(one);
});

it('gives spans that hold their words', () => {
  for (const { text } of readMessages<{ text: string }>('../../../training/messages/dev/rewrites.jsonl'))
    for (const fact of facts(text)) expect(spanText(text, fact.span)).toBe(fact.quote);
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => facts(text).every((fact) => spanText(text, fact.span) === fact.quote)));
});
