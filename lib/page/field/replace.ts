import { applyEdit, smallestEdit, type TextEdit } from '../../core/text/edit';
import type { Span } from '../../core/text/span';
import type { Editor } from './editors/editor';

/** Rich editors follow the selection and redraw on their own time; so many frames they are given to show the text. */
const FRAMES_TO_SHOW = 20;

/**
 * Writes one edit the humble way: only if the text is still the one judged, only the part that differs, as if typed,
 * and read back. Where the result is another, nothing is forced: `refused`, and the writer is offered the text to copy.
 */
export async function replace(editor: Editor, wish: TextEdit, expected: string): Promise<'applied' | 'refused'> {
  const wanted = applyEdit(expected, wish);
  const smallest = smallestEdit(expected, wanted);
  if (editor.text() !== expected) return 'refused';
  if (!smallest) return 'applied';
  const edit = smallest.insert.includes('\n') ? fromLineStart(smallest, expected) : smallest;
  const caret = editor.selection();
  editor.element.focus({ preventScroll: true });
  editor.select(edit);
  await frame(editor.element);
  // Only now is it certain that no key came between.
  if (editor.text() !== expected || !editor.insert(edit.insert)) {
    if (caret && editor.text() === expected) editor.select(caret);
    return 'refused';
  }
  for (let frames = 0; editor.text() !== wanted; frames++) {
    if (frames === FRAMES_TO_SHOW) return 'refused';
    await frame(editor.element);
  }
  editor.select(caret ? { start: carried(caret.start, edit), end: carried(caret.end, edit) } : endOf(edit));
  return 'applied';
}

/** Where the caret stands after the edit: with its own words; if those were replaced, behind what replaced them. */
function carried(offset: number, edit: TextEdit): number {
  if (offset <= edit.start) return offset;
  return offset >= edit.end ? offset + edit.insert.length - (edit.end - edit.start) : edit.start + edit.insert.length;
}

/** New paragraphs take the formatting of where they begin: the start of a line, rather than right behind a bold word. */
function fromLineStart(edit: TextEdit, text: string): TextEdit {
  const start = text.lastIndexOf('\n', edit.start - 1) + 1;
  return edit.start === 0 ? edit : { start, end: edit.end, insert: text.slice(start, edit.start) + edit.insert };
}

const endOf = (edit: TextEdit): Span => ({ start: edit.start + edit.insert.length, end: edit.start + edit.insert.length });

/** The next animation frame; a page in the background has none, so a timer stands beside it. */
const frame = (element: Element): Promise<void> =>
  new Promise((resolve) => {
    element.ownerDocument.defaultView?.requestAnimationFrame(() => resolve());
    setTimeout(resolve, 50);
  });
