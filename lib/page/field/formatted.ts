import type { TextEdit } from '../../core/text/edit';
import { wordDiff } from '../../core/text/word-diff';
import type { TextMap } from './text-map';

/** What rich editors agree on as formatting, and the element that stands for it on a clipboard. */
const FORMATS = ['a', 'strong', 'em', 'u', 's', 'code'] as const;
type Format = (typeof FORMATS)[number];
/** `a` has the address for its value. */
type Formats = Partial<Record<Format, string>>;

const PLAIN: Formats = {};

/**
 * The words of `edit` as HTML for the editor's own paste, in which the words that were there before keep their formatting and
 * lines break as they broke. `undefined` where the bare text says all of that.
 */
export function formattedEdit(map: TextMap, edit: TextEdit): string | undefined {
  const kept = keptFormats(map, edit);
  const within = breaksWithin(map, edit);
  if (kept.every(isPlain) && !within && !/\n\n/.test(edit.insert)) return undefined;
  // Editors that are handed HTML take blanks at its edges for layout, unless it says otherwise.
  const shown = linesOf(edit.insert, kept, (words) => `<span style="white-space: pre-wrap">${words}</span>`);
  if (within || shown.length === 1) return shown.join('<br>');
  // ProseMirror's mark on a piece that begins and ends inside a paragraph; others do not know it.
  return shown.map((html, line) => `<p${line === 0 ? ' data-pm-slice="1 1 []"' : ''}>${html}</p>`).join('');
}

/**
 * The same for the browser's own `insertHTML`, a paragraph a `block`. `undefined` where nothing is formatted: then typing does,
 * which makes of paragraphs what the browser makes of them.
 */
export function nativeEdit(map: TextMap, edit: TextEdit, block: string): string | undefined {
  const kept = keptFormats(map, edit);
  if (kept.every(isPlain)) return undefined;
  // Blanks that would not be shown are made such that are, as the browser does while one types.
  const shown = linesOf(edit.insert.replace(/^ | $| (?= )/gm, '\u00a0'), kept, (words) => words);
  if (breaksWithin(map, edit) || shown.length === 1) return shown.join('<br>');
  return shown.map((html) => `<${block}>${html || '<br>'}</${block}>`).join('');
}

const isPlain = (formats: Formats): boolean => Object.keys(formats).length === 0;

function linesOf(text: string, formats: readonly Formats[], wrap: (words: string) => string): readonly string[] {
  let at = 0;
  return text.split('\n').map((line) => {
    const html = runs(line, formats.slice(at, at + line.length), wrap);
    at += line.length + 1;
    return html;
  });
}

/** Whether lines break inside one paragraph here, as Shift+Enter makes them: as the break nearest to the edit does. */
export function breaksWithin({ text, pieces }: TextMap, { start, end, insert }: TextEdit): boolean {
  if (!insert.includes('\n')) return false;
  const inside = text.slice(start, end).indexOf('\n');
  const before = text.lastIndexOf('\n', start);
  const nearest = inside >= 0 ? start + inside : before >= 0 ? before : text.indexOf('\n', end);
  return pieces.some((piece) => piece.start <= nearest && nearest < piece.end);
}

/** For each unit of `edit.insert`, how it was formatted; nothing for what is new. */
function keptFormats(map: TextMap, edit: TextEdit): readonly Formats[] {
  const found: Formats[] = [];
  let old = edit.start;
  for (const { kind, before, after } of wordDiff(map.text.slice(edit.start, edit.end), edit.insert)) {
    for (let at = 0; at < after.length; at++) found.push(kind === 'same' ? formatsAt(map, old + at) : PLAIN);
    old += before.length;
  }
  return found;
}

function formatsAt({ root, pieces }: TextMap, offset: number): Formats {
  const node = pieces.find(({ start, end }) => start <= offset && offset < end)?.node;
  const element = node?.nodeType === 3 ? node.parentElement : (node as Element | undefined);
  return element && element !== root ? formatsOf(element, root) : PLAIN;
}

/** By what is seen rather than by element names: editors make bold of a class as well. */
function formatsOf(element: Element, root: HTMLElement): Formats {
  const view = root.ownerDocument.defaultView;
  if (!view) return PLAIN;
  const style = view.getComputedStyle(element);
  const around = view.getComputedStyle(root);
  const link = element.closest<HTMLAnchorElement>('a[href]');
  const inside = (selector: string) => root.contains(element.closest(selector)) && element.closest(selector) !== root;
  return {
    ...(link && root.contains(link) && { a: link.getAttribute('href') ?? '' }),
    ...(isBold(style) && !isBold(around) && { strong: '' }),
    ...(style.fontStyle === 'italic' && around.fontStyle !== 'italic' && { em: '' }),
    ...(inside('u') && { u: '' }),
    ...(inside('s, del, strike') && { s: '' }),
    ...(inside('code') && { code: '' }),
  };
}

const isBold = ({ fontWeight }: CSSStyleDeclaration): boolean => Number(fontWeight) >= 600;

function runs(text: string, formats: readonly Formats[], wrap: (words: string) => string): string {
  let html = '';
  for (let start = 0, end = 0; start < text.length; start = end) {
    const own = formats[start] ?? PLAIN;
    const key = JSON.stringify(own);
    for (end = start + 1; end < text.length && JSON.stringify(formats[end] ?? PLAIN) === key; end++);
    html += FORMATS.reduceRight(
      (inner, format) => {
        const value = own[format];
        if (value === undefined) return inner;
        return format === 'a' ? `<a href="${escaped(value)}">${inner}</a>` : `<${format}>${inner}</${format}>`;
      },
      wrap(escaped(text.slice(start, end))),
    );
  }
  return html;
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
