import type { ImportFile } from '../import-file';
import type { ImportOptions } from '../importer';
import { textLines } from '../text-lines';
import { type FoundDates, gatherDates } from '../written-times/date-order';
import { languagesFor } from '../written-times/languages';
import type { StampForm } from '../written-times/stamp';
import { type ChatFile, openChat } from './chat-file';
import { formIn } from './heads';
import { endsTell, rowsIn } from './rows';
import { gatherSenders, type Senders } from './senders';

/** What only the whole file tells. */
export interface Look {
  readonly chat: ChatFile;
  /** Absent where no line begins with a time. */
  readonly form: StampForm | undefined;
  readonly languages: readonly string[];
  readonly dates: FoundDates;
  readonly senders: Senders;
  /** Its ends of lines tell what was pasted into a message. */
  readonly byEnds: boolean;
}

/** The year in which WhatsApp began. */
const BEGAN = 2009;

/** Lines that tell how the file writes its times. */
const FIRST_LINES = 1000;

/** Looks are kept as long as their file, so that reading after the survey does not look again. */
const looks = new WeakMap<ImportFile, { readonly language: string; readonly look: Promise<Look> }>();

/** Goes through the whole file once. @param onProgress bytes so far. */
export function lookThrough(file: ImportFile, options: ImportOptions, onProgress?: (bytes: number) => void): Promise<Look> {
  const known = looks.get(file);
  if (known?.language === options.language) return known.look;
  const look = looked(file, options, onProgress);
  looks.set(file, { language: options.language, look });
  // Cancelled, or the file is gone: the next one looks anew.
  look.catch(() => looks.delete(file));
  return look;
}

async function looked(file: ImportFile, { language, now }: ImportOptions, onProgress?: (bytes: number) => void): Promise<Look> {
  const chat = await openChat(file);
  const languages = languagesFor(language);
  const form = formIn(await firstLines(chat), languages);
  const through = async (byEnds: boolean) => {
    const [dates, senders] = [gatherDates(now, BEGAN), gatherSenders()];
    const { batches, ends } = rowsIn(chat.stream(), form, languages, onProgress, byEnds);
    for await (const rows of batches) {
      for (const row of rows) {
        if (!('head' in row)) continue;
        dates.add(row.head.stamp, row.head.shown);
        senders.add(row.text);
      }
    }
    return { dates, senders, ends: ends() };
  };
  const first = await through(false);
  // Only the whole file tells; what was pasted names nobody who writes and proves no date.
  const byEnds = form?.signature[0] === '[' && endsTell(first.ends);
  const { dates, senders } = byEnds ? await through(true) : first;
  return { chat, form, languages, dates: dates.found(), senders: senders.senders(), byEnds };
}

async function firstLines(chat: ChatFile): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const lines of textLines(chat.stream()).batches) {
    for (const { text } of lines) found.push(text);
    if (found.length >= FIRST_LINES) break;
  }
  return found.slice(0, FIRST_LINES);
}
