import { describe, expect, it } from 'vitest';
import { importerFor } from '../../../lib/core/imports/index';
import { encoded, fileOf, fixture, OPTIONS } from './imported';

/** Every file is one format's alone, by what is in it, not by its name. */
const FILES = {
  'email/one.eml': 'email',
  'email/apple.emlx': 'email',
  'mbox/takeout.mbox': 'mbox',
  'mbox/lengths-crlf.mbox': 'mbox',
  'facebook/message_1.json': 'facebook',
  'facebook/end_to_end.json': 'facebook',
  'instagram/message_1.json': 'instagram',
  'telegram/one-chat.json': 'telegram',
  'telegram/all-chats.json': 'telegram',
  'imessage-text/+447700900123.txt': 'imessage-text',
  'imessage-csv/Messages - Sam.csv': 'imessage-csv',
  'imessage-csv/phoneview.csv': 'imessage-csv',
  'imessage-csv/semicolons.csv': 'imessage-csv',
} as const;

describe('which format a file is', () => {
  it.each(Object.entries(FILES))('%s is %s', async (path, format) => {
    for (const name of [path.slice(path.lastIndexOf('/') + 1), 'download']) {
      expect((await importerFor(fileOf(name, fixture(path))))?.format).toBe(format);
    }
  });

  it.each(Object.keys(FILES))('reading %s stops where its progress says so, and where the file goes away', async (path) => {
    const file = fileOf('x', fixture(path));
    const importer = await importerFor(file);
    const stop = () => {
      throw new Error('stopped');
    };
    const gone = { ...file, stream: stop, slice: stop };
    const all = async (from: typeof file, onProgress?: () => void) => {
      for await (const _ of importer?.read(from, OPTIONS, onProgress) ?? []);
    };
    await expect(all(gone)).rejects.toThrow('stopped');
    await expect(importer?.survey(gone, OPTIONS)).rejects.toThrow('stopped');
    if (importer?.format !== 'email') await expect(all(file, stop)).rejects.toThrow('stopped');
  });

  it.each([
    ['Arabic', '14/3/2026، 9:05 ص - Maya: مرحبا\n14/3/2026، 9:06 م - Sam: نعم\n'],
    ['Japanese', '[2026/03/14 午後9:05:12] Maya: こんにちは\r\n[2026/03/15 午前0:07:00] Sam: はい\r\n'],
    ['Chinese', '2026/3/14 上午9:05 - Maya: 你好\n2026/3/14 下午9:06 - Sam: 好\n'],
  ])('a conversation of WhatsApp in %s is known whatever its file is called', async (_, text) => {
    expect((await importerFor(fileOf('download.txt', encoded(text))))?.format).toBe('whatsapp');
  });

  it.each([
    ['a letter', 'Dear Sam,\n\ncan we talk about Friday: four or five?\n'],
    ['a list', 'name,age\nSam,40\n'],
    ['other data', '{"a": 1, "messages": 3}'],
    ['a calendar', 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\n'],
    ['a log', '2026/03/14 09:05:12 [error] 12#0: connection refused\n2026/03/14 09:05:13 [error] 12#0: connection refused\n'],
    ['nothing', ''],
  ])('%s is none of them', async (_, text) => {
    expect(await importerFor(fileOf('file.txt', encoded(text)))).toBeUndefined();
  });
});
