import { textLines } from '../text-lines';
import type { StampForm } from '../written-times/stamp';
import { type Head, looksLikeHead, readHead } from './heads';

/** A message as its lines stand in the file. */
export interface Row {
  readonly head: Head;
  /** Of the first line what follows the time, then the lines below it. */
  readonly text: string;
  /** Bytes of the file. */
  readonly from: number;
  readonly to: number;
  /** It is longer than `LONGEST_TEXT`: the rest is not in `text`. */
  readonly cut: boolean;
}

/** Lines above the first message. */
export interface Stray {
  /** Of the first of them, from 1. */
  readonly line: number;
  readonly text: string;
}

/** How many messages begin below which end of a line. */
export interface LineEnds {
  readonly crlf: number;
  readonly bare: number;
  /** How the last line ends, or the one above it. */
  readonly last: 'crlf' | 'bare';
}

/**
 * iPhones end a message with a carriage return and a line feed, and a line inside it with a line feed alone. So a line that looks like a
 * message below a bare line feed was pasted: it is in nobody's name but the writer's. Where many such lines are bare, or the file's last one, something else wrote it, or put two files together.
 */
export const endsTell = ({ crlf, bare, last }: LineEnds): boolean => bare > 0 && bare * 2 <= crlf && last === 'crlf';

export interface Rows {
  readonly batches: AsyncIterable<readonly (Row | Stray)[]>;
  /** What of the text so far was not as it should be, in plain words. */
  missed(): readonly string[];
  /** Of the text so far. */
  ends(): LineEnds;
}

/** In UTF-16 units: sixteen times what WhatsApp lets anybody send. */
const LONGEST_TEXT = 1024 * 1024;
const MOST_STRAY = 2000;

/** Every line of the file is in one row or one stray. @param onBytes of the file so far. @param byEnds What begins below a bare line feed is part of the message above. */
export function rowsIn(
  chunks: AsyncIterable<Uint8Array>,
  form: StampForm | undefined,
  languages: readonly string[],
  onBytes?: (bytes: number) => void,
  byEnds = false,
): Rows {
  const { batches, missed } = textLines(chunks);
  let other = 0;
  let inside = 0;
  const ends: { -readonly [Field in keyof LineEnds]: LineEnds[Field] } = { crlf: 0, bare: 0, last: 'bare' };
  return {
    batches: gathered(),
    ends: () => ends,
    missed: () => [
      ...missed(),
      ...(other === 0
        ? []
        : [
            `${other === 1 ? '1 line begins' : `${other} lines begin`} with a time that is written otherwise than in the rest of the file; taken as a part of the message above.`,
          ]),
      ...(inside === 0
        ? []
        : [
            `${inside === 1 ? '1 line looks' : `${inside} lines look`} like a message but ${inside === 1 ? 'stands' : 'stand'} inside another, by how the file ends its lines; taken as pasted there, a part of the message above.`,
          ]),
    ],
  };

  async function* gathered(): AsyncGenerator<readonly (Row | Stray)[]> {
    let open: { head: Head; parts: string[]; length: number; from: number; to: number; cut: boolean } | undefined;
    let stray: { line: number; text: string } | undefined;
    let number = 0;
    let crlf: boolean | undefined; // none above the first line
    const closed = (row: NonNullable<typeof open>): Row => ({
      head: row.head,
      text: row.parts.length === 1 ? (row.parts[0] ?? '') : row.parts.join('\n').trimEnd(),
      from: row.from,
      to: row.to,
      cut: row.cut,
    });
    for await (const lines of batches) {
      const rows: (Row | Stray)[] = [];
      for (const line of lines) {
        const { text, from, to, cut } = line;
        number++;
        let head = form && readHead(text, languages, form);
        if (head && open && crlf !== undefined) {
          ends[crlf ? 'crlf' : 'bare']++;
          if (byEnds && !crlf) {
            inside++;
            head = undefined;
          }
        } else if (!head && open && looksLikeHead(text)) other++;
        // The last line may be broken off: then the one above it tells.
        ends.last = line.crlf || crlf ? 'crlf' : 'bare';
        crlf = line.crlf === true;
        if (head) {
          if (stray) rows.push(stray);
          stray = undefined;
          if (open) rows.push(closed(open));
          const long = head.rest.length > LONGEST_TEXT;
          open = {
            head,
            parts: [long ? head.rest.slice(0, LONGEST_TEXT) : head.rest],
            length: head.rest.length,
            from,
            to,
            cut: long || cut === true,
          };
        } else if (open) {
          open.to = to;
          open.length += text.length + 1;
          if (open.length > LONGEST_TEXT || cut) open.cut = true;
          else open.parts.push(text);
        } else if (stray) {
          if (stray.text.length < MOST_STRAY) stray.text += `\n${text.slice(0, MOST_STRAY)}`;
        } else if (text.trim() !== '') stray = { line: number, text: text.slice(0, MOST_STRAY) };
      }
      const last = lines.at(-1);
      if (last) onBytes?.(last.to);
      if (rows.length > 0) yield rows;
    }
    if (stray) yield [stray];
    if (open) yield [closed(open)];
  }
}
