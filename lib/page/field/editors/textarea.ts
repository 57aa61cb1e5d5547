import { createOverlay } from '../overlay';
import { type Editor, typeOver } from './editor';

export function textareaEditor(element: HTMLTextAreaElement, signal: AbortSignal): Editor {
  const overlay = createOverlay(element, signal);
  return {
    element,
    text: () => element.value,
    quoted: () => [],
    selection: () => ({ start: element.selectionStart, end: element.selectionEnd }),
    select: ({ start, end }) => element.setSelectionRange(start, end),
    insert: (text) => !element.readOnly && !element.disabled && typeOver(element.ownerDocument, text),
    watch: (changed, signal) => element.addEventListener('input', changed, { passive: true, signal }),
    rects: overlay.rects,
    underline: overlay.paint,
  };
}
