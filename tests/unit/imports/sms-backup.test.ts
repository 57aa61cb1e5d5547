import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ImportedMessage } from '../../../lib/core/imports/importer';
import { smsBackup } from '../../../lib/core/imports/sms-backup/sms-backup';
import { fileOf, readAll } from './from-memory';

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/imports/sms-backup/${name}`, import.meta.url), 'utf8');
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const sms = (body: string, more = '') => `<sms address="+447700900123" date="1777912930000" type="1" body="${body}" ${more}/>`;
const textsOf = async (xml: string) => (await readAll(smsBackup, fileOf('sms.xml', xml))).messages.map(({ text }) => text);

const party = ({ shown, address }: { shown: string; address?: string }) => `${shown} ${address ?? ''}`;

async function short(
  conversation: string | undefined,
  { time, direction, sender, recipients, text, subject, attachments, missed }: ImportedMessage,
) {
  const files = await Promise.all(
    attachments.map(
      async ({ name, mediaType, open }) => `${name} ${mediaType}${open ? ` ${Buffer.from(await open()).toString('hex')}` : '?'}`,
    ),
  );
  return {
    conversation,
    utc: time.utc ?? null,
    way: direction?.way,
    sender: sender ? party(sender) : null,
    text,
    ...(recipients.length > 0 && { to: recipients.map(party) }),
    ...(subject && { subject }),
    ...(files.length > 0 && { files }),
    ...(missed.length > 0 && { missed }),
  };
}

describe('a backup of text messages', () => {
  it.each([65_536, 11])('is read with its emoji, its pictures and its groups, in pieces of %d bytes', async (piece) => {
    const file = fileOf('sms-20260504.xml', fixture('phone.xml'), piece);
    expect(smsBackup.recognises(await file.slice(0, 65_536), file.name)).toBe(true);
    const read = await readAll(smsBackup, file);
    const messages = await Promise.all(read.messages.map((message, at) => short(read.conversations[at], message)));
    expect({ messages, titles: read.titles, rejects: read.rejects, missed: read.missed }).toEqual(JSON.parse(fixture('phone.json')));
  });

  it('names the moment as the file counts it, and the words beside it as shown', async () => {
    const [first] = (await readAll(smsBackup, fileOf('sms.xml', fixture('phone.xml')))).messages;
    expect(first?.time).toEqual({
      shown: '4 May 2026 17:42:10',
      utc: '2026-05-04T16:42:10.123Z',
      source: 'file-field',
      precision: 'millisecond',
    });
    expect(first?.direction).toEqual({ way: 'received', told: 'field' });
  });

  it('pairs halves of characters, and only those that belong together', async () => {
    const bodies = ['&#10;&#55357;&#56838;', '&#xD83D;&#xDE06;', '&#56838;&#55357;', 'a&#55357;b', '&#0;&#8;&#65;', '&#128518;'];
    expect(await textsOf(`${HEAD}<smses>${bodies.map((body) => sms(body)).join('')}</smses>`)).toEqual([
      '\n😆',
      '😆',
      '��',
      'a�b',
      '��A',
      '😆',
    ]);
  });

  it('says where the file ends too early, and loses nothing before', async () => {
    const whole = `${HEAD}<smses count="2">${sms('One')}${sms('Two')}</smses>`;
    const inMessage = await readAll(smsBackup, fileOf('sms.xml', whole.slice(0, whole.indexOf('Two'))));
    expect(inMessage.messages.map(({ text }) => text)).toEqual(['One']);
    expect(inMessage.rejects).toEqual([expect.objectContaining({ at: 'the end of the file' })]);
    const between = await readAll(smsBackup, fileOf('sms.xml', whole.slice(0, whole.indexOf('</smses>'))));
    expect(between.messages).toHaveLength(2);
    expect(between.missed).toEqual(['The file does not end as such a file does: messages after its end may be missing.']);
  });

  it('says where the file counts otherwise, and names what is no message', async () => {
    const read = await readAll(smsBackup, fileOf('sms.xml', `${HEAD}<smses count="9">${sms('One')}<call number="1"/></smses>`));
    expect(read.rejects).toEqual([{ at: 'entry 2', why: 'It is no message but a "call"', start: 'number="1"' }]);
    expect(read.missed).toEqual(['The file says that it holds 9 messages; 2 were found.']);
  });

  it('reads on behind what is no XML, and says so of the message', async () => {
    const twice = sms('Two', 'body="Three"');
    const read = await readAll(
      smsBackup,
      fileOf('sms.xml', `${HEAD}<smses>${sms('Fish & chips &nbsp;')}${twice}${sms('Good')}</smses>`, 9),
    );
    expect(read.messages.map(({ text }) => text)).toEqual(['Fish & chips &nbsp;', expect.stringMatching(/Two|Three/), 'Good']);
    expect(read.messages.map(({ missed }) => missed.length)).toEqual([0, 1, 0]);
  });

  it('expands no entities of the file, and believes no type that it does not know', async () => {
    const bomb = '<!DOCTYPE smses [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    const read = await readAll(
      smsBackup,
      fileOf('sms.xml', `${HEAD}${bomb}<smses>${sms('&b;', 'x="1"').replace('type="1"', 'type="constructor"')}</smses>`),
    );
    expect(read.messages[0]?.text).toBe('&b;');
    expect(read.messages[0]?.direction).toBeUndefined();
    expect(read.messages[0]?.missed).toContain('The file does not say whether it was sent or received.');
  });

  it('gives the same keys in a longer, later backup', async () => {
    const first = await readAll(smsBackup, fileOf('sms.xml', `${HEAD}<smses>${sms('ok')}${sms('ok')}</smses>`));
    const later = await readAll(smsBackup, fileOf('sms.xml', `${HEAD}<smses>${sms('ok')}${sms('ok')}${sms('ok')}${sms('no')}</smses>`));
    const keys = later.messages.map(({ key }) => key);
    expect(first.messages.map(({ key }) => key)).toEqual(keys.slice(0, 2));
    expect(new Set(keys).size).toBe(4);
  });
});
