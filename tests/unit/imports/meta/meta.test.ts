import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facebook, instagram } from '../../../../lib/core/imports/meta/importer';
import { mended } from '../../../../lib/core/imports/meta/mojibake';
import { openZip } from '../../../../lib/core/imports/zip';
import { encoded, expectGolden, fileOf, fixture, messagesIn, OPTIONS, readAll, rejectsIn } from '../imported';
import { zipOf } from '../zip-of';

const asMeta = (words: string): string => Array.from(encoded(words), (byte) => String.fromCharCode(byte)).join('');

const thread = (from: number, count: number) =>
  encoded(
    JSON.stringify({
      participants: [{ name: 'Sam' }, { name: 'Alex' }],
      messages: Array.from({ length: count }, (_, index) => ({
        sender_name: index % 2 ? 'Sam' : 'Alex',
        timestamp_ms: 1772474000000 + (from + count - 1 - index) * 1000,
        content: `message ${from + count - 1 - index}`,
      })),
      title: 'Sam',
      thread_path: 'inbox/sam_1',
    }),
  );

describe("Meta's exports", () => {
  it('reads a file of Messenger', () => expectGolden(facebook, 'facebook/message_1.json'));
  it('mends letters only where the whole string is bytes', () => expectGolden(facebook, 'facebook/mixed_letters.json'));
  it('reads a chat that was end-to-end encrypted', () => expectGolden(facebook, 'facebook/end_to_end.json'));
  it('reads a file of Instagram', () => expectGolden(instagram, 'instagram/message_1.json'));

  it('tells which of the two a file is from', () => {
    const files = [fixture('facebook/message_1.json'), fixture('instagram/message_1.json'), encoded('{"name":"x","messages":[]}')];
    expect(files.map((bytes) => facebook.recognises(bytes, 'message_1.json'))).toEqual([true, false, false]);
    expect(files.map((bytes) => instagram.recognises(bytes, 'message_1.json'))).toEqual([false, true, false]);
  });

  it('puts the files of one conversation in the order of time, ten after nine', async () => {
    const folder = 'your_facebook_activity/messages/inbox/sam_1';
    const files = Object.fromEntries(
      Array.from({ length: 11 }, (_, index) => [`${folder}/message_${index + 1}.json`, thread((10 - index) * 3, 3)]),
    );
    const zip = await zipOf(files);
    const items = messagesIn(await readAll(facebook, fileOf('facebook-alex.zip', zip), { ...OPTIONS, self: 'Alex' }));
    expect(items.map(({ message }) => message.text)).toEqual(Array.from({ length: 33 }, (_, index) => `message ${index}`));
    expect(new Set(items.map(({ conversation }) => conversation))).toEqual(new Set(['facebook sam_1']));
    expect(items.slice(0, 2).map(({ message }) => message.direction?.way)).toEqual(['sent', 'received']);
  });

  it('finds pictures in the ZIP, whatever folder the download stands in', async () => {
    const zip = await zipOf({
      'facebook-alex/your_facebook_activity/messages/inbox/zoesmith_1234567/message_1.json': fixture('facebook/message_1.json'),
      'facebook-alex/your_facebook_activity/messages/inbox/zoesmith_1234567/photos/1001_n.jpg': encoded('picture'),
    });
    const opened = await openZip(fileOf('x.zip', zip));
    expect(await facebook.recognisesZip?.(opened, 'x.zip')).toBe(true);
    expect(await instagram.recognisesZip?.(opened, 'x.zip')).toBe(false);
    const photos = messagesIn(await readAll(facebook, fileOf('x.zip', zip))).flatMap(({ message }) => message.attachments);
    expect(photos.map(({ name, open }) => [name, open !== undefined])).toEqual([
      ['9.mp4', false],
      ['3.png', false],
      ['1001_n.jpg', true],
      ['1002_n.jpg', false],
    ]);
    expect(new TextDecoder().decode(await photos[2]?.open?.())).toBe('picture');
  });

  it('reads the ZIP of encrypted chats, whose files have no folders', async () => {
    const zip = await zipOf({
      'Zoë_3.json': fixture('facebook/end_to_end.json'),
      'media/aaaa-1.jpeg': encoded('picture'),
      'other.json': encoded('{"a":1}'),
    });
    expect(await facebook.recognisesZip?.(await openZip(fileOf('x.zip', zip)), 'x.zip')).toBe(true);
    const items = messagesIn(await readAll(facebook, fileOf('x.zip', zip)));
    expect(items).toHaveLength(3);
    expect(new TextDecoder().decode(await items[1]?.message.attachments[0]?.open?.())).toBe('picture');
  });

  it('says kindly that a download as HTML cannot be read', async () => {
    const zip = await zipOf({ 'your_facebook_activity/messages/inbox/sam_1/message_1.html': encoded('<html>') });
    expect(await facebook.recognisesZip?.(await openZip(fileOf('x.zip', zip)), 'x.zip')).toBe(true);
    expect(await readAll(facebook, fileOf('x.zip', zip))).toEqual([{ is: 'missed', missed: expect.stringContaining('format JSON') }]);
  });

  it('offers first who writes in most conversations', async () => {
    const other = encoded(
      JSON.stringify({
        participants: [{ name: 'Kim' }],
        messages: [{ sender_name: 'Alex', timestamp_ms: 1772474000000, content: 'Hi' }],
        title: 'Kim',
        thread_path: 'inbox/kim_2',
      }),
    );
    const zip = await zipOf({ 'messages/inbox/sam_1/message_1.json': thread(0, 4), 'messages/inbox/kim_2/message_1.json': other });
    expect((await facebook.survey(fileOf('x.zip', zip), OPTIONS)).senders).toEqual(['Alex', 'Sam']);
  });

  it('mends every string that was broken this way, and no other', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        expect(mended(asMeta(words))).toBe(words === mended(words) || /[\u0080-\uffff]/.test(words) ? words : asMeta(words));
        if (/[\u0100-\uffff]/.test(words)) expect(mended(words)).toBe(words);
      }),
    ));

  it('never throws, whatever the values are, and counts each', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof(
            fc.jsonValue(),
            fc.record({
              sender_name: fc.jsonValue(),
              timestamp_ms: fc.oneof(fc.double(), fc.integer(), fc.string()),
              content: fc.jsonValue(),
              photos: fc.jsonValue(),
              share: fc.jsonValue(),
              reactions: fc.jsonValue(),
              call_duration: fc.jsonValue(),
              users: fc.jsonValue(),
            }),
          ),
        ),
        fc.jsonValue(),
        async (messages, participants) => {
          const file = fileOf('message_1.json', encoded(JSON.stringify({ participants, messages, title: 1 })), 40);
          const items = await readAll(facebook, file);
          expect(messagesIn(items).length + rejectsIn(items).length).toBe(messages.length);
          await facebook.survey(file, OPTIONS);
        },
      ),
    ));
});
