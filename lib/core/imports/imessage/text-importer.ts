import type { Direction, Party } from '../../evidence/message';
import { Batch } from '../batch';
import { beginningOf } from '../beginning';
import { contentKeys, forKey } from '../content-key';
import type { ImportFile } from '../import-file';
import type { Imported, ImportedMessage, Importer, ImportOptions, Survey } from '../importer';
import { namedFile, whyNotUnzipped } from '../named-file';
import { sameNumber } from '../phone-number';
import { startText } from '../text-encoding';
import { textLines } from '../text-lines';
import { gatherDates } from '../written-times/date-order';
import { timesOf } from '../written-times/times';
import { type ExportFile, type OpenedExport, openExport } from './export-files';
import { type MessageBlock, messageBlocks, type StrayLine } from './message-blocks';
import { sides } from './sides';
import { isTapback } from './tapback';
import { textHead } from './text-heads';
import { type MessageWords, type TextParts, textParts } from './text-message';

/** The text files of the program imessage-exporter, one for each conversation; or a ZIP of them with their attachments. */
export const imessageText: Importer = {
  format: 'imessage-text',
  version: '1',
  recognises: (start) => isExport(startText(start)),
  async recognisesZip({ files }) {
    for (const file of files.filter(({ name }) => IS_TEXT.test(name)).slice(0, 20)) if (isExport(await beginningOf(file))) return true;
    return false;
  },
  survey,
  read,
};

const IS_TEXT = /\.txt$/i;
/** What the program calls the user unless it is told a name. */
const ME = /^(?:Me|You)$/;
/** Answers that are remembered until they come again in their own place. */
const REMEMBERED = 20_000;

function isExport(start: string): boolean {
  const [first = '', second = ''] = start.split(/\r?\n/, 2);
  const head = textHead(first);
  return head !== undefined && (head.announced !== undefined || second.trim() !== '');
}

async function survey(file: ImportFile, _options: ImportOptions, onProgress?: (bytes: number) => void): Promise<Survey> {
  try {
    const { files } = await openExport(file, IS_TEXT, onProgress);
    const senders = await sendersIn(files);
    // "Me" tells it already.
    return { needsZone: true, ...(senders.length > 0 && !senders.some((one) => ME.test(one)) && { senders }) };
  } catch (error) {
    whyNotUnzipped(error); // reading says what is wrong with the file
    return { needsZone: true };
  }
}

async function sendersIn(files: readonly ExportFile[]): Promise<readonly string[]> {
  const senders = new Set<string>();
  for (const one of files) {
    for await (const blocks of messageBlocks(textLines(one.stream()).batches)) {
      for (const block of blocks) {
        const sender = 'head' in block && block.head.announced === undefined ? block.lines[0]?.trim() : undefined;
        if (sender && (senders.size < 1000 || ME.test(sender))) senders.add(sender);
      }
    }
  }
  return [...senders];
}

async function* read(file: ImportFile, options: ImportOptions, onProgress?: (bytes: number) => void): AsyncGenerator<readonly Imported[]> {
  const batch = new Batch();
  const sidesSeen = sides();
  const keyOf = contentKeys();
  try {
    const looked = await openExport(file, IS_TEXT);
    for (const one of looked.missed) batch.miss(one);
    const me = (await sendersIn(looked.files)).find((one) => ME.test(one)) ?? options.self;
    const { files, fileAt } = await openExport(file, IS_TEXT, onProgress);
    for (const one of files) {
      const lines = textLines(one.stream());
      const reader = conversation(one, { options, me, fileAt, keyOf, hasPlaces: files.length === 1 && one.name === file.name });
      const add = (item: Imported) => {
        if (item.is === 'message' && item.message.kind !== 'system')
          sidesSeen.add(item.conversation, item.title, item.message.direction?.way);
        batch.add(item);
      };
      for await (const blocks of messageBlocks(lines.batches)) {
        for (const block of blocks) {
          add(reader.read(block));
          yield* batch.full();
        }
      }
      for (const item of reader.rest()) add(item);
      for (const each of lines.missed()) batch.miss(each);
    }
  } catch (error) {
    batch.miss(`The file could not be read to its end: ${whyNotUnzipped(error)}.`);
  }
  for (const one of sidesSeen.missed()) batch.miss(one);
  yield* batch.rest();
}

interface Parts {
  readonly options: ImportOptions;
  /** The user's name in the file. */
  readonly me: string | undefined;
  readonly fileAt: OpenedExport['fileAt'];
  readonly keyOf: (...parts: readonly string[]) => string;
  /** The file is not in a ZIP, so its bytes can be named. */
  readonly hasPlaces: boolean;
}

interface Answer extends MessageWords {
  readonly to: { readonly text: string; readonly sender: Party };
}

interface Reader {
  read(block: MessageBlock | StrayLine): Imported;
  /** Answers that stood below what they answer and nowhere else. */
  rest(): readonly Imported[];
}

/** Reads one conversation; its name is that of its file: "Sam - 12.txt", "+447700900123.txt". */
function conversation({ name }: ExportFile, { options, me, fileAt, keyOf, hasPlaces }: Parts): Reader {
  const file = name.replace(IS_TEXT, '');
  const title = file.replace(/ - \d+$/, '') || file;
  const key = `imessage ${sameNumber(forKey(file).toLowerCase())}`;
  const timeOf = timesOf(gatherDates(options.now).found(), options);
  const waiting = new Map<string, Answer[]>();
  let remembered = 0;
  const imported = (message: ImportedMessage): Imported => ({ is: 'message', conversation: key, title, message });
  return {
    read(block) {
      const reject = (at: string, why: string, start: string): Imported => ({
        is: 'reject',
        reject: { at: `${at}${hasPlaces ? '' : ` of ${name}`}`, why, start: start.slice(0, 200) },
      });
      if (!('head' in block)) return reject(`line ${block.line}`, 'No message begins here: there is no time above it', block.text);
      const { head, lines } = block;
      if (head.announced === undefined && (lines[0] ?? '').trim() === '')
        return reject(`the message of ${head.shown}`, 'Nobody is named below its time', lines.join('\n').trim());
      return imported(messageOf(block));
    },
    rest: () => [...waiting.values()].flat().map((answer) => imported(messageOf(answer, answer))),
  };

  function messageOf({ head, lines, ...place }: MessageBlock | MessageWords, below?: Answer): ImportedMessage {
    const { time, missed: noTime } = timeOf(head);
    const common = {
      keyKind: 'content',
      recipients: [],
      time,
      ...(hasPlaces && 'from' in place && { inFile: { from: place.from, to: place.to } }),
    } as const;
    const missed = noTime === undefined ? [] : [noTime];
    const parts = head.announced === undefined ? textParts(lines) : undefined;
    if (!parts || isTapback(parts.text)) {
      const words = parts ? `${parts.sender}: ${parts.text}` : [head.announced ?? '', ...lines].join('\n').trim();
      return { ...common, key: keyOf(head.shown, '', forKey(words)), kind: 'system', text: words, attachments: [], missed };
    }
    const sender = partyOf(parts.sender);
    const direction = directionOf(parts.sender);
    const attachments = parts.attachments.map((one) =>
      one === ''
        ? { name: 'unnamed', mediaType: 'application/octet-stream', missed: 'The export says that the file is missing.' }
        : namedFile(one, fileAt(one), ELSEWHERE),
    );
    if (parts.text === '' && attachments.length === 0 && !parts.deleted)
      missed.push('The export holds no words and no file for this message.');
    const before = below ?? (parts.isAnswer ? waiting.get(answerKey(head.shown, parts.sender))?.shift() : undefined);
    if (parts.isAnswer && !before) missed.push('It answers an earlier message, which the export does not show with it.');
    remember(parts, sender);
    const marks = marksOf(parts, head.read);
    return {
      ...common,
      key: keyOf(head.shown, parts.sender, forKey(parts.text), ...parts.attachments),
      sender,
      ...(direction && { direction }),
      text: parts.text,
      ...(before && { quoted: before.to.text, quotedFrom: before.to.sender }),
      ...(Object.keys(marks).length > 0 && { marks }),
      attachments,
      missed,
    };
  }

  function directionOf(sender: string): Direction | undefined {
    return me === undefined ? undefined : { way: sender === me ? 'sent' : 'received', told: 'name' };
  }

  function remember({ answers, text, attachments }: TextParts, sender: Party): void {
    for (const answer of answers) {
      if (++remembered > REMEMBERED) return;
      const of = answerKey(answer.head.shown, (answer.lines[0] ?? '').trim());
      waiting.set(of, [...(waiting.get(of) ?? []), { ...answer, to: { text: text || attachments.join(', '), sender } }]);
    }
  }
}

const answerKey = (shown: string, sender: string): string => `${shown}\n${sender}`;

const ELSEWHERE = 'The file is not in this export: bring in a ZIP of the whole folder to keep it.';

/** A number or an address is both what is shown and who it is. */
const partyOf = (sender: string): Party =>
  /^\+?[\d\s().-]{5,25}$|^[^\s@]+@[^\s@]+$/.test(sender) ? { shown: sender, address: sender } : { shown: sender };

function marksOf({ edited, deleted, reactions }: TextParts, read: string | undefined): NonNullable<ImportedMessage['marks']> {
  return {
    ...(edited !== undefined && { edited: { shown: edited } }),
    ...(deleted !== undefined && { deleted: { shown: deleted } }),
    ...(read !== undefined && { viewed: [{ shown: read }] }),
    ...(reactions.length > 0 && { reactions }),
  };
}
