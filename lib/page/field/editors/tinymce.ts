import { type EditorKind, typed } from './kind';

/** TinyMCE (Roundcube). */
export const tinymce: EditorKind = {
  marker: '.mce-content-body',
  ways: [
    (element) => {
      const { write, ...way } = typed(element);
      return {
        ...way,
        write: (edit) => {
          undoLevel(element);
          const done = write(edit);
          undoLevel(element);
          return done;
        },
      };
    },
  ],
};

/**
 * TinyMCE keeps its own undo steps and takes one when a key is released with Ctrl held (its UndoManager, 4 to 6). Asked
 * before and after a written edit, Ctrl+Z takes back that edit alone instead of all that was typed since the last step.
 */
function undoLevel(element: HTMLElement): void {
  const view = element.ownerDocument.defaultView;
  if (!view) return;
  element.dispatchEvent(new view.KeyboardEvent('keyup', { key: 'Control', ctrlKey: true, bubbles: true }));
}
