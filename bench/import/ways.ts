import { createReadStream, readFileSync } from 'node:fs';
import { openFile } from '../../cli/disk-file';
import { importerFor } from '../../lib/core/imports';

/** Reads a file and gives the number of messages found in it. Each loads what it needs before it is timed. */
export type Way = (path: string) => Promise<() => Promise<number>>;

const whatsappChatParser: Way = async (path) => {
  const { parseString } = await import('whatsapp-chat-parser');
  return async () => parseString(readFileSync(path, 'utf8'), { parseAttachments: true }).length;
};

const fastXmlParser: Way = async (path) => {
  const { XMLParser } = await import('fast-xml-parser');
  return async () => {
    const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' });
    const { smses } = parser.parse(readFileSync(path, 'utf8')) as { smses: { sms: readonly unknown[] } };
    return smses.sms.length;
  };
};

const mboxReaderAndPostalMime: Way = async (path) => {
  const { default: reader } = await import('mbox-reader');
  const { default: PostalMime } = await import('postal-mime');
  return async () => {
    let found = 0;
    for await (const { content } of reader.mboxReader(createReadStream(path))) {
      await PostalMime.parse(content);
      found++;
    }
    return found;
  };
};

const jsonParse: Way = async (path) => async () =>
  (JSON.parse(readFileSync(path, 'utf8')) as { messages: readonly unknown[] }).messages.length;

/** As an import does: what the file is, what only the whole of it tells, then its messages with their times, senders and keys. */
const ours: Way = async (path) => async () => {
  const { file, close } = await openFile(path);
  const importer = await importerFor(file);
  let found = 0;
  const options = { zone: 'Europe/London', language: 'en-GB', now: new Date() };
  if (importer) for await (const batch of importer.read(file, options)) for (const each of batch) if (each.is === 'message') found++;
  await close();
  return found;
};

export const WAYS = {
  Evenkeel: ours,
  'whatsapp-chat-parser': whatsappChatParser,
  'fast-xml-parser': fastXmlParser,
  'mbox-reader + postal-mime': mboxReaderAndPostalMime,
  'JSON.parse': jsonParse,
} satisfies Record<string, Way>;

export type WayName = keyof typeof WAYS;
