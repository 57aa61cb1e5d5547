import { describe, expect, it } from 'vitest';
import { closeOf } from '../../../lib/core/biff/close';
import { greetingOf } from '../../../lib/core/biff/greeting';
import { review } from '../../../lib/core/biff/review';
import { spanText } from '../../../lib/core/text/span';
import { readMessages } from '../../fixtures/messages/read';
import { analyse } from '../../fixtures/tone/analyse';

const hinted = (text: string) => review(text, analyse(text)).flatMap(({ letter, hint }) => (hint ? [letter] : []));

describe('review', () => {
  it.each([
    ['Hi Sam, please could you send his coat on Friday? Thanks, Alex', []],
    ['Yes, that works.', []],
    ['', []],
    ['We should talk about how all of this is going and where it leads. '.repeat(14), ['brief', 'informative', 'friendly']],
    ['Could you tell me? Is it yes? Will you come? Thanks.', ['firm']],
    ['Hi Sam, please let me know what you think about the school trip. Thanks, Alex', ['firm']],
    ["I'm scared of you and I do not feel safe when we talk about all of this at the door.", []],
  ])('%j', (text, expected) => expect(hinted(text).sort()).toEqual([...expected].sort()));

  it('always speaks of all four letters', () => {
    expect(review('Fine', analyse('Fine')).map((one) => one.letter)).toEqual(['brief', 'informative', 'friendly', 'firm']);
  });

  it('has no hint on the friendliness of a calm message by hand', () => {
    const pairs = readMessages<{ after: string }>('worked-pairs.jsonl').filter((pair) => pair.after.startsWith('Hi Sam'));
    expect(pairs.length).toBeGreaterThan(15);
    for (const { after } of pairs) expect(hinted(after)).not.toContain('friendly');
  });
});

it.each([
  ['Hi Sam, the dentist rang.', 'Hi Sam,'],
  ['Dear Mrs Pryce,\n\nThe form', 'Dear Mrs Pryce,'],
  ['Hello\nYes', 'Hello'],
  ['Louise,\n\nThe form', 'Louise,'],
  ['Louise, the form is due.', undefined],
  ['Highly unlikely.', undefined],
  ['Dear me, you are late.', undefined],
  ['Evening of the 4th, please.', undefined],
])('greeting of %j', (text, expected) => {
  const span = greetingOf(text);
  expect(span && spanText(text, span)).toBe(expected);
});

it.each([
  ['See you at 5. Thanks, Alex', 'Thanks, Alex'],
  ['See you at 5.\n\nKind regards,\nAlex', 'Kind regards,\nAlex'],
  ['See you at 5.\nAlex', 'Alex'],
  ['See you at 5. Have a good weekend.', 'Have a good weekend.'],
  ['Ask Alex', undefined],
  ['Thanks for nothing.', undefined],
])('close of %j', (text, expected) => {
  const span = closeOf(text);
  expect(span && spanText(text, span)).toBe(expected);
});
