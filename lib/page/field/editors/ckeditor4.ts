import { type EditorKind, stepped } from './kind';
import { nativelyFormatted } from './native';
import { sendKey } from './page-events';

/**
 * CKEditor 4, in a frame of its own or in the page. It keeps its own undo steps and takes one at a click (its undo plugin, 4.22):
 * asked before and after a written edit, Ctrl+Z takes back that edit alone.
 */
export const ckeditor4: EditorKind = {
  marker: '.cke_editable',
  ways: [stepped(undoLevel, undoLevelAfter, nativelyFormatted), stepped(undoLevel, undoLevelAfter)],
};

function undoLevelAfter(element: HTMLElement): void {
  // It counts input to the key held down, none here, and would take the release of the next one, Ctrl+Z, for the end of typing.
  sendKey(element, 'keyup', 'Unidentified', 0);
  undoLevel(element);
}

/** In a frame it listens on the root element, outside of the body that is edited. */
function undoLevel(element: HTMLElement): void {
  const { documentElement, body, defaultView } = element.ownerDocument;
  if (defaultView) (element === body ? documentElement : element).dispatchEvent(new defaultView.MouseEvent('click', { bubbles: true }));
}
