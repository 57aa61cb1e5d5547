import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaptureRecord, Coverage } from '../../../lib/core/evidence/capture';
import type { KeptEntry } from '../../../lib/core/evidence/chain';
import { type ConversationCapture, conversationOf, mergeCaptures, summaries } from '../../../lib/core/evidence/conversation';
import type { Message } from '../../../lib/core/evidence/message';
import { onlyNew } from '../../../lib/core/evidence/only-new';
import { readingsOf } from '../../../lib/core/evidence/readings';
import { SAMPLE_KEY, sampleArchive } from '../../fixtures/packs/sample-conversation';
import { processorTime } from '../../support/processor-time';
import { keptPhoto, lostPhoto, plainMessage as message } from './plain-message';

const at = (utc: string) => ({ time: { utc: `2026-05-04T${utc}:00Z` } });

const capturedAt = (number: number) => `2026-05-0${number}T09:02:00.000Z`;

const capture = (number: number, messages: readonly Message[], more: Partial<CaptureRecord> = {}): ConversationCapture => ({
  number,
  seal: String(number),
  recordedAt: '2026-05-04T12:00:00.000Z',
  record: {
    conversationKey: 'k',
    title: `Title ${number}`,
    context: { pageAddress: 'https://mail.example.org/a', adapter: 'a', capturedAt: capturedAt(number) },
    messages,
    missed: [],
    ...more,
  } as unknown as CaptureRecord,
});
/** As the archive files them: each capture only what is new or reads otherwise, with a list of all it shows. */
const filed = async (...lists: readonly (readonly [readonly Message[], Coverage?])[]) => {
  const captures: ConversationCapture[] = [];
  for (const [messages, coverage] of lists) {
    const kept = captures.map(({ record }) => ({ content: { kind: 'capture', record } }) as KeptEntry);
    const fresh = onlyNew(messages, await readingsOf(kept, 'k'));
    captures.push(capture(captures.length + 1, fresh.messages, { ...fresh, ...(coverage && { coverage }) }));
  }
  return captures;
};
const merged = (...lists: readonly (readonly Message[])[]) => mergeCaptures(lists.map((list, index) => capture(index + 1, list)));
const keys = (...lists: readonly (readonly Message[])[]) => merged(...lists)?.messages.map(({ key }) => key);

describe('summaries', () => {
  it('counts each message once over all captures', async () => {
    const archive = await sampleArchive({ captures: 3 });
    expect(await summaries(archive.entries())).toEqual([
      {
        key: SAMPLE_KEY,
        entry: 1,
        title: 'Swap of the weekend',
        site: 'mail.example.org',
        count: 6,
        first: '2026-05-02T09:00:00.000Z',
        last: '2026-05-02T17:05:00.000Z',
        captures: 3,
        parties: [
          { shown: 'Alex', address: 'alex@example.org' },
          { shown: 'Sam', address: 'sam@example.org' },
        ],
      },
      expect.objectContaining({ title: 'Something else', captures: 1, count: 2 }),
    ]);
  });
});

describe('conversationOf', () => {
  it('gathers one conversation and leaves the others', async () => {
    const archive = await sampleArchive({ captures: 2 });
    const conversation = await conversationOf(archive.entries(), SAMPLE_KEY);
    expect(conversation?.captures.map(({ number }) => number)).toEqual([1, 3]);
    expect(conversation?.messages).toHaveLength(5);
    expect(await conversationOf(archive.entries(), 'unknown')).toBeUndefined();
  });

  it('shows the latest reading and lists what changed', () => {
    const [first] = merged([message('a', { text: 'before' })], [message('a', { text: 'after' })])?.messages ?? [];
    expect(first).toMatchObject({
      latest: { text: 'after' },
      captures: [1, 2],
      differences: [
        {
          kind: 'changed',
          field: 'text',
          from: 1,
          fromAt: capturedAt(1),
          to: 2,
          toAt: capturedAt(2),
          before: 'before',
          after: 'after',
        },
      ],
    });
  });

  it('lists a message that a later capture does not show', () => {
    const [, second] = merged([message('a'), message('b')], [message('a')])?.messages ?? [];
    expect(second).toMatchObject({
      key: 'b',
      captures: [1],
      differences: [{ kind: 'not-present', from: 1, fromAt: capturedAt(1), to: 2, toAt: capturedAt(2) }],
    });
  });

  it('does not call it a difference when only the displayed time changed', () => {
    const [first] =
      merged([message('a', { time: { shown: '2 min ago' } })], [message('a', { time: { shown: '1 h ago' } })])?.messages ?? [];
    expect(first?.differences).toEqual([]);
  });

  it('names a sender that was unknown before', () => {
    const [first] = merged([message('a')], [message('a', { sender: { shown: 'Sam', address: 'sam@example.org' } })])?.messages ?? [];
    expect(first?.differences).toMatchObject([{ field: 'sender', how: 'gained', before: '', after: 'Sam <sam@example.org>' }]);
  });

  it('keeps two messages of one capture that share a key', () => {
    expect(keys([message('a', { text: '1' }), message('a', { text: '2' })])).toEqual(['a', 'a#2']);
  });

  it('orders by time, and by the page where there is none', () => {
    expect(keys([message('late', at('11:00')), message('after late'), message('early', at('10:00')), message('after early')])).toEqual([
      'early',
      'after early',
      'late',
      'after late',
    ]);
    expect(keys([message('head'), message('a', at('10:00'))])).toEqual(['head', 'a']);
    expect(keys([message('c'), message('a'), message('b')])).toEqual(['c', 'a', 'b']);
  });

  it('puts what a later capture adds behind what it follows there', () => {
    expect(keys([message('a'), message('d')], [message('a'), message('b'), message('c'), message('d'), message('e')])).toEqual([
      'a',
      'b',
      'c',
      'd',
      'e',
    ]);
    expect(keys([message('b')], [message('a'), message('b')])).toEqual(['a', 'b']);
  });
});

const whole: Coverage = { start: 'reached' };
const partial: Coverage = { start: 'not-reached' };
const list = (text: string) => text.split('').map((key) => message(key));
/** Keys of the messages that a later capture says are absent. */
const absent = async (...lists: readonly (readonly [readonly Message[], Coverage?])[]) =>
  mergeCaptures(await filed(...lists))
    ?.messages.filter(({ differences }) => differences.some(({ kind }) => kind === 'not-present'))
    .map(({ key }) => key)
    .join('');

describe('captures that hold only what is new', () => {
  it('merge to what captures that hold everything merge to', async () => {
    const lists = [list('abc'), [message('a'), message('b', { text: 'edited' }), message('c'), message('d')], list('zabcde')];
    const captures = await filed(...lists.map((each) => [each, whole] as const));
    expect(captures.map(({ record }) => record.messages.map(({ key }) => key).join(''))).toEqual(['abc', 'bd', 'zbe']);
    const full = lists.map((each, index) => capture(index + 1, each));
    expect(mergeCaptures(captures)?.messages).toEqual(mergeCaptures(full)?.messages);
  });

  it('merge to the same whatever was shown, edited, deleted or left out in between', async () => {
    const reading = fc.record({
      key: fc.constantFrom(...'abcdefg'),
      text: fc.constantFrom('one', 'two'),
      deleted: fc.boolean(),
      sender: fc.constantFrom('Alex', 'Sam'),
    });
    const visit = fc.tuple(
      fc.uniqueArray(reading, { selector: ({ key }) => key, maxLength: 7 }),
      fc.constantFrom<Coverage>(whole, partial, { start: 'reached', chosenOf: 9 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(visit, { minLength: 1, maxLength: 5 }), async (visits) => {
        const lists = visits.map(([readings, coverage]) => {
          const messages = readings.map(({ key, text, deleted, sender }) =>
            message(key, {
              text: deleted ? 'gone' : text,
              sender: { shown: sender },
              ...(deleted && { marks: { deleted: { shown: '' } } }),
            }),
          );
          return [messages, coverage] as const;
        });
        const full = lists.map(([messages, coverage], index) =>
          capture(index + 1, messages, { present: messages.map(({ key }) => key), coverage }),
        );
        const captures = await filed(...lists);
        const merge = mergeCaptures(captures);
        expect(merge?.messages).toEqual(mergeCaptures(full)?.messages);
        for (const [index, [messages]] of lists.entries())
          expect(merge?.messages.filter((each) => each.captures.includes(index + 1))).toHaveLength(messages.length);
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  it('count each message once, and no line that the site wrote by itself', async () => {
    const line = message('s', { kind: 'system', text: 'Maya left the group' });
    const captures = await filed([[...list('ab'), line]], [[...list('abc'), line]]);
    const entries = captures.map(({ number, record }) => ({ entry: { number }, content: { kind: 'capture', record } }) as KeptEntry);
    expect(await summaries(entries)).toMatchObject([{ count: 3, captures: 2 }]);
  });

  it('name an earlier deletion with its words, and when each was seen', async () => {
    const marks = { deleted: { shown: 'Deleted' } };
    const [first] =
      mergeCaptures(
        await filed([[message('a', { text: 'words', attachments: [keptPhoto()] })]], [[message('a', { text: 'Deleted', marks })]]),
      )?.messages ?? [];
    expect(first?.differences).toEqual([
      expect.objectContaining({ field: 'attachments', how: 'lost', before: 'photo.jpg' }),
      {
        kind: 'changed',
        field: 'deleted',
        how: 'gained',
        from: 1,
        fromAt: capturedAt(1),
        to: 2,
        toAt: capturedAt(2),
        before: 'words',
        after: 'Deleted',
      },
    ]);
    expect(first?.keptEarlier).toEqual([keptPhoto()]);
  });

  it('keep what was read better before', async () => {
    const before = message('a', { sender: { shown: 'Sam' }, attachments: [keptPhoto()], ...at('10:00') });
    const after = message('a', { text: 'other', attachments: [lostPhoto], time: { shown: '10.00' } });
    const [first] = mergeCaptures(await filed([[before]], [[after]]))?.messages ?? [];
    expect(first?.latest).toMatchObject({ text: 'other', sender: { shown: 'Sam' }, attachments: [keptPhoto()], ...at('10:00') });
    expect(first?.differences).toMatchObject([{ field: 'text' }]);
    expect(first?.keptEarlier).toEqual([]);
  });

  it('never take the messages of another site, which calls its conversation the same, for changed ones', () => {
    const other = {
      context: { pageAddress: 'https://other.example.net/', adapter: 'a', capturedAt: capturedAt(2) },
    } as Partial<CaptureRecord>;
    const merge = mergeCaptures([
      capture(1, list('abc')),
      capture(2, [message('b', { text: 'never said' })], other),
      capture(3, list('abc')),
    ]);
    expect(merge?.messages.map(({ key, captures }) => [key, captures])).toEqual([
      ['a', [1, 3]],
      ['b', [1, 3]],
      ['c', [1, 3]],
      ['https://other.example.net b', [2]],
    ]);
    expect(merge?.messages.flatMap(({ differences }) => differences)).toEqual([]);
  });

  it('name a key that nothing is known of nowhere', () => {
    const merge = mergeCaptures([capture(1, [message('a')], { present: ['unread', 'a'] })]);
    expect(merge?.messages.map(({ key }) => key)).toEqual(['a']);
  });
});

describe('what a later capture does not show', () => {
  it.each<[string, string, string, Coverage, string]>([
    ['between two it shows', 'abcde', 'abe', partial, 'cd'],
    ['before one it shows, the start reached', 'abcde', 'cde', whole, 'ab'],
    ['nothing before one it shows, the start not reached', 'abcde', 'cde', partial, ''],
    ['nothing after the last it shows', 'abcde', 'abc', whole, ''],
    ['nothing where it shows another part', 'abc', 'xyz', whole, ''],
    ['nothing of chosen ones', 'abcde', 'ae', { start: 'reached', chosenOf: 5 }, ''],
    ['nothing of an empty one', 'abc', '', whole, ''],
  ])('is absent: %s', async (_, before, after, coverage, expected) => {
    expect(await absent([list(before), whole], [list(after), coverage])).toBe(expected);
  });

  it('is told by the order of one earlier capture, never by where two parts without a common message were put', async () => {
    expect(await absent([list('defg'), partial], [list('abc'), partial], [list('bcde'), partial])).toBe('');
  });

  it('is said once, and again only after it was shown again', async () => {
    const captures = await filed([list('abc')], [list('ac')], [list('ac')], [list('abc')], [list('ac')]);
    const second = mergeCaptures(captures)?.messages[1];
    expect(second?.captures).toEqual([1, 4]);
    expect(second?.differences).toMatchObject([
      { kind: 'not-present', from: 1, to: 2 },
      { kind: 'not-present', from: 4, to: 5 },
    ]);
  });

  it('is not said of the site’s own lines, nor of what only its place names', async () => {
    const [line, placed] = [message('s', { kind: 'system' }), message('#2', { keyKind: 'position' })];
    expect(await absent([[message('a'), line, placed, message('b')]], [list('ab')])).toBe('');
  });
});

describe('the order', () => {
  const inferred = (utc: string, precision: 'minute' | 'day' = 'minute') =>
    ({ time: { inferred: { utc, precision, from: 'day-divider', zone: 'UTC' } } }) as const;

  it('goes by worked-out times where the page names no moment', () => {
    expect(keys([message('late', at('11:00')), message('early', inferred('2026-05-04T10:00:00Z'))])).toEqual(['early', 'late']);
  });

  it('is the page’s within what a time leaves open', () => {
    expect(keys([message('a', at('10:02')), message('b', inferred('2026-05-04T00:00:00Z', 'day')), message('c', at('10:01'))])).toEqual([
      'c',
      'a',
      'b',
    ]);
    const [a, b] = [message('a', { time: { utc: '2026-05-04T10:02:30Z' } }), message('b', inferred('2026-05-04T10:02:00Z'))];
    expect(keys([a, b])).toEqual(['a', 'b']);
  });

  it('puts a part without a common message behind, and what stands before a known one before it', () => {
    expect(keys(list('abc'), list('xyz'))?.join('')).toBe('abcxyz');
    expect(keys(list('abc'), list('xc'))?.join('')).toBe('abxc');
  });
});

it('merges twenty captures of five thousand messages in well under a second', async () => {
  const messages = Array.from({ length: 5000 }, (_, index) =>
    message(`message-${index}`, { time: { utc: new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString() }, sender: { shown: 'Sam' } }),
  );
  const captures = Array.from({ length: 20 }, (_, index) =>
    capture(
      index + 1,
      messages.map((each, at) => (at % 20 === index ? { ...each, text: 'edited' } : each)).filter((__, at) => at % 100 !== index),
    ),
  );
  expect(await processorTime(() => expect(mergeCaptures(captures)?.messages).toHaveLength(5000))).toBeLessThan(1000);
});
