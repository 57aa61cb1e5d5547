import type { TextEdit } from '../../../core/text/edit';
import type { Span } from '../../../core/text/span';

/** What the coach needs of an editor, whatever it is made of. Offsets are in `text()`; rectangles in the field's own window. */
export interface Editor {
  readonly element: HTMLElement;
  readonly text: () => string;
  readonly quoted: () => readonly Span[];
  readonly selection: () => Span | undefined;
  readonly select: (span: Span) => void;
  /** The editor's own input paths, the one to try first in front. */
  readonly ways: readonly Way[];
  /** Takes the last change back by the editor's own undo. */
  readonly undo: () => void;
  /** Calls on each change of the text, by whatever hand. */
  readonly watch: (changed: () => void, signal: AbortSignal) => void;
  readonly rects: (span: Span) => readonly DOMRect[];
  readonly underline: (spans: readonly Span[]) => void;
}

export interface Way {
  /**
   * Types `edit.insert` over `[edit.start, edit.end)`, which is selected by then. `false` where the editor declined and nothing
   * was done; else whoever asked reads back what came of it, which may take some frames.
   */
  readonly write: (edit: TextEdit) => boolean;
  /** New paragraphs take the formatting of where they begin, so it should rather be the start of a line than behind a bold word. */
  readonly fromLineStart?: boolean;
}

/**
 * The one command that runs through an editor's `beforeinput` and `input` and is one step of its undo.
 * Marked as deprecated for want of a successor: nothing else does this in both browsers.
 */
export function typeOver(document: Document, text: string): boolean {
  return text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text);
}
