import { pageCode } from '../capture/page-code';
import type { TestPage } from './test-page';

/** What is filed: an import of so many messages, spread over two years, by the product's own archive. */
const WRITE = `
  const { openArchiveWith, encodePack } = globalThis.pageCode;
  const archive = openArchiveWith(async () => undefined);
  const subjects = ['the dentist', 'the handover', 'the school trip', 'half term', 'the swimming bag', 'her coat'];
  const ends = ['on Friday at five.', 'next week, please.', 'as we agreed.', 'and I will be late by ten minutes.', 'is fine with me, thank you.'];
  const odd = {
    3: { text: 'مرحبا، هل يمكننا تبديل يوم الجمعة؟ 🙂' },
    5: { text: 'Party on Saturday 🎉🎂👨‍👩‍👧 who brings the cake?' },
    7: { sender: { shown: 'Bartholomew-Maximilian ' + 'Featherstonehaugh'.repeat(6) } },
    8: { sender: undefined },
    9: { marks: { edited: { shown: 'Edited' } } },
    10: { marks: { deleted: { shown: 'This message was deleted' } }, text: 'This message was deleted' },
    11: { attachments: [{ name: 'plan.pdf', mediaType: 'application/pdf', missed: 'it is not in the file' }] },
    12: { text: 'x'.repeat(900) },
  };
  const messageAt = (at) => ({
    key: 'k' + at,
    keyKind: 'content',
    sender: { shown: at % 3 ? 'Alex' : 'Sam' },
    recipients: [],
    direction: { way: at % 3 ? 'received' : 'sent', told: 'field' },
    time:
      at % 4 === 0
        ? { shown: '17:42', inferred: { utc: new Date(first + at * step).toISOString(), precision: 'minute', from: 'displayed-text', zone: 'Europe/London' } }
        : { utc: new Date(first + at * step).toISOString(), source: 'file-field', precision: 'second' },
    text: 'Message ' + at + ' about ' + subjects[at % 6] + ' ' + ends[at % 5],
    attachments: [],
    missed: [],
    ...odd[at],
  });
  const first = Date.UTC(2024, 2, 4, 8);
  const step = Math.floor((2 * 365 * 86_400_000) / count);
  const id = crypto.randomUUID();
  const packs = [];
  for (let at = 0; at < count; at += 1000) {
    const some = Array.from({ length: Math.min(1000, count - at) }, (_, n) => ({ conversation: 0, message: messageAt(at + n) }));
    packs.push({ bytes: await archive.stage(id, await encodePack(some), 'application/x-ndjson+gzip'), messages: some.length, names: [] });
  }
  const part = await archive.stage(id, new TextEncoder().encode('the file ' + id), 'text/plain');
  await archive.append({ kind: 'import', record: {
    id, format: 'whatsapp', formatVersion: '1',
    file: { name: 'WhatsApp Chat with Alex.txt', size: part.size, sha256: part.sha256, mediaType: 'text/plain', parts: [part] },
    importedAt: new Date().toISOString(), assumed: { zone: 'Europe/London' },
    conversations: [{ key: 'whatsapp:alex', title: 'Alex', parties: [{ shown: 'Alex' }, { shown: 'Sam' }], messages: count }],
    packs, counts: { inFile: count, added: count, changed: 0, known: 0, rejected: 0 }, missed: [],
  } }, []);
  archive.close();
`;

/** Files an import of `count` invented messages, from a page of the extension. Among the first thirteen are odd ones. */
export async function fill(own: TestPage, count: number): Promise<void> {
  const code = await pageCode({
    openArchiveWith: 'lib/platform/archive/open-with',
    encodePack: 'lib/core/evidence/message-pack',
  });
  // A page of ours runs no code that it is given, save through the debugger: as the text of a function.
  const write = new Function('count', `${code}; return (async () => {${WRITE}})();`) as (count: number) => Promise<void>;
  await own.evaluate(write, count);
}
