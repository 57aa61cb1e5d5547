import { describe, expect, it } from 'vitest';
import { rewrite } from '../../../lib/core/biff/rewrite';
import { secondSuggestion } from '../../../lib/core/biff/second-suggestion';
import { analyse } from '../../fixtures/tone/analyse';

const DRAFT = "You're a useless liar and you always were. Please bring Ava's inhaler on Friday at 5pm. Pay the £24 for the trip.";
const ours = rewrite(DRAFT, { analyse });
const offered = (suggestion: string | undefined, draft = DRAFT) =>
  secondSuggestion(draft, rewrite(draft, { analyse }), { suggest: async () => suggestion, analyse });

const GOOD = "Please could you bring Ava's inhaler on Friday at 5pm, and pay the £24 for the trip?";

describe('secondSuggestion', () => {
  it('begins with a draft that our own rules would rewrite', () => {
    expect(ours.outcome).toBe('rewritten');
  });

  it('is shown where it keeps every fact and adds none', async () => {
    expect(await offered(` ${GOOD}\n`)).toBe(GOOD);
  });

  it.each([
    ['an hour lost', "Please could you bring Ava's inhaler on Friday, and pay the £24 for the trip?"],
    ['a sum changed', "Please could you bring Ava's inhaler on Friday at 5pm, and pay the £42 for the trip?"],
    ['a day added', "Please could you bring Ava's inhaler on Friday at 5pm, and pay the £24 for the trip by Monday?"],
    ['a number in words', "Please could you bring Ava's inhaler on Friday at 5pm, and pay the £24 for the trip? I have asked twice."],
    ['a name added', "Hi Sam, please could you bring Ava's inhaler on Friday at 5pm? Tell Leo too. Pay the £24 for the trip."],
    ['a place added', "Please could you bring Ava's inhaler to the library on Friday at 5pm, and pay the £24 for the trip?"],
    ['a promise', "Please could you bring Ava's inhaler on Friday at 5pm, and pay the £24 for the trip? I will pay the rest."],
    ['an apology', "Sorry to ask. Please could you bring Ava's inhaler on Friday at 5pm, and pay the £24 for the trip?"],
    ['a feeling', "I understand this is hard. Please could you bring Ava's inhaler on Friday at 5pm, and pay the £24 for the trip?"],
    ['an offer', "Please could you bring Ava's inhaler on Friday at 5pm, and pay the £24 for the trip? I can collect it."],
    ['a condition', "If you want to see her, please bring Ava's inhaler on Friday at 5pm, and pay the £24 for the trip."],
    ['a request turned round', "Please do not bring Ava's inhaler on Friday at 5pm, and pay the £24 for the trip."],
    ['nothing asked', "Ava's inhaler is on Friday at 5pm and the trip was £24."],
    ['an insult', "You useless liar, bring Ava's inhaler on Friday at 5pm, and pay the £24 for the trip."],
    ['chatter', `Sure! Here is a calmer version: ${GOOD}`],
    ['a marked blank', `${GOOD} [your name]`],
    ['too long', `${GOOD} ${'Please bring it. '.repeat(50)}`],
    ['nothing', ''],
    ['nothing at all', undefined],
    ['the draft itself', DRAFT],
  ])('is left out with %s', async (_, suggestion) => {
    expect(await offered(suggestion)).toBeUndefined();
  });

  it('asks no model where the writer may be at risk, or nothing needs mending or sending', async () => {
    let asked = 0;
    const suggest = async () => {
      asked++;
      return GOOD;
    };
    for (const draft of ["I'm scared of you, you useless liar. Bring her at 5pm.", 'See you at 5pm.', "You're a useless liar."]) {
      expect(await secondSuggestion(draft, rewrite(draft, { analyse }), { suggest, analyse })).toBeUndefined();
    }
    expect(asked).toBe(0);
  });

  it('says nothing of a model that fails', async () => {
    const suggest = () => Promise.reject(new Error('no memory'));
    expect(await secondSuggestion(DRAFT, ours, { suggest, analyse })).toBeUndefined();
  });
});
