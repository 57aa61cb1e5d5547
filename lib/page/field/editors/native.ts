import type { TextEdit } from '../../../core/text/edit';
import { breaksWithin, nativeEdit } from '../formatted';
import { mapText, pointAt, type TextMap } from '../text-map';
import type { WayInto } from './kind';

/**
 * The browser's command that inserts with formatting, as one step of its undo: for what the browser itself edits, where the
 * words to be replaced are formatted. The HTML is made of the writer's own words and of names of elements.
 */
export const nativelyFormatted: WayInto = (element) => ({
  write: (edit) => {
    const map = mapText(element);
    const across = edit.insert.includes('\n') && !breaksWithin(map, edit);
    const whole = across ? paragraphs(map, edit) : undefined;
    if (across && !whole) return false;
    // Gecko puts a paragraph that comes into the middle of another inside it or behind it, so there whole ones are exchanged.
    const exchanged = whole && isGecko(element) ? whole : undefined;
    const html = nativeEdit(map, exchanged?.edit ?? edit, whole?.block ?? 'p');
    if (html === undefined) return false;
    if (exchanged) select(element, exchanged.range);
    return element.ownerDocument.execCommand('insertHTML', false, html);
  },
});

interface Paragraphs {
  /** Name of their element. */
  readonly block: string;
  /** The same edit, of all their words. */
  readonly edit: TextEdit;
  /** All of them, from before the first to behind the last. */
  readonly range: Range;
}

/** The paragraphs that an edit lies in, where they are plain ones side by side. */
function paragraphs(map: TextMap, edit: TextEdit): Paragraphs | undefined {
  const { root, text } = map;
  const start = text.lastIndexOf('\n', edit.start - 1) + 1;
  const next = text.indexOf('\n', edit.end);
  const end = next < 0 ? text.length : next;
  const first = paragraphAt(map, start, 'after');
  const last = paragraphAt(map, end, 'before');
  if (!first || !last || first.parentNode !== last.parentNode || first.localName !== last.localName) return undefined;
  const range = root.ownerDocument.createRange();
  range.setStartBefore(first);
  range.setEndAfter(last);
  const insert = text.slice(start, edit.start) + edit.insert + text.slice(edit.end, end);
  return { block: first.localName, edit: { start, end, insert }, range };
}

function paragraphAt(map: TextMap, offset: number, towards: 'before' | 'after'): Element | undefined {
  const { node } = pointAt(map, offset, towards);
  const paragraph = (node.nodeType === 1 ? (node as Element) : node.parentElement)?.closest('p, div');
  return paragraph && paragraph !== map.root && map.root.contains(paragraph) ? paragraph : undefined;
}

function select(element: HTMLElement, range: Range): void {
  const selection = element.ownerDocument.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

const isGecko = (element: Element): boolean => 'mozInnerScreenX' in (element.ownerDocument.defaultView ?? {});
