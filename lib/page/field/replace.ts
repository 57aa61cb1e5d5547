import { applyEdit, smallestEdit, type TextEdit } from '../../core/text/edit';
import type { Span } from '../../core/text/span';
import type { Editor } from './editors/editor';

/** Rich editors follow the selection and redraw on their own time; so many frames they are given to show the text. */
const FRAMES_TO_SHOW = 20;

/**
 * Writes one edit the humble way: only if the text is still the one judged, only the part that differs, by the editor's own
 * input paths one after the other, and read back. Where the result is another it is undone; nothing is forced. `refused`
 * leaves the text as it was, and the writer is offered the words to copy.
 */
export async function replace(editor: Editor, wish: TextEdit, expected: string): Promise<'applied' | 'refused'> {
  const wanted = applyEdit(expected, wish);
  const smallest = smallestEdit(expected, wanted);
  if (editor.text() !== expected) return 'refused';
  if (!smallest) return 'applied';
  const caret = editor.selection();
  editor.element.focus({ preventScroll: true });
  for (const way of editor.ways) {
    const edit = way.fromLineStart && smallest.insert.includes('\n') ? fromLineStart(smallest, expected) : smallest;
    await select(editor, edit);
    // Only now is it certain that no key came between.
    if (editor.text() !== expected) return 'refused';
    if (!way.write(edit)) continue;
    if (await shows(editor, wanted)) {
      editor.select(caret ? { start: carried(caret.start, smallest), end: carried(caret.end, smallest) } : endOf(smallest));
      return 'applied';
    }
    if (editor.text() === expected) continue;
    editor.undo();
    if (!(await shows(editor, expected))) return 'refused';
  }
  if (caret) editor.select(caret);
  return 'refused';
}

/** Longer than a browser takes to tell of a selection; it tells nothing where the same was selected before. */
const TELL_MS = 100;

/** Selects, and waits until the editor has followed: it is told in a task of its own, which may come after the next frame, and then draws. */
async function select(editor: Editor, span: Span): Promise<void> {
  const { ownerDocument } = editor.element;
  const told = new Promise<unknown>((resolve) => {
    ownerDocument.addEventListener('selectionchange', resolve, { once: true });
    setTimeout(() => {
      ownerDocument.removeEventListener('selectionchange', resolve);
      resolve(undefined);
    }, TELL_MS);
  });
  editor.select(span);
  await told;
  await frame(editor.element);
  await frame(editor.element);
}

async function shows(editor: Editor, text: string): Promise<boolean> {
  for (let frames = 0; frames < FRAMES_TO_SHOW; frames++) {
    if (editor.text() === text) return true;
    await frame(editor.element);
  }
  return editor.text() === text;
}

/** Where the caret stands after the edit: with its own words; if those were replaced, behind what replaced them. */
function carried(offset: number, edit: TextEdit): number {
  if (offset <= edit.start) return offset;
  return offset >= edit.end ? offset + edit.insert.length - (edit.end - edit.start) : edit.start + edit.insert.length;
}

/** The same edit, begun where its line begins. */
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
