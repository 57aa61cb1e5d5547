import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replyHelp } from '../../../lib/core/incoming/reply-help';
import { readIncoming } from '../../fixtures/incoming/read';

const help = (text: string) => replyHelp({ text, day: '2026-11-22' });
const words = (text: string) => help(text).asks.map((ask) => ask.words);
const told = (text: string) => help(text).told.map((one) => one.words);

describe('replyHelp', () => {
  it('finds two questions buried in a long hostile mail, with their days, and leaves the rest out', () => {
    const found = help(
      'Three weeks I have put up with this. Your mother thinks you can do no wrong. Are you coming to the review on Thursday at half 5 or not? You swan in when it suits you. The school wants to know by the 3rd who is down as first contact. And before you start, yes I have kept every text.',
    );
    expect(found.needed).toBe('yes');
    expect(found.sharp).toBe(true);
    expect(found.asks).toEqual([
      {
        words: 'Are you coming to the review on Thursday at half 5 or not',
        days: [{ said: 'Thursday', deadline: false, means: [[{ from: '2026-11-26' }]] }],
        hours: ['half 5'],
      },
      {
        words: 'The school wants to know by the 3rd who is down as first contact',
        days: [{ said: 'the 3rd', deadline: true, means: [[{ from: '2026-12-03' }]] }],
        hours: [],
      },
    ]);
    expect(JSON.stringify(found)).not.toMatch(/swan in|no wrong|put up/);
  });

  it('says what is asked without its lead, its blame and its raised voice', () => {
    expect(words('WHERE IS HER EPIPEN. Can you drive it over NOW?')).toEqual(['where is her epipen', 'Can you drive it over now']);
    expect(words('Did you use the lotion or just comb? and when is the second go due?')).toEqual([
      'Did you use the lotion or just comb',
      'when is the second go due',
    ]);
    expect(words('Can you pick her up at 4 because you never do anything?')).toEqual(['Can you pick her up at 4']);
  });

  it('keeps what a question points back to', () => {
    const found = help('I can bring it on Monday 30 November or Tuesday 1 December. Which one suits you?');
    expect(found.asks[0]?.days.map(({ said }) => said)).toEqual(['Monday 30 November', 'Tuesday 1 December']);
    expect(found.told.map((one) => one.words)).toEqual(['I can bring it on Monday 30 November or Tuesday 1 December.']);
  });

  it('tells of the children without what is against the reader', () => {
    expect(
      told('She has the dentist on the 12th at 9.15, but you never think of anyone but yourself. Can you take her?').join(' '),
    ).not.toContain('never');
  });

  it('hears a silence taken for consent', () => {
    expect(help("If I don't hear from you by Sunday I'll assume you're fine with Tenby on 2-9 August.").needed).toBe('yes');
  });

  it('has no arrangement, no reply and no tone where there is danger', () => {
    expect(help("Can you bring her coat on Friday? I'm outside your house and I'm not leaving till you open the door.")).toMatchObject({
      needed: 'safety',
      asks: [],
      told: [],
      sharp: false,
      danger: 'watching',
      reply: undefined,
    });
  });

  it('never fails, whatever is in it, and repeats only words of the message', () => {
    const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
    for (const { text } of readIncoming('kept-aside')) {
      for (const one of [...help(text).asks, ...help(text).told]) {
        for (const piece of one.words.split('…')) expect(letters(text)).toContain(letters(piece));
      }
    }
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        help(text);
      }),
      { numRuns: 60 },
    );
  });
});
