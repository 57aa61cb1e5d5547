import type { TextEdit } from '../../../core/text/edit';
import { formattedEdit } from '../formatted';
import { mapText, rangeOf } from '../text-map';
import { typeOver, type Way } from './editor';
import { pasteOver, pressKey, replaceBy } from './page-events';

/** One sort of editor, as far as it differs from any other element that is editable. */
export interface EditorKind {
  /** Selector of its editable element. */
  readonly marker: string;
  readonly ways: readonly WayInto[];
}

export type WayInto = (element: HTMLElement) => Way;

/** The browser's own command: for what the browser itself edits, and for editors that watch what the browser does. */
export const typed: WayInto = (element) => ({ fromLineStart: true, write: ({ insert }) => typeOver(element.ownerDocument, insert) });

/** Typed (or written `into` them otherwise), for editors that keep their own undo and have to be told where a step of it begins and ends. */
export const stepped =
  (before: (element: HTMLElement) => void, after: (element: HTMLElement) => void, into: WayInto = typed): WayInto =>
  (element) => {
    const { write, ...way } = into(element);
    return {
      ...way,
      write: (edit) => {
        before(element);
        const done = write(edit);
        after(element);
        return done;
      },
    };
  };

/** As when a spelling is put right, with the formatting of the words that stay. */
export const replaced: WayInto = (element) => ({
  write: (edit) => {
    const map = mapText(element);
    return replaceBy(element, { text: edit.insert, html: formattedEdit(map, edit) }, rangeOf(map, edit));
  },
});

/** Pasted, with the formatting of the words that stay; where there is nothing to paste, deleted by the key. */
export const pasted: WayInto = (element) => ({
  write: (edit: TextEdit) =>
    edit.insert === ''
      ? pressKey(element, 'Backspace', 8)
      : pasteOver(element, { text: edit.insert, html: formattedEdit(mapText(element), edit) }),
});
