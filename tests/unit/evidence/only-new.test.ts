import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaptureRecord } from '../../../lib/core/evidence/capture';
import type { KeptEntry } from '../../../lib/core/evidence/chain';
import type { Message } from '../../../lib/core/evidence/message';
import { onlyNew } from '../../../lib/core/evidence/only-new';
import { readingsOf } from '../../../lib/core/evidence/readings';
import { keptPhoto, lostPhoto, plainMessage as message } from './plain-message';

const first = (...messages: readonly Message[]) => new Map(onlyNew(messages, new Map()).messages.map((each) => [each.key, each]));
/** What is filed of `after` where `before` was kept. */
const again = (before: Message, after: Message) => onlyNew([after], first(before));

describe('onlyNew', () => {
  it('files all of a first capture, with a list of what it shows', () => {
    const { present, messages, compared } = onlyNew([message('a'), message('b'), message('a')], new Map());
    expect(present).toEqual(['a', 'b', 'a#2']);
    expect(messages.map(({ key }) => key)).toEqual(['a', 'b', 'a#2']);
    expect(compared).toEqual({ messages: 3, systemLines: 0, new: 3, incomplete: 0, changed: [] });
  });

  it('files only what is new or reads otherwise, and counts it', () => {
    const earlier = first(message('a'), message('b'), message('c'));
    const line = message('s', { kind: 'system' });
    const now = [
      message('a'),
      message('b', { text: 'other' }),
      message('c'),
      line,
      message('d', { time: { utc: '2026-05-04T10:00:00Z' } }),
    ];
    const { present, messages, compared } = onlyNew(now, earlier);
    expect(present).toEqual(['a', 'b', 'c', 's', 'd']);
    expect(messages.map(({ key }) => key)).toEqual(['b', 's', 'd']);
    expect(compared).toEqual({
      messages: 4,
      systemLines: 1,
      new: 1,
      incomplete: 0,
      changed: [{ key: 'b', fields: ['text'] }],
      first: '2026-05-04T10:00:00Z',
      last: '2026-05-04T10:00:00Z',
    });
  });

  const deleted = { marks: { deleted: { shown: 'Deleted' } } };
  it.each<[string, Partial<Message>, Partial<Message>, readonly string[]]>([
    ['an edited text', {}, { text: 'other', marks: { edited: { shown: 'Edited' } } }, ['text', 'edited']],
    ['a message now shown as deleted', {}, { text: 'This message was deleted', ...deleted }, ['deleted']],
    ['one shown again', { text: 'gone', ...deleted }, {}, ['deleted']],
    ['a sender known now', {}, { sender: { shown: 'Sam' } }, ['sender']],
    ['an address known now', { sender: { shown: 'Sam' } }, { sender: { shown: 'Sam', address: 's@example.org' } }, ['sender']],
    ['another sender', { sender: { shown: 'Sam' } }, { sender: { shown: 'Alex' } }, ['sender']],
    ['another direction', { direction: { way: 'sent', told: 'side' } }, { direction: { way: 'received', told: 'id' } }, ['direction']],
    ['a moment known now', { time: { shown: '10.02' } }, { time: { utc: '2026-05-04T10:02:00Z' } }, ['time']],
    ['another moment', { time: { utc: '2026-05-04T10:02:00Z' } }, { time: { utc: '2026-05-04T10:03:00Z' } }, ['time']],
    [
      'a moment known better',
      { time: { utc: '2026-05-04T10:02:00Z', precision: 'minute' } },
      { time: { utc: '2026-05-04T10:02:31Z', precision: 'second' } },
      ['time'],
    ],
    ['another subject', { subject: 'a' }, { subject: 'b' }, ['subject']],
    ['another quote', { quoted: 'a' }, { quoted: 'b' }, ['quoted']],
    ['an attachment more', {}, { attachments: [lostPhoto] }, ['attachments']],
    ['bytes obtained now', { attachments: [lostPhoto] }, { attachments: [keptPhoto()] }, ['bytes']],
    ['other bytes', { attachments: [keptPhoto('a')] }, { attachments: [keptPhoto('b')] }, ['bytes']],
    ['a reaction', {}, { marks: { reactions: [{ shown: '👍' }] } }, ['reactions']],
    ['a reaction more', { marks: { reactions: [{ shown: '👍' }] } }, { marks: { reactions: [{ shown: '👍', count: 2 }] } }, ['reactions']],
    [
      'edited again',
      { marks: { edited: { shown: '', utc: '2026-05-04T10:00:00Z' } } },
      { marks: { edited: { shown: '', utc: '2026-05-04T11:00:00Z' } } },
      ['edited'],
    ],
    ['a forwarded mark', {}, { marks: { forwarded: { shown: 'Forwarded' } } }, ['forwarded']],
    ['a line of the site', {}, { kind: 'system' }, ['kind']],
    ['an original obtained now', {}, { source: { sha256: 'a', size: 1, mediaType: 'message/rfc822' } }, ['original']],
  ])('files %s', (_, before, after, fields) => {
    const { messages, compared } = again(message('a', before), message('a', after));
    expect(compared.changed).toEqual([{ key: 'a', fields }]);
    expect(messages).toHaveLength(1);
  });

  it.each<[string, Partial<Message>, Partial<Message>]>([
    ['the displayed time', { time: { shown: '2 minutes ago' } }, { time: { shown: '1 hour ago' } }],
    ['HTML', { html: '<p>a</p>' }, { html: '<div>a</div>' }],
    ['spaces and empty lines', { text: 'a\u00a0b\r\n\r\n\r\nc ' }, { text: 'a b\n\nc' }],
    ['how the direction was told', { direction: { way: 'sent', told: 'side' } }, { direction: { way: 'sent', told: 'id' } }],
    ['the words of a mark', { marks: { edited: { shown: 'Edited' } } }, { marks: { edited: { shown: 'Golygwyd' } } }],
    [
      'the words in place of a deleted message',
      { text: 'Deleted', marks: { deleted: { shown: 'x' } } },
      { text: 'Dilëwyd', marks: { deleted: { shown: 'y' } } },
    ],
    [
      'the order of reactions',
      { marks: { reactions: [{ shown: 'a' }, { shown: 'b' }] } },
      { marks: { reactions: [{ shown: 'b' }, { shown: 'a', count: 1 }] } },
    ],
    ['a sender not read now', { sender: { shown: 'Sam' } }, {}],
    ['an address not read now', { sender: { shown: 'Sam', address: 's@example.org' } }, { sender: { shown: 'Sam' } }],
    ['bytes not fetched now', { attachments: [keptPhoto()] }, { attachments: [lostPhoto] }],
    ['an original not fetched now', { source: { sha256: 'a', size: 1, mediaType: 'message/rfc822' } }, {}],
    ['a moment not read now', { time: { utc: '2026-05-04T10:02:00Z' } }, { time: { shown: '10.02' } }],
    [
      'a moment read less finely',
      { time: { utc: '2026-05-04T10:02:31Z' } },
      { time: { utc: '2026-05-04T10:02:00Z', precision: 'minute' } },
    ],
    [
      'a worked-out time',
      { time: { inferred: { utc: '2026-05-04T10:02:00Z', precision: 'minute', from: 'label', zone: 'UTC' } } },
      { time: { inferred: { utc: '2026-05-04T00:00:00Z', precision: 'day', from: 'neighbour', zone: 'UTC' } } },
    ],
    ['members of a group', { recipients: [{ shown: 'Sam' }] }, { recipients: [{ shown: 'Sam' }, { shown: 'Maya' }] }],
  ])('does not call it a change when there differs only: %s', (_, before, after) => {
    const { messages, present, compared } = again(message('a', before), message('a', after));
    expect({ messages, present, changed: compared.changed }).toEqual({ messages: [], present: ['a'], changed: [] });
  });

  it('takes what stands at another place for the message that says the same, never for an edited one', () => {
    const placed = (place: number, text: string) => message(`#${place}`, { keyKind: 'position', text });
    const earlier = first(placed(1, 'one'), placed(2, 'two'), placed(3, 'two'));
    const now = [placed(1, 'before'), placed(2, 'one'), placed(3, 'two'), placed(4, 'two'), placed(5, 'two')];
    const { present, messages, compared } = onlyNew(now, earlier);
    expect(present.slice(1, 4)).toEqual(['#1', '#2', '#3']);
    expect(messages.map(({ text }) => text)).toEqual(['before', 'two']);
    expect(compared).toMatchObject({ new: 2, changed: [] });
    expect(new Set(present).size).toBe(5);
  });

  it('counts what was kept before and still misses something', () => {
    const earlier = first(
      message('a', { missed: ['The sender was not shown.'] }),
      message('b', { attachments: [lostPhoto] }),
      message('c'),
    );
    const now = [message('a', { missed: ['The sender was not shown.'] }), message('b', { attachments: [lostPhoto] }), message('c')];
    expect(onlyNew(now, earlier).compared.incomplete).toBe(2);
  });

  it('marks a span whose end was worked out', () => {
    const inferred = { utc: '2026-05-04T10:00:00Z', precision: 'day', from: 'day-divider', zone: 'UTC' } as const;
    expect(onlyNew([message('a', { time: { inferred } })], new Map()).compared).toMatchObject({ first: inferred.utc, inferred: true });
  });

  it('finds nothing new in what was just kept, whatever it was', () => {
    const any = fc.record({ key: fc.constantFrom('a', 'b', 'c'), text: fc.constantFrom('', 'x', 'y'), place: fc.boolean() });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), (list) => {
        const messages = list.map(({ key, text, place }) => message(key, { text, keyKind: place ? 'position' : 'site-id' }));
        const once = onlyNew(messages, new Map());
        expect(new Set(once.present).size).toBe(messages.length);
        const kept = new Map(once.messages.map((each) => [each.key, each]));
        const distinct =
          new Set(messages.map(({ key, keyKind }) => `${key} ${keyKind}`)).size === new Set(messages.map(({ key }) => key)).size;
        // A site does not name some of its messages by an id and others by a place that looks like one.
        if (distinct) expect(onlyNew(messages, kept).messages).toEqual([]);
      }),
      { seed: 1 },
    );
  });
});

describe('readingsOf', () => {
  const entry = (messages: readonly Message[], conversationKey = 'k') =>
    ({ content: { kind: 'capture', record: { conversationKey, messages } as unknown as CaptureRecord } }) as KeptEntry;

  it('gives each message as it was last read, with what was read better before', async () => {
    const before = message('a', { sender: { shown: 'Sam' }, attachments: [keptPhoto()] });
    const after = message('a', { text: 'edited', attachments: [lostPhoto] });
    const readings = await readingsOf([entry([before]), entry([message('a')], 'other'), entry([after])], 'k');
    expect([...readings.keys()]).toEqual(['a']);
    expect(readings.get('a')).toMatchObject({ text: 'edited', sender: { shown: 'Sam' }, attachments: [keptPhoto()] });
  });
});
