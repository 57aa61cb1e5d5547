import { describe, expect, it } from 'vitest';
import { importerFor } from '../../../../lib/core/imports';
import { whatsapp } from '../../../../lib/core/imports/whatsapp/whatsapp';
import { processorTime } from '../../../support/processor-time';
import { fileOf, OPTIONS, readAll } from '../from-memory';
import { zipOf } from '../zips';

const CHAT = [
  '13/05/2026, 17:42 - Maya: Hello',
  '13/05/2026, 17:43 - Sam: IMG-20260513-WA0001.jpg (file attached)',
  'His drawing',
  '13/05/2026, 17:43 - Sam: gone.pdf (file attached)',
  '13/05/2026, 17:44 - Maya: ok',
  '13/05/2026, 17:44 - Maya: ok',
];
const WITHOUT = CHAT.map((line) => line.replace(/\S+ \(file attached\)/, '<Media omitted>')).filter((line) => line !== 'His drawing');

describe('a ZIP from WhatsApp', () => {
  it('gives the files with the messages that name them, and names the others', async () => {
    const picture = new Uint8Array([0xff, 0xd8, 0xff, 0x00]);
    const bytes = await zipOf(
      { name: 'IMG-20260513-WA0001.jpg', content: picture },
      { name: 'WhatsApp Chat with Maya.txt', content: CHAT.join('\n') },
      { name: 'notes.txt', content: 'nobody sent this' },
    );
    const file = fileOf('export.zip', bytes);
    expect(await importerFor(file)).toBe(whatsapp);
    const { messages, conversations, titles, missed } = await readAll(whatsapp, file);
    expect([titles, conversations[0]]).toEqual([['Maya'], 'whatsapp:maya']);
    expect(messages.map(({ text }) => text)).toEqual(['Hello', 'His drawing', '', 'ok', 'ok']);
    const [drawing] = messages[1]?.attachments ?? [];
    expect(drawing).toMatchObject({ name: 'IMG-20260513-WA0001.jpg', mediaType: 'image/jpeg' });
    expect(await drawing?.open?.()).toEqual(picture);
    expect(messages[2]?.attachments).toEqual([{ name: 'gone.pdf', mediaType: 'application/pdf', missed: 'It is not in the ZIP.' }]);
    expect(messages.every(({ inFile }) => inFile === undefined)).toBe(true);
    expect(missed).toEqual(['No message names these files of the ZIP: "notes.txt".']);
  });

  it('of two conversations says that one was not read', async () => {
    const [one, other] = ['Maya', 'Sam'].map((name) => ({
      name: `WhatsApp Chat with ${name}.txt`,
      content: `13/05/2026, 17:42 - ${name}: Hi`,
    }));
    const { messages, missed } = await readAll(
      whatsapp,
      fileOf('both.zip', await zipOf(one ?? expect.unreachable(), other ?? expect.unreachable())),
    );
    expect(messages).toHaveLength(1);
    expect(missed[0]).toBe(
      'The ZIP holds other conversations, of which nothing was read; bring each in by itself: "WhatsApp Chat with Sam.txt".',
    );
  });

  it('of an iPhone is known by the file in it', async () => {
    const file = fileOf('WhatsApp Chat - Maya.zip', await zipOf({ name: '_chat.txt', content: '[13/05/2026, 17:42:10] Maya: Hello' }));
    expect(await importerFor(file)).toBe(whatsapp);
    expect((await readAll(whatsapp, file)).titles).toEqual(['Maya']);
  });

  it('that is locked or damaged says so and loses nothing before', async () => {
    const locked = fileOf('WhatsApp Chat - Maya.zip', await zipOf({ name: '_chat.txt', content: CHAT.join('\n'), password: 'maya' }));
    expect(await importerFor(locked)).toBe(whatsapp);
    expect(await readAll(whatsapp, locked)).toMatchObject({
      messages: [],
      missed: ['"_chat.txt" in the ZIP could not be read to its end: It is locked with a password.'],
    });
    const whole = await zipOf({ name: '_chat.txt', content: CHAT.join('\n') });
    whole[60] = (whole[60] ?? 0) ^ 0xff;
    const damaged = await readAll(whatsapp, fileOf('WhatsApp Chat - Maya.zip', whole));
    expect(damaged.missed[0]).toMatch(/could not be read to its end: Its bytes in the ZIP are damaged\.$/);
  });

  it('without a conversation is none', async () => {
    expect(await importerFor(fileOf('WhatsApp.zip', await zipOf({ name: 'a.jpg', content: 'x' })))).toBeUndefined();
    expect((await readAll(whatsapp, fileOf('a.zip', await zipOf({ name: 'a.jpg', content: 'x' })))).missed).toContain(
      'There is no conversation in the ZIP.',
    );
  });
});

describe('the same conversation exported again', () => {
  const keysOf = async (lines: readonly string[], name = 'WhatsApp Chat with Maya.txt') =>
    (await readAll(whatsapp, fileOf(name, lines.join('\n')))).messages.map(({ key }) => key);

  it('gives the same keys, longer, without its media, and after an update of the app', async () => {
    const keys = await keysOf(CHAT);
    expect(new Set(keys).size).toBe(5);
    expect((await keysOf([...CHAT, '13/05/2026, 17:45 - Sam: bye'])).slice(0, 5)).toEqual(keys);
    const bare = await keysOf(WITHOUT);
    expect([bare[0], ...bare.slice(3)]).toEqual([keys[0], ...keys.slice(3)]);
    const updated = CHAT.map((line) => line.replace(/, (\d\d):(\d\d) - /, (_, hour, minute) => `, ${hour - 12}:${minute}\u202Fpm - `));
    expect(await keysOf(updated)).toEqual(keys);
  });

  it('is one conversation, by a name that browsers number', async () => {
    const named = async (name: string) => (await readAll(whatsapp, fileOf(name, CHAT.join('\n')))).conversations[0];
    for (const name of [
      'WhatsApp Chat with Maya.txt',
      'WhatsApp Chat with Maya (1).txt',
      'WhatsApp Chat - Maya.txt',
      'WhatsApp-Chat mit Maya.txt',
    ])
      expect(await named(name)).toBe('whatsapp:maya');
    expect(await named('chat.txt')).toBe('whatsapp:maya, sam');
  });
});

describe('who is who', () => {
  const file = () => fileOf('WhatsApp Chat with Maya.txt', [...CHAT, '13/05/2026, 17:46 - Maya left'].join('\n'));

  it('stays open until the user says it', async () => {
    expect((await readAll(whatsapp, file())).messages.some(({ direction }) => direction)).toBe(false);
    expect((await readAll(whatsapp, file(), { self: 'Jo' })).messages.some(({ direction }) => direction)).toBe(false);
  });

  it('is told by the name, never for a line of the app', async () => {
    const { messages } = await readAll(whatsapp, file(), { self: 'Sam' });
    expect(messages.map(({ direction }) => direction?.way)).toEqual(['received', 'sent', 'sent', 'received', 'received', undefined]);
    expect(messages.at(-1)).toMatchObject({ kind: 'system', text: 'Maya left' });
  });
});

describe('what is too large', () => {
  it('is cut and said, and the next message is whole', async () => {
    const long = 'x'.repeat(3 * 1024 * 1024);
    const { messages } = await readAll(
      whatsapp,
      fileOf(
        'WhatsApp Chat with Maya.txt',
        `13/05/2026, 17:42 - Maya: ${long}\n13/05/2026, 17:43 - Sam: Hi\n${`${long}\n`.repeat(2)}14/05/2026, 17:43 - Sam: Ho`,
      ),
    );
    expect(messages.map(({ text, missed }) => [text.length, missed.length])).toEqual([
      [1024 * 1024 - 'Maya: '.length, 1],
      [2, 1],
      [2, 0],
    ]);
  });

  it('does not take long, whatever it is made of', async () => {
    const parts = [' ', '<', '\u200E', ': ', '[', '- ', '(', '&', '13/05/2026, ', '<a: b.c> '];
    for (const part of parts) {
      const text = part.repeat(900_000 / part.length);
      const file = fileOf('WhatsApp Chat with Maya.txt', `13/05/2026, 17:42 - Maya: ${text}x\n${text}\n13/05/2026, 17:42 - ${text}`);
      expect(await processorTime(() => readAll(whatsapp, file))).toBeLessThan(5000);
    }
  });

  it('is surveyed once', async () => {
    let streams = 0;
    const whole = fileOf('WhatsApp Chat with Maya.txt', CHAT.join('\n'));
    const counted = {
      ...whole,
      stream: () => {
        streams++;
        return whole.stream();
      },
    };
    await whatsapp.survey(counted, OPTIONS);
    const before = streams;
    await readAll(whatsapp, counted);
    expect(streams - before).toBe(1);
  });

  it('can be stopped, and surveyed again', async () => {
    const whole = fileOf('WhatsApp Chat with Maya.txt', CHAT.join('\n'));
    const stopped = new Error('Stopped');
    const stop = () => {
      throw stopped;
    };
    await expect(whatsapp.survey(whole, OPTIONS, stop)).rejects.toBe(stopped);
    expect((await whatsapp.survey(whole, OPTIONS)).senders).toEqual(['Maya', 'Sam']);
  });
});
