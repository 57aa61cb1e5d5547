/**
 * TinyMCE keeps its own undo steps and takes one when a key is released with Ctrl held (its UndoManager, 4 to 6). Asked
 * before and after a written edit, Ctrl+Z takes back that edit alone instead of all that was typed since the last step.
 */
export function undoLevel(element: HTMLElement): void {
  const view = element.ownerDocument.defaultView;
  if (!view || !element.classList.contains('mce-content-body')) return;
  element.dispatchEvent(new view.KeyboardEvent('keyup', { key: 'Control', ctrlKey: true, bubbles: true }));
}
