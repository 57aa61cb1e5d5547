import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { telegram } from '../../../../lib/core/imports/telegram/importer';
import { openZip } from '../../../../lib/core/imports/zip';
import { encoded, expectGolden, fileOf, fixture, messagesIn, OPTIONS, readAll, rejectsIn } from '../imported';
import { zipOf } from '../zip-of';

describe("Telegram's export", () => {
  it('reads one chat', () => expectGolden(telegram, 'telegram/one-chat.json'));
  it('reads all chats of an account, and tells directions by its id', () => expectGolden(telegram, 'telegram/all-chats.json'));

  it('takes files out of a ZIP of its folder', async () => {
    const zip = await zipOf({
      'ChatExport_2026/result.json': fixture('telegram/one-chat.json'),
      'ChatExport_2026/photos/photo_1@02-03-2026_09-00-00.jpg': encoded('picture'),
    });
    const items = messagesIn(await readAll(telegram, fileOf('export.zip', zip)));
    const photo = items.find(({ message }) => message.key === '13')?.message.attachments[0];
    expect(photo).toMatchObject({ name: 'photo_1@02-03-2026_09-00-00.jpg', mediaType: 'image/jpeg' });
    expect(new TextDecoder().decode(await photo?.open?.())).toBe('picture');
    expect(items.flatMap(({ message }) => message.attachments.map(({ missed }) => missed))).toEqual([
      undefined,
      'File not included. Change data exporting settings to download.',
    ]);
  });

  it('reads every chat of a ZIP, and says kindly that HTML cannot be read', async () => {
    const both = await zipOf({ 'a/result.json': fixture('telegram/one-chat.json'), 'b/result.json': fixture('telegram/all-chats.json') });
    expect(new Set(messagesIn(await readAll(telegram, fileOf('x.zip', both))).map(({ title }) => title)).size).toBe(4);
    const html = await zipOf({ 'ChatExport_2026-03-02/messages.html': encoded('<html>') });
    expect(await telegram.recognisesZip?.(await openZip(fileOf('x.zip', html)), 'x.zip')).toBe(true);
    expect(await readAll(telegram, fileOf('x.zip', html))).toEqual([{ is: 'missed', missed: expect.stringContaining('format JSON') }]);
  });

  it('keeps what stands before the place where a file is cut off, and says so', async () => {
    const bytes = fixture('telegram/one-chat.json');
    const items = await readAll(telegram, fileOf('result.json', bytes.slice(0, bytes.length / 2)));
    expect(messagesIn(items).length).toBeGreaterThan(2);
    expect(items.at(-1)).toEqual({ is: 'missed', missed: expect.stringContaining('damaged or cut off') });
  });

  it('never throws, whatever the values are', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof(
            fc.jsonValue(),
            fc.record({
              id: fc.integer(),
              type: fc.constantFrom('message', 'service'),
              text: fc.jsonValue(),
              from: fc.jsonValue(),
              date_unixtime: fc.oneof(fc.string(), fc.double()),
              reactions: fc.jsonValue(),
              photo: fc.jsonValue(),
              reply_to_message_id: fc.jsonValue(),
              poll: fc.jsonValue(),
            }),
          ),
        ),
        async (messages) => {
          const file = fileOf('result.json', encoded(JSON.stringify({ name: 'Sam', type: 'personal_chat', id: 1, messages })), 50);
          const items = await readAll(telegram, file);
          expect(messagesIn(items).length + rejectsIn(items).length).toBe(messages.length);
          await telegram.survey(file, OPTIONS);
        },
      ),
    ));

  it('recognises nothing else', () => {
    expect(telegram.recognises(encoded('{"participants":[],"messages":[]}'), 'result.json')).toBe(false);
    expect(telegram.recognises(encoded('From x\n'), 'result.json')).toBe(false);
  });
});
