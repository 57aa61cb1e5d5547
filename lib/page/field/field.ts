import type { Draft } from '../../core/coach/session';
import type { TextEdit } from '../../core/text/edit';
import { quotedHistory } from '../../core/text/quoted-history';
import type { Span } from '../../core/text/span';
import type { ComposeBox } from '../sites/site';
import { contenteditableEditor } from './editors/contenteditable';
import type { Editor } from './editors/editor';
import { textareaEditor } from './editors/textarea';
import { replace } from './replace';

/** One compose box, whatever editor it is. Everything it adds to the page goes when the signal is aborted. */
export interface Field {
  readonly element: HTMLElement;
  /** It holds a single line: what is to be written there may have no line break. */
  readonly oneLine: boolean;
  readonly read: () => Draft;
  readonly replace: (edit: TextEdit, expected: string) => Promise<'applied' | 'refused'>;
  readonly watch: (changed: () => void, signal: AbortSignal) => void;
  readonly highlight: (spans: readonly Span[]) => void;
  /** Where a span stands, line by line, in the field's own window; the field itself where that cannot be told. */
  readonly anchor: (span: Span) => readonly DOMRect[];
  /** The line being typed. */
  readonly caretRect: () => DOMRect | undefined;
}

/** The draft in a box, read once. */
export const readBox = (box: ComposeBox): Draft => openField(box, AbortSignal.abort()).read();

export function openField({ field: element, quoted }: ComposeBox, signal: AbortSignal): Field {
  const editor = editorOf(element, quoted, signal);
  return {
    element,
    oneLine: element.localName === 'input',
    read: () => {
      const text = editor.text();
      return { text, quoted: [...editor.quoted(), ...quotedHistory(text)], caret: editor.selection()?.end };
    },
    replace: (edit, expected) => replace(editor, edit, expected),
    watch: editor.watch,
    highlight: editor.underline,
    anchor: (span) => {
      const rects = editor.rects(span).filter(({ width, height }) => width > 0 && height > 0);
      return rects.length > 0 ? rects : [element.getBoundingClientRect()];
    },
    caretRect: () => {
      const caret = editor.selection()?.end;
      if (caret === undefined) return undefined;
      const line = editor.rects({ start: Math.max(0, caret - 1), end: caret }).at(-1);
      const box = element.getBoundingClientRect();
      // The whole line is kept free, since it is what is read while typing.
      return line && new DOMRect(box.left, line.top, box.width, line.height);
    },
  };
}

const editorOf = (element: HTMLElement, quoted: string | undefined, signal: AbortSignal): Editor =>
  element.localName === 'textarea' || element.localName === 'input'
    ? textareaEditor(element as HTMLTextAreaElement | HTMLInputElement, signal)
    : contenteditableEditor(element, quoted, signal);
