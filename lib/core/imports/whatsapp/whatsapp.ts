import { contentKeys, forKey } from '../content-key';
import type { Imported, ImportedMessage, Importer, ImportFile, ImportOptions, Survey } from '../importer';
import { startText } from '../text-encoding';
import { languagesFor } from '../written-times/languages';
import { timesOf } from '../written-times/times';
import type { OpenedZip } from '../zip';
import { chatStart } from './chat-file';
import { type Content, contentOf } from './content';
import { formIn, readHead } from './heads';
import { type Look, lookThrough } from './look';
import { ownLine } from './own-lines';
import { type Row, rowsIn, type Stray } from './rows';
import { numberOf } from './senders';

/** The export of one conversation from WhatsApp's menu, on Android phones and iPhones: a text file, or a ZIP of it with the media. */
export const whatsapp: Importer = {
  format: 'whatsapp',
  version: '1',
  recognises: (start, name) => isChat(startText(start), name),
  async recognisesZip(zip: OpenedZip, name: string) {
    const chat = await chatStart(zip);
    return chat !== undefined && (isChat(chat.text, chat.name) || (isNamed(chat.name) && (chat.text === '' || isNamed(name))));
  },
  async survey(file, options, onProgress) {
    const { dates, senders } = await lookThrough(file, options, onProgress);
    return surveyOf(dates, senders.names);
  },
  read,
};

const isNamed = (name: string): boolean => /whatsapp|^_chat\.txt$/i.test(name);

/** Its first line is the head of a message, or half of its lines are; of other files the name has to say what they are. */
function isChat(text: string, name: string): boolean {
  const lines = text.split(/\r?\n/, 200).filter((line) => line.trim() !== '');
  // Phones name the file in their own language, and people rename it: only the lines can tell.
  const languages = languagesFor('en');
  const form = formIn(lines, languages);
  if (!form) return false;
  const heads = lines.map((line) => readHead(line, languages, form));
  const many = heads.filter((head) => head?.rest.includes(': ')).length;
  return isNamed(name) || (many > 0 && (heads[0] !== undefined || many * 2 >= lines.length));
}

const surveyOf = ({ order, told, open }: Look['dates'], names: readonly string[]): Survey => ({
  ...(open.length > 0 && { openDates: open }),
  ...(order && order !== 'year-first' && told && { order, orderTold: told }),
  needsZone: true,
  senders: names,
});

async function* read(file: ImportFile, options: ImportOptions, onProgress?: (bytes: number) => void): AsyncGenerator<readonly Imported[]> {
  const look = await lookThrough(file, options);
  const { chat, form, languages, senders, byEnds } = look;
  const title = chat.title ?? (senders.names.length > 0 && senders.names.length < 3 ? senders.names.join(', ') : 'WhatsApp');
  const conversation = `whatsapp:${forKey(title).toLowerCase()}`;
  const rows = rowsIn(chat.stream(), form, languages, onProgress, byEnds);
  const message = messagesOf(look, title, options);
  for await (const batch of rows.batches)
    yield batch.map(
      (row): Imported =>
        'head' in row ? { is: 'message', conversation, title, message: message(row) } : { is: 'reject', reject: rejectOf(row) },
    );
  const missed = [...rows.missed(), ...chat.missed(), ...message.unnamed()];
  if (missed.length > 0) yield missed.map((each): Imported => ({ is: 'missed', missed: each }));
}

const rejectOf = ({ line, text }: Stray) => ({
  at: `line ${line}`,
  why: 'No message begins here: there is no date before it',
  start: text.slice(0, 200),
});

const HOUR_MS = 3_600_000;

function messagesOf({ chat, dates, senders }: Look, title: string, options: ImportOptions) {
  const [timeOf, keyOf] = [timesOf(dates, options), contentKeys()];
  const knowsSelf = options.self !== undefined && senders.names.includes(options.self);
  const named = new Set<string>();
  let before: number | undefined;

  function message(row: Row): ImportedMessage {
    const { time, local, missed: noTime } = timeOf(row.head);
    const missed: string[] = noTime ? [noTime] : [];
    if (row.cut) missed.push('It is longer than any message can be; only its beginning was taken.');
    if (local !== undefined && before !== undefined && local < before - HOUR_MS)
      missed.push('Its time is earlier than that of the message above it: it may be quoted in that message.');
    else before = local ?? before;
    const said = saidIn(row.text);
    missed.push(...said.missed);
    for (const { name } of said.attachments) named.add(name.toLowerCase());
    return {
      key: keyOf(local === undefined ? row.head.shown : String(Math.floor(local / 60_000)), said.name ?? '', keyText(said)),
      keyKind: 'content',
      ...(said.system && { kind: 'system' }),
      ...(said.name !== undefined && { sender: partyOf(said.name) }),
      recipients: [],
      ...(knowsSelf && said.name !== undefined && { direction: { way: said.name === options.self ? 'sent' : 'received', told: 'name' } }),
      time,
      text: said.text,
      ...(said.marks && { marks: said.marks }),
      attachments: said.attachments,
      ...(!chat.media && { inFile: { from: row.from, to: row.to } }),
      missed,
    };
  }

  function saidIn(text: string): Content & { readonly name?: string; readonly system?: boolean } {
    const split = senders.split(text);
    if (!split) return { ...ofItself(text), system: true };
    const content = contentOf(split.text, chat.media);
    const own = ownLine(split.text, content.attachments.length > 0 || content.marks?.deleted !== undefined);
    if (own === 'notice' || (own === 'unknown' && split.name === title)) return { ...ofItself(split.text), system: true };
    if (own === 'unknown') {
      const why = `The file names "${split.name}" before it, but WhatsApp may have written it by itself, so its sender is left unknown.`;
      return { ...ofItself(split.text), missed: [why] };
    }
    return { ...content, name: split.name };
  }

  /** Files of the ZIP that nobody sent: they are kept with it, and named. */
  function unnamed(): string[] {
    const left = [...(chat.media?.values() ?? [])].filter(({ name }) => !named.has(name.toLowerCase())).map(({ name }) => `"${name}"`);
    if (left.length === 0) return [];
    const some = left.length > 10 ? `${left.slice(0, 10).join(', ')} and ${left.length - 10} more` : left.join(', ');
    return [`No message names these files of the ZIP: ${some}.`];
  }

  return Object.assign(message, { unnamed });
}

const ofItself = (text: string): Content => ({ text: text.replace(/^[\u200E\u200F]+/, ''), attachments: [], missed: [] });

/** The same with the media as without, so that a later export with them is known again. */
const keyText = ({ text, attachments }: Content): string => forKey(text) + '\u0001'.repeat(attachments.length);

function partyOf(name: string) {
  const address = numberOf(name);
  return { shown: name, ...(address !== undefined && { address }) };
}
