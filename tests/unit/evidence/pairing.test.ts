import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Message } from '../../../lib/core/evidence/message';
import { pairSources } from '../../../lib/core/evidence/pair-sources';
import { type PairedConversations, pairConversations } from '../../../lib/core/evidence/pairing';
import { type ConversationTrace, type Trace, traceOf } from '../../../lib/core/evidence/pairing-trace';

const HOUR = 3_600_000;
const MINUTE = 60_000;
const START = Date.parse('2026-03-02T08:00:00Z');

const SENTENCES = [
  'Can you collect Max at five on Friday?',
  'Yes, I will be there at five.',
  'Thank you for letting me know early.',
  'The dentist moved to Tuesday the 14th.',
  'Please bring the blue school bag.',
  'Swimming starts again after half-term.',
];

interface Said {
  readonly from: string;
  readonly at: number;
  readonly text: string;
  readonly more?: Partial<Message>;
}

/** As a phone writes it: to the minute, in a zone that was assumed; or as the web does, to the second. */
const trace = (said: readonly Said[], first: number, precision: 'minute' | 'second'): Trace[] =>
  said.map(({ from, at, text, more }, index) =>
    traceOf(first + index, {
      key: `k${index}`,
      keyKind: 'content',
      sender: { shown: from },
      recipients: [],
      time:
        precision === 'second'
          ? { utc: new Date(at).toISOString(), source: 'id', precision }
          : { inferred: { utc: new Date(at - (at % MINUTE)).toISOString(), precision, from: 'displayed-text', zone: 'Europe/London' } },
      text,
      attachments: [],
      missed: [],
      ...more,
    }),
  );

const side = (key: string, messages: readonly Trace[]): ConversationTrace => ({ key, title: key, source: key, messages });

const chat: Said[] = SENTENCES.map((text, index) => ({ from: index % 2 ? 'Robin' : 'Maya', at: START + index * HOUR + 17_000, text }));

const paired = (web: readonly Said[], phone: readonly Said[]): PairedConversations => {
  const found = pairConversations(side('web', trace(web, 1, 'second')), side('phone', trace(phone, 1001, 'minute')));
  if (!found) throw new Error('Not the same conversation');
  return found;
};
const numbers = ({ pairs }: PairedConversations) => pairs.map(({ a, b }) => [a, b]).sort(([a = 0], [b = 0]) => a - b);

describe('pairing', () => {
  it('finds each message once in both sources, and no difference', () => {
    const found = paired(chat, chat);
    expect(numbers(found)).toEqual(chat.map((_, index) => [1 + index, 1001 + index]));
    expect(found).toMatchObject({ offset: 0, onlyA: [], onlyB: [] });
    expect(found.pairs.flatMap(({ differ }) => differ)).toEqual([]);
  });

  it('finds the zone that was assumed wrongly, once for the whole conversation', () => {
    const found = paired(
      chat,
      chat.map((said) => ({ ...said, at: said.at + 2 * HOUR })),
    );
    expect(found.offset).toBe(2 * HOUR);
    expect(found.pairs).toHaveLength(chat.length);
    expect(found.pairs.flatMap(({ differ }) => differ)).toEqual([]);
  });

  it('lists a message whose time is another one, and keeps the pair', () => {
    const found = paired(
      chat,
      chat.map((said, index) => (index === 3 ? { ...said, at: said.at + 10 * MINUTE } : said)),
    );
    expect(found.pairs.find(({ a }) => a === 4)).toMatchObject({ b: 1004, differ: ['time'] });
    expect(found.pairs.filter(({ differ }) => differ.length > 0)).toHaveLength(1);
  });

  it('does not take what is said again the next day, where only one source reaches, for the same message with another time', () => {
    const again = 'I am on my way now, ten minutes.';
    const before: Said = { from: 'Maya', at: START - 20 * HOUR, text: again };
    const later: Said = { from: 'Maya', at: START + 5 * HOUR + MINUTE, text: again };
    expect(numbers(paired([before, ...chat], [...chat, later]))).toEqual(chat.map((_, index) => [index + 2, index + 1001]));
  });

  it('lists words that were edited, and a message that one side shows as deleted', () => {
    const found = paired(
      chat,
      chat.map((said, index) => {
        if (index === 1) return { ...said, text: 'Yes, I will be there at six.', more: { marks: { edited: { shown: 'edited' } } } };
        return index === 4 ? { ...said, text: 'This message was deleted', more: { marks: { deleted: { shown: 'deleted' } } } } : said;
      }),
    );
    expect(found.pairs.find(({ a }) => a === 2)).toMatchObject({
      ...{ b: 1002, differ: ['words'] },
      said: ['Yes, I will be there at five.', 'Yes, I will be there at six.'],
    });
    expect(found.pairs.find(({ a }) => a === 5)).toMatchObject({ b: 1005, differ: ['deleted'] });
    expect(found.pairs.filter(({ said }) => said)).toHaveLength(1);
  });

  it('shows long words from shortly before they part', () => {
    const start = 'The school wrote about the trip and what to bring along. '.repeat(20);
    const found = paired(
      chat.map((said, index) => (index === 1 ? { ...said, text: `${start}It is on Friday. ${start}` } : said)),
      chat.map((said, index) => (index === 1 ? { ...said, text: `${start}It is on Monday. ${start}` } : said)),
    );
    const [one = '', other = ''] = found.pairs.find(({ a }) => a === 2)?.said ?? [];
    expect(one).toMatch(/^…\S.{20,80} It is on Friday\. The school.*…$/);
    expect(other).toMatch(/^…\S.{20,80} It is on Monday\. The school.*…$/);
    expect(one.length).toBeLessThan(250);
  });

  it('lists what only one source has, within the time that both reach over', () => {
    const later = { from: 'Maya', at: START + 40 * HOUR, text: 'Only on the phone, and later than the web reaches' };
    const found = paired([...chat.slice(0, 2), ...chat.slice(3)], [...chat.slice(0, 4), ...chat.slice(5), later]);
    expect(found.onlyB).toEqual([1003]);
    expect(found.onlyA).toEqual([4]);
  });

  it('takes names that always come together for one person, and nobody else', () => {
    const named = chat.map((said) => ({ ...said, from: said.from === 'Maya' ? 'Mum (mobile)' : said.from }));
    expect(paired(chat, named).pairs).toHaveLength(chat.length);
    const other = chat.map((said, index) => (index === 0 ? { ...said, from: 'Robin' } : said));
    expect(numbers(paired(chat, other)).map(([a]) => a)).not.toContain(1);
  });

  it('reads a number as the same number, however it is written', () => {
    const asNumber = (number: string) => chat.map((said) => ({ ...said, from: said.from === 'Maya' ? number : said.from }));
    expect(paired(asNumber('+44 7700 900123'), asNumber('07700 900123')).pairs).toHaveLength(chat.length);
  });

  it('pairs each of many equal messages with the nearest, one to one', () => {
    const oks = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ from: 'Robin', at: START + index * 3 * MINUTE, text: 'ok' }));
    const found = paired([...chat, ...oks(40)], [...chat, ...oks(39)]);
    expect(new Set(found.pairs.map(({ a }) => a)).size).toBe(found.pairs.length);
    expect(new Set(found.pairs.map(({ b }) => b)).size).toBe(found.pairs.length);
    expect(found.pairs).toHaveLength(chat.length + 39);
  });

  it('does not take two conversations for one because of a greeting that went to both', () => {
    const greeting = { from: 'Robin', at: START, text: 'A happy new year to all of you!' };
    const others = SENTENCES.map((text, index) => ({ from: 'Sam', at: START + index * HOUR, text: `${text} And so on, as before.` }));
    expect(
      pairConversations(side('web', trace([greeting, ...chat], 1, 'second')), side('phone', trace([greeting, ...others], 1001, 'minute'))),
    ).toBeUndefined();
  });

  it('holds for any part of a conversation, any zone and any order of filing: nothing twice, nothing that is not there', () => {
    const told = fc.array(
      fc.record({
        from: fc.constantFrom('Maya', 'Robin'),
        gap: fc.integer({ min: 1, max: 5_000 }),
        text: fc.constantFrom('ok', 'Thanks', ...SENTENCES),
      }),
      { minLength: 1, maxLength: 60 },
    );
    fc.assert(
      fc.property(told, fc.integer({ min: -48, max: 56 }), fc.nat(60), (rows, quarters, cut) => {
        let at = START;
        const said = rows.map(({ from, gap, text }, index) => {
          at += gap * 1000;
          return { from, at, text: index % 5 === 0 ? `${text} (${index})` : text };
        });
        const shifted = said.slice(cut % said.length).map((each) => ({ ...each, at: each.at + quarters * 15 * MINUTE }));
        const found = pairConversations(side('web', trace(said, 1, 'second')), side('phone', trace(shifted, 1001, 'minute')));
        if (!found) return;
        const [as, bs] = [found.pairs.map(({ a }) => a), found.pairs.map(({ b }) => b)];
        expect(new Set(as).size).toBe(as.length);
        expect(new Set(bs).size).toBe(bs.length);
        for (const number of [...as, ...found.onlyA]) expect(number >= 1 && number <= said.length).toBe(true);
        for (const number of [...bs, ...found.onlyB]) expect(number >= 1001 && number < 1001 + shifted.length).toBe(true);
        for (const { a, b, differ } of found.pairs) if (!differ.includes('words')) expect(said[a - 1]?.text).toBe(shifted[b - 1001]?.text);
      }),
      { numRuns: 300 },
    );
  });

  it('pairs 10,000 with 100,000 in seconds, though half are the same word', () => {
    const many = (count: number, step: number): Said[] =>
      Array.from({ length: count }, (_, index) => ({
        from: index % 3 ? 'Robin' : 'Maya',
        at: START + index * step * 91_000,
        text: index % 2 ? 'ok' : `About the ${index * step}th thing that we have to settle`,
      }));
    const phone = many(100_000, 1);
    const web = phone.slice(50_000, 60_000).map((said) => ({ ...said, at: said.at + HOUR }));
    const began = performance.now();
    const [found] = pairSources([side('phone', trace(phone, 1, 'minute')), side('web', trace(web, 200_001, 'second'))]);
    expect(found?.pairs).toHaveLength(10_000);
    expect(found?.offset).toBe(HOUR);
    console.log(`paired in ${Math.round(performance.now() - began)} ms`);
  });
});

describe('the same words sent to two people', () => {
  const greeting = (): Said => ({
    from: 'Maya',
    at: START + 17_000,
    text: 'Happy New Year to you and the whole family!',
    more: { direction: { way: 'sent', told: 'side' } },
  });
  const both = (web: readonly Said[], phone: readonly Said[], titles = ['Robin', 'Alex']) =>
    pairConversations(
      { ...side(titles[0] ?? '', trace(web, 1, 'second')), source: 'web' },
      { ...side(titles[1] ?? '', trace(phone, 1001, 'minute')), source: 'phone' },
    );

  it('are no reason to take two short conversations for one', () => {
    expect(both([greeting()], [greeting()])).toBeUndefined();
    expect(both([greeting()], [...chat, greeting()])).toBeUndefined();
    const untold: Said = { from: 'Maya', at: START + 17_000, text: 'Happy New Year to you and the whole family!' };
    expect(both([untold], [untold])).toBeUndefined();
  });

  it('are one conversation where that is with the same person, or the other wrote too', () => {
    expect(both([greeting()], [greeting()], ['Robin', 'robin'])?.pairs).toHaveLength(1);
    const answer: Said = { from: 'Robin', at: START + HOUR, text: 'And to you, see you on Friday.' };
    expect(both([greeting(), answer], [greeting(), answer])?.pairs).toHaveLength(2);
    expect(both([answer], [{ ...answer, more: { direction: { way: 'received', told: 'side' } } }])?.pairs).toHaveLength(1);
  });
});
