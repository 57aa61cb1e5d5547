import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ReplyNeeded, triage } from '../../../lib/core/incoming/triage';
import { quotedHistory } from '../../../lib/core/text/quoted-history';
import { type LabelledIncoming, readIncoming } from '../../fixtures/incoming/read';

const rightly = (messages: readonly LabelledIncoming[]) =>
  messages.filter(({ text, reply_needed }) => triage(text).replyNeeded === reply_needed).length / messages.length;

/** F1 where a found piece counts once, for a labelled one that holds it or lies in it. */
function f1(
  messages: readonly LabelledIncoming[],
  found: (text: string) => readonly string[],
  wanted: (one: LabelledIncoming) => readonly string[],
) {
  let hits = 0;
  let sizes = 0;
  for (const message of messages) {
    const left = [...wanted(message)];
    const got = found(message.text);
    sizes += left.length + got.length;
    for (const piece of got) {
      const at = left.findIndex((one) => one.includes(piece) || piece.includes(one));
      if (at < 0) continue;
      left.splice(at, 1);
      hits++;
    }
  }
  return (2 * hits) / sizes;
}

describe('triage on labelled messages', () => {
  const aside = readIncoming('kept-aside');

  it('knows whether a reply is needed', () => {
    expect(rightly(readIncoming('worked-on'))).toBeGreaterThanOrEqual(0.95);
    expect(rightly(aside)).toBeGreaterThanOrEqual(0.95);
    expect(rightly(readIncoming('hard'))).toBeGreaterThanOrEqual(0.9);
    expect(rightly(readIncoming('fresh'))).toBeGreaterThanOrEqual(0.8);
  });

  it('lets no danger pass for arrangements in the half kept aside', () => {
    const missed = aside.filter(({ text, reply_needed }) => reply_needed === 'safety' && triage(text).replyNeeded !== 'safety');
    expect(missed.map(({ text }) => text)).toEqual([]);
  });

  it('finds what is asked and the days named', () => {
    expect(
      f1(
        aside,
        (text) => triage(text).days.map((day) => day.text),
        (one) => one.dates ?? [],
      ),
    ).toBeGreaterThanOrEqual(0.93);
    const yes = aside.filter((one) => one.reply_needed === 'yes');
    expect(
      f1(
        yes,
        (text) => triage(text).asks.map((ask) => ask.text),
        (one) => one.asks ?? [],
      ),
    ).toBeGreaterThanOrEqual(0.78);
  });
});

describe('triage', () => {
  it.each<[ReplyNeeded, string]>([
    ['yes', 'You are hopeless. Can you have Ava on Saturday instead?'],
    ['yes', 'what size shoe is she now'],
    ['no', 'Who do you think you are? You walked out on this family.'],
    ['no', 'Just letting you know the boys had their jabs this morning, both fine. No reply needed.'],
    ['no', 'Whatever. I am not wasting my breath on someone like you. Have the last word, you always do.'],
    ['short_repeat', 'I know you said no on Monday, but could you lend me the van?'],
    ['safety', "I'm outside your house and I'm not leaving till you open the door."],
    ['safety', "I've taken all the tablets. Tell the girls I love them."],
    ['safety', "He says your brother hit him with a belt, there are marks down his back and he's scared to come home."],
    ['yes', 'I need the birth certificate back before the 9th.'],
    ['yes', 'The surgery is asking whether he had his second jab with you.'],
    ['yes', 'The slip must be signed by both of us and returned on Monday.'],
    ['yes', "Shout if that doesn't suit, otherwise I'll book it."],
    ['yes', 'One, did you wash her kit. Two, can she skip piano.'],
    ['yes', 'She says you told her she could have a phone. Did you say it or is she making it up?'],
    ['no', 'Who sat up with him every night? Who gave up a career?'],
    ['no', "I'd love to know how you sleep."],
    ['no', "Her stitches are healing well and the plaster can come off on Sunday, I'll do that here."],
  ])('%s: %s', (needed, text) => {
    expect(triage(text).replyNeeded).toBe(needed);
  });

  it('keeps two asks apart, leaves out what they hang on, and lists none where there is danger', () => {
    const asks = (text: string) => triage(text).asks.map((ask) => ask.text);
    expect(asks("What did the nurse say about the cough and when's the next check?")).toEqual([
      'What did the nurse say about the cough',
      "when's the next check?",
    ]);
    expect(asks("Her brace snapped, the clinic wants to know who's paying.")).toEqual(["the clinic wants to know who's paying."]);
    expect(asks('Can you bring her coat? I will kill you.')).toEqual([]);
  });

  it('leaves quoted history alone', () => {
    const text =
      'All fine here, see you Sunday.\n\nOn Tue, 4 Mar 2025 at 10:12, Sam <sam@example.org> wrote:\n> Can you pay me by Friday?\n> I will kill you.';
    const found = triage(text, { quoted: quotedHistory(text) });
    expect(found.replyNeeded).toBe('no');
    expect(found.asks).toEqual([]);
    expect(found.days.map((day) => day.text)).toEqual(['Sunday']);
  });

  it('sees that the thread holds the answer', () => {
    const text = 'Can you take Leo to the dentist on Friday?';
    const asked = { from: 'them', text: 'Please can you take Leo to the dentist on Friday?' } as const;
    const answered = { from: 'me', text: 'I cannot take him to the dentist on Friday, sorry.' } as const;
    expect(triage(text, { history: [asked, answered] }).replyNeeded).toBe('short_repeat');
    expect(triage(text, { history: [asked] }).replyNeeded).toBe('yes');
    expect(triage(text, { history: [answered, asked] }).replyNeeded).toBe('yes');
    expect(triage('Can you take Leo to swimming on Monday?', { history: [asked, answered] }).replyNeeded).toBe('yes');
  });

  it('gives spans of the very text, whatever is in it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...readIncoming('kept-aside').map(({ text }) => text)), fc.string({ unit: 'binary' })), {
          maxLength: 3,
        }),
        (pieces) => {
          const text = pieces.join('\n');
          const found = triage(text, { quoted: quotedHistory(text) });
          for (const one of [...found.asks, ...found.days, ...found.hours, ...found.matters]) {
            expect(text.slice(one.span.start, one.span.end)).toBe(one.text);
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});
