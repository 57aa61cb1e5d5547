import type { Span } from '../../../core/text/span';

/** What the coach needs of an editor, whatever it is made of. Offsets are in `text()`; rectangles in the field's own window. */
export interface Editor {
  readonly element: HTMLElement;
  readonly text: () => string;
  readonly quoted: () => readonly Span[];
  readonly selection: () => Span | undefined;
  readonly select: (span: Span) => void;
  /** Types over the selection by the browser's own editing command, which undo knows; `false` where it declined. */
  readonly insert: (text: string) => boolean;
  /** Calls on each change of the text, by whatever hand. */
  readonly watch: (changed: () => void, signal: AbortSignal) => void;
  readonly rects: (span: Span) => readonly DOMRect[];
  readonly underline: (spans: readonly Span[]) => void;
}

/**
 * The one command that runs through an editor's `beforeinput` and `input` and is one step of its undo.
 * Marked as deprecated for want of a successor: nothing else does this in both browsers.
 */
export function typeOver(document: Document, text: string): boolean {
  return text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text);
}
