import { readBox } from '../field/field';
import { plainText } from '../sites/shown/html-body';
import { inertCopy } from '../sites/shown/inert-copy';
import type { ComposeBox } from '../sites/site';

/** The message that a reply answers, as it stands quoted below the draft. */
export interface Quoted {
  readonly text: string;
  /** Of the line above it ("On 2026-03-02 08:14, Sam wrote:"): the day as an ISO date, where it is written so. */
  readonly sent?: string;
  readonly name?: string;
}

const ATTRIBUTION = /^On (?<when>[^\n]{6,120}?),? (?<name>[^\n,<]{2,60}?)(?: <[^>\n]*>)? wrote:\s*$/m;
const ISO_DAY = /\d{4}-\d{2}-\d{2}/;

/** In a reply window the message itself is often shown no more; what it said still stands in the draft. Only the last one, not what it quotes. */
export function quotedIn(box: ComposeBox): Quoted | undefined {
  const text = box.quoted === undefined || box.field.localName === 'textarea' ? fromLines(readBox(box).text) : fromBlocks(box.field);
  if (!text || !/\S/.test(text)) return undefined;
  const line = ATTRIBUTION.exec(readBox(box).text)?.groups;
  const sent = ISO_DAY.exec(line?.when ?? '')?.[0];
  return { text, ...(sent && { sent }), ...(line?.name && { name: line.name.trim() }) };
}

/** Mail programs break quoted lines at 72 letters or so; one that long goes on in the next. */
const BROKEN = /(?<=[^\n]{56,})\n(?=\S)/g;

const fromLines = (draft: string): string =>
  draft
    .split('\n')
    .filter((line) => /^> ?(?!>| >)/.test(line))
    .map((line) => line.replace(/^> ?/, ''))
    .join('\n')
    .replace(BROKEN, ' ')
    .trim();

function fromBlocks(field: HTMLElement): string | undefined {
  const quote = field.querySelector('blockquote');
  const outer = quote ? inertCopy(quote) : undefined;
  for (const inner of outer?.querySelectorAll('blockquote') ?? []) inner.remove();
  return outer && plainText(outer);
}
