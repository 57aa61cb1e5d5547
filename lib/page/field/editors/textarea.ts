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
    watch: (changed, signal) => watchValue(element, changed, signal),
    rects: overlay.rects,
    underline: overlay.paint,
  };
}

/** What the page itself writes there raises no `input`, for instance for another conversation's draft; but the caret moves. */
function watchValue(element: HTMLTextAreaElement | HTMLInputElement, changed: () => void, signal: AbortSignal): void {
  let known = element.value;
  const typed = (): void => {
    known = element.value;
    changed();
  };
  const on = { passive: true, signal };
  element.addEventListener('input', typed, on);
  element.addEventListener('selectionchange', () => element.value !== known && typed(), on);
}
