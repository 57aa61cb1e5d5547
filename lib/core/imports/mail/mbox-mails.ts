import type { ImportFile } from '../importer';
import { HeldBytes } from './held-bytes';
import { isFromAt, lengthIn } from './mbox-quoting';

/** A mail of an mbox, as it stands there, without the "From " line above it and the empty line below. */
export interface BoxedMail {
  readonly from: number;
  readonly to: number;
  /** Absent where it is no mail, because it stands above the first one, or one larger than `LARGEST_MAIL`. */
  readonly bytes?: Uint8Array;
  readonly stray?: true;
}

/** Bytes. Providers refuse mails over 50 MB; what is larger is a mistake or an attack, and would have to be held in memory. */
export const LARGEST_MAIL = 100 * 1024 * 1024;

/** Bytes of a "From " line; a longer line is part of a mail. */
const LONGEST_SEPARATOR = 4096;
const LONGEST_HEAD = 1024 * 1024;

/**
 * Takes an mbox apart while it is read, whichever of its dialects it is written in (RFC 4155; mboxo, mboxrd, mboxcl, mboxcl2), and gives
 * after each piece of the file the mails that ended in it.
 *
 * A mail begins below a line "From … Tue Mar  3 08:12:00 2026" that follows an empty line or stands above a header field. A line that
 * only begins with the word is part of a mail. `Content-Length` is believed only in files whose first mail's leads exactly to the next
 * "From " line or the end: it is a header that any sender may write, and one that lies would swallow the mails below it.
 */
export async function* mailsIn(file: ImportFile, onProgress?: (bytes: number) => void): AsyncGenerator<readonly BoxedMail[], void> {
  const held = new HeldBytes();
  /** Where the current mail begins; none before the first "From " line. */
  let start: number | undefined;
  let at = 0;
  let midLine = false;
  let afterBlank = true;
  let headIsOpen = false;
  let believesLengths: boolean | undefined;
  let stray = false;
  const found: BoxedMail[] = [];

  for await (const chunk of file.stream()) {
    held.add(chunk);
    await scan(false);
    yield found.splice(0);
    onProgress?.(held.end);
  }
  await scan(true);
  done(held.end);
  yield found;

  async function scan(last: boolean): Promise<void> {
    while (at < held.end) {
      const next = held.nextLine(at) ?? (last ? held.end : undefined);
      if (next === undefined) {
        if (!midLine && held.end - at < LONGEST_SEPARATOR) return;
        at = held.end;
        midLine = true;
        stray ||= start === undefined;
        letGo();
        return;
      }
      if (midLine) {
        at = next;
        midLine = afterBlank = false;
        continue;
      }
      if (isFromAt(held.bytes, held.index(at)) && next - at < LONGEST_SEPARATOR) {
        const below = held.nextLine(next) ?? held.end;
        if (below === held.end && !last && below - next < LONGEST_SEPARATOR) return;
        if (isSeparator(held.text(at, next), held.text(next, Math.min(below, next + LONGEST_SEPARATOR)), afterBlank)) {
          done(at);
          start = at = next;
          headIsOpen = true;
          afterBlank = false;
          letGo();
          continue;
        }
      }
      const blank = held.isBlank(at, next);
      at = next;
      afterBlank = blank;
      if (start === undefined) stray ||= !blank;
      else if (blank && headIsOpen) {
        headIsOpen = false;
        const end = believesLengths === false ? undefined : await endByLength(start, next);
        believesLengths ??= end !== undefined;
        if (end !== undefined) at = end;
      }
      letGo();
    }
  }

  function done(below: number): void {
    if (start === undefined) {
      if (stray) found.push({ from: 0, to: below, stray: true });
    } else if (below - start > LARGEST_MAIL) found.push({ from: start, to: below });
    else {
      const to = below - held.blankAbove(start, below);
      found.push({ from: start, to, bytes: held.view(start, to) });
    }
  }

  function letGo(): void {
    if (start === undefined || at - start > LARGEST_MAIL) held.letGo(at);
    else held.letGo(start);
  }

  async function endByLength(from: number, body: number): Promise<number | undefined> {
    if (body - from > LONGEST_HEAD || held.from > from) return undefined;
    const length = lengthIn(held.view(from, body), body - from);
    if (!(length <= LARGEST_MAIL) || body + length > file.size) return undefined;
    const end = body + length;
    // Mostly it is held already, and a file is read in another process.
    const isHeld = end + 8 <= held.end;
    const below = isHeld ? held.view(end, end + 8) : await file.slice(end, end + 8).catch(() => new Uint8Array());
    const blank = below[0] === 10 ? 1 : below[0] === 13 && below[1] === 10 ? 2 : 0;
    return isFromAt(below, blank) || end + blank >= file.size ? end + blank : undefined;
  }
}

const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
const DATED = new RegExp(
  `^From .*(?:\\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? +(?:${MONTH} +\\d{1,2}|\\d{1,2} +${MONTH})\\b.*\\d:\\d\\d|\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d)`,
  'i',
);
const FIELD = /^[!-9;-~]{1,76}:/;
/** Those that mail begins with; prose does not write them. */
const FIRST_FIELD =
  /^(?:Return-Path|Received|Delivered-To|Envelope-To|X-[\w-]+|Message-ID|Date|From|To|Subject|MIME-Version|Content-Type|DKIM-Signature|Authentication-Results|ARC-[\w-]+|Status)[ \t]*:/i;

function isSeparator(line: string, below: string, afterBlank: boolean): boolean {
  if (DATED.test(line)) return FIELD.test(below) || (afterBlank && /\d{4}\s*$/.test(line));
  // "From - " of some programs, and "From sam@example.org" without a date.
  return afterBlank && /^From (?:-?\s*|\S+@\S+\s*)$/.test(line) && FIRST_FIELD.test(below);
}
