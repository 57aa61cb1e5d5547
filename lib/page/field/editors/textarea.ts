import { createOverlay } from '../overlay';
import { type Editor, typeOver } from './editor';

/** The browser's own text fields: a textarea, or an input, which holds one line. */
export function textareaEditor(element: HTMLTextAreaElement | HTMLInputElement, signal: AbortSignal): Editor {
  const overlay = createOverlay(element, signal);
  const oneLine = element.localName === 'input';
  return {
    element,
    text: () => element.value,
    quoted: () => [],
    selection: () => ({ start: element.selectionStart ?? 0, end: element.selectionEnd ?? 0 }),
    select: ({ start, end }) => element.setSelectionRange(start, end),
    ways: [
      {
        write: ({ insert }) =>
          !element.readOnly && !element.disabled && !(oneLine && insert.includes('\n')) && typeOver(element.ownerDocument, insert),
      },
    ],
    undo: () => element.ownerDocument.execCommand('undo'),
    watch: (changed, signal) => element.addEventListener('input', changed, { passive: true, signal }),
    rects: overlay.rects,
    underline: overlay.paint,
  };
}
