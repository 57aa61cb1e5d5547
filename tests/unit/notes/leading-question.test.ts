import { describe, expect, it } from 'vitest';
import { leading, looksLikeWholeName } from '../../../lib/core/notes/leading-question';
import { processorTime } from '../../support/processor-time';

describe('what was asked before', () => {
  it.each([
    ["He shouted at you, didn't he?", 'tag'],
    ['Daddy was late again, wasn’t he?', 'tag'],
    ['And he left you alone, right?', 'tag'],
    ["Didn't Mum give you any tea?", 'negative'],
    ['I said: "Isn’t it horrible there?"', 'negative'],
    ['Did Dad shout at you?', 'yes-no'],
    ['I asked, "Was Grandma cross?"', 'yes-no'],
    ['Does Sam ever drink wine when you are there?', 'yes-no'],
    ['I asked her if Dad had shouted', 'yes-no'],
    ['Was he cross or sad?', 'choice'],
    ['Do you want to live with me or with Mummy?', 'choice'],
    ['Why did Daddy hit you?', 'assumes'],
    ['How often does she shout at you?', 'assumes'],
    ['Where did your mum hurt you?', 'assumes'],
    ['Are you sure?', 'repeated'],
    ['What happened? I asked three times.', 'repeated'],
    ['You can tell me the truth.', 'pressed'],
    ["I won't mind. Be honest.", 'pressed'],
    ["Don't be scared, I'll not be cross, just say.", 'pressed'],
  ])('"%s" may have led', (asked, kind) => {
    expect(leading(asked)).toContain(kind);
  });

  it.each([
    '',
    'Nothing.',
    'Nothing was asked; we were driving home.',
    'What did you do today?',
    'How was school?',
    'Tell me about your weekend.',
    'Tell me more about that.',
    'What happened then?',
    'I asked how the party was.',
    'I said good night.',
    'Do you want a biscuit?',
    'Can you tell me what happened?',
    'Are you okay?',
    'Is there anything you would like to tell me?',
    'Did you have a nice day?',
    'Where did you go on Saturday?',
    'When did Dad pick you up?',
    'We talked about the swimming gala. She then said it by herself.',
    'Who was there?',
    'Why are you sad?',
    'We were in the car or at the shop, I am not sure which.',
    'I told him dinner was ready.',
  ])('"%s" is left alone', (asked) => {
    expect(leading(asked)).toEqual([]);
  });

  it('names each kind once, and takes any text', () => {
    expect(leading("Didn't he? Didn't she? Did he shout? Did she shout?").length).toBeLessThanOrEqual(3);
    expect(leading('?'.repeat(50_000))).toEqual([]);
  });

  it('takes no time over long texts', async () => {
    for (const long of ['did he '.repeat(7_000), `${'a '.repeat(25_000)}?`, 'Was it x or y '.repeat(3_500), 'asked '.repeat(8_000)]) {
      expect(await processorTime(() => leading(long))).toBeLessThan(500);
    }
  });
});

it.each([
  ['Maya Example', true],
  ['Jürgen-Peter Beispiel', true],
  ['M', false],
  ['Max', false],
  ['my eldest', false],
  ['Little Bear the brave', false],
])('"%s" looks like a whole name: %s', (alias, expected) => {
  expect(looksLikeWholeName(alias)).toBe(expected);
});
