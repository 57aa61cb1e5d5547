import { type EditorKind, stepped } from './kind';
import { nativelyFormatted } from './native';
import { sendKey } from './page-events';

/**
 * RoosterJS (Outlook, Proton). It takes a step of its undo when a key moves the caret after something was typed, and at a space (its
 * UndoPlugin, 9): asked before and after a written edit, Ctrl+Z takes back that edit alone. It puts no mark on its element but this
 * style; the others are where Proton and Outlook put it.
 */
export const rooster: EditorKind = {
  marker: '[contenteditable="true"][style*="user-select: text"], #rooster-editor, [id^="editorParent_"] > div',
  ways: [stepped(stepBefore, stepAfter, nativelyFormatted), stepped(stepBefore, stepAfter)],
};

function stepBefore(element: HTMLElement): void {
  sendKey(element, 'keydown', 'End', 35);
}

function stepAfter(element: HTMLElement): void {
  sendKey(element, 'keypress', ' ', 32);
}
