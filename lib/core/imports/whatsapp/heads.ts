import { formOf, readStamp, type Stamp, type StampForm } from '../written-times/stamp';

/** The line on which a message begins. */
export interface Head {
  /** As displayed, without the brackets. */
  readonly shown: string;
  readonly stamp: Stamp;
  /** What follows the time: the sender and the message, or a line of WhatsApp's own. */
  readonly rest: string;
}

/** iPhones write "[time] Name: ", Android phones "time - Name: ", early exports "time: Name: ". */
type Kind = '[' | '-' | ':';

const LEADING = /^[\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]+/;
const BEGINS = /^[\d[\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]|^\p{Nd}/u;
const EARLY = /^(\d[\d./-]{5,9},? \d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[\s\u202F][ap]\.?\s?m\.?)?): /i;
const LONGEST = 70;

function split(line: string): { readonly kind: Kind; readonly shown: string; readonly rest: string } | undefined {
  if (!BEGINS.test(line)) return undefined;
  const from = LEADING.exec(line)?.[0].length ?? 0;
  if (line[from] === '[') {
    const end = line.indexOf(']', from);
    if (end < 0 || end - from > LONGEST) return undefined;
    return { kind: '[', shown: line.slice(from + 1, end), rest: line.slice(line[end + 1] === ' ' ? end + 2 : end + 1) };
  }
  const head = line.slice(0, LONGEST + 3);
  const dash = /\s[-–]\s/.exec(head);
  if (dash) return { kind: '-', shown: line.slice(from, dash.index), rest: line.slice(dash.index + 3) };
  const early = EARLY.exec(head);
  return early?.[1] ? { kind: ':', shown: early[1], rest: line.slice(early[0].length) } : undefined;
}

/** @param form Of the file; a head written otherwise gives `undefined`. */
export function readHead(line: string, languages: readonly string[], form?: StampForm): Head | undefined {
  const parts = split(line);
  if (!parts || (form && form.signature[0] !== parts.kind)) return undefined;
  const stamp = readStamp(parts.shown, parts.kind, languages, form);
  return stamp && { shown: parts.shown.replace(LEADING, ''), stamp, rest: parts.rest };
}

/** The form in which most of these lines begin; `undefined` where none begins with a time. */
export function formIn(lines: readonly string[], languages: readonly string[]): StampForm | undefined {
  const found = new Map<string, { readonly form: StampForm; count: number }>();
  let worded = 0;
  for (const line of lines) {
    // Words for dates cost much to try: a hundred lines that only look like a head must not.
    const head = readHead(line, worded > 20 ? languages.slice(0, 1) : languages);
    if (!head) {
      if (BEGINS.test(line)) worded++;
      continue;
    }
    const form = formOf(head.stamp);
    const known = found.get(form.signature) ?? { form, count: 0 };
    known.count++;
    found.set(form.signature, known);
  }
  return [...found.values()].sort((one, other) => other.count - one.count)[0]?.form;
}

/** Whether a line begins with a time of any numbers, written as the file writes it or not. */
export const looksLikeHead = (line: string): boolean =>
  BEGINS.test(line) && /^\P{L}{0,3}\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? .{0,16}\d{1,2}[:.]\d{2}/u.test(line.slice(0, 40));
