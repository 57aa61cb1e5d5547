import { type EditorKind, stepped } from './kind';
import { nativelyFormatted } from './native';
import { sendKey } from './page-events';

/**
 * TinyMCE (Roundcube). It keeps its own undo steps and takes one when a key is released with Ctrl held (its UndoManager, 4 to 6). Asked
 * before and after a written edit, Ctrl+Z takes back that edit alone instead of all that was typed since the last step.
 */
export const tinymce: EditorKind = {
  marker: '.mce-content-body',
  ways: [stepped(undoLevel, undoLevel, nativelyFormatted), stepped(undoLevel, undoLevel)],
};

function undoLevel(element: HTMLElement): void {
  sendKey(element, 'keyup', 'Control', 17, { ctrlKey: true });
}
