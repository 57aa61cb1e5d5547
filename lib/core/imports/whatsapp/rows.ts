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

export interface Rows {
  readonly batches: AsyncIterable<readonly (Row | Stray)[]>;
  /** What of the text so far was not as it should be, in plain words. */
  missed(): readonly string[];
}

/** In UTF-16 units: sixteen times what WhatsApp lets anybody send. */
const LONGEST_TEXT = 1024 * 1024;
const MOST_STRAY = 2000;

/** Every line of the file is in one row or one stray. @param onBytes of the file so far. */
export function rowsIn(
  chunks: AsyncIterable<Uint8Array>,
  form: StampForm | undefined,
  languages: readonly string[],
  onBytes?: (bytes: number) => void,
): Rows {
  const { batches, missed } = textLines(chunks);
  let other = 0;
  return {
    batches: gathered(),
    missed: () => [
      ...missed(),
      ...(other === 0
        ? []
        : [
            `${other === 1 ? '1 line begins' : `${other} lines begin`} with a time that is written otherwise than in the rest of the file; taken as a part of the message above.`,
          ]),
    ],
  };

  async function* gathered(): AsyncGenerator<readonly (Row | Stray)[]> {
    let open: { head: Head; parts: string[]; length: number; from: number; to: number; cut: boolean } | undefined;
    let stray: { line: number; text: string } | undefined;
    let number = 0;
    const closed = (row: NonNullable<typeof open>): Row => ({
      head: row.head,
      text: row.parts.length === 1 ? (row.parts[0] ?? '') : row.parts.join('\n').trimEnd(),
      from: row.from,
      to: row.to,
      cut: row.cut,
    });
    for await (const lines of batches) {
      const rows: (Row | Stray)[] = [];
      for (const { text, from, to, cut } of lines) {
        number++;
        const head = form && readHead(text, languages, form);
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
          if (looksLikeHead(text)) other++;
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
