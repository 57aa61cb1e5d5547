import { expect, test } from 'vitest';
import { applyEdit, type TextEdit } from '../../../lib/core/text/edit';
import type { Span } from '../../../lib/core/text/span';
import type { Editor } from '../../../lib/page/field/editors/editor';
import { replace } from '../../../lib/page/field/replace';

/** An editor on paper: `insert` decides what becomes of the text. */
function paper(text: string, caret: number, insert?: (typed: string, selected: Span, text: string) => string | false) {
  const state = { text, selected: { start: caret, end: caret } as Span, typed: [] as string[] };
  const editor: Editor = {
    element: document.createElement('textarea'),
    text: () => state.text,
    quoted: () => [],
    selection: () => state.selected,
    select: (span) => {
      state.selected = span;
    },
    ways: [
      {
        fromLineStart: true,
        write: ({ insert: typed }) => {
          state.typed.push(typed);
          const next = insert ? insert(typed, state.selected, state.text) : applyEdit(state.text, { ...state.selected, insert: typed });
          if (next === false) return false;
          state.text = next;
          return true;
        },
      },
    ],
    undo: () => {},
    watch: () => {},
    rects: () => [],
    underline: () => {},
  };
  return { state, editor };
}

const TEXT = 'Hi Sam. You never turn up. Thanks';
const EDIT: TextEdit = { start: 8, end: 26, insert: 'You were not there.' };

test('only the part that differs is typed, and the caret stays with its words', async () => {
  const { state, editor } = paper(TEXT, 33);
  expect(await replace(editor, EDIT, TEXT)).toBe('applied');
  expect(state.text).toBe('Hi Sam. You were not there. Thanks');
  expect(state.typed).toEqual(['were not there']);
  expect(state.selected).toEqual({ start: 34, end: 34 });
});

test('a caret before the edit does not move; one inside comes to stand behind it', async () => {
  for (const [caret, after] of [
    [3, 3],
    [15, 26],
  ] as const) {
    const { state, editor } = paper(TEXT, caret);
    await replace(editor, EDIT, TEXT);
    expect(state.selected).toEqual({ start: after, end: after });
  }
});

test('another text than the one judged is not touched', async () => {
  const { state, editor } = paper(`${TEXT}!`, 0);
  expect(await replace(editor, EDIT, TEXT)).toBe('refused');
  expect(state).toMatchObject({ text: `${TEXT}!`, typed: [] });
});

test('a key pressed while the editor follows the selection stops the edit', async () => {
  const { state, editor } = paper(TEXT, 0);
  const slow: Editor = {
    ...editor,
    select: () => {
      state.text = `${TEXT}?`;
    },
  };
  expect(await replace(slow, EDIT, TEXT)).toBe('refused');
  expect(state.typed).toEqual([]);
});

test('an editor that declines leaves text and caret as they were', async () => {
  const { state, editor } = paper(TEXT, 5, () => false);
  expect(await replace(editor, EDIT, TEXT)).toBe('refused');
  expect(state).toMatchObject({ text: TEXT, selected: { start: 5, end: 5 } });
});

test('an editor that makes something else of it is a refusal, and nothing more is written', async () => {
  const { state, editor } = paper(TEXT, 5, (typed, _selected, text) => text + typed);
  expect(await replace(editor, EDIT, TEXT)).toBe('refused');
  expect(state.typed).toHaveLength(1);
});

test('new paragraphs begin at the start of a line', async () => {
  const { state, editor } = paper('Hi Sam. You never turn up.', 0);
  await replace(editor, { start: 8, end: 26, insert: 'Max swims.\nThanks' }, 'Hi Sam. You never turn up.');
  expect(state.typed).toEqual(['Hi Sam. Max swims.\nThanks']);
  expect(state.text).toBe('Hi Sam. Max swims.\nThanks');
});

test('where one way is declined or changes nothing, the next is tried', async () => {
  const { state, editor } = paper(TEXT, 33);
  const asked: string[] = [];
  const several: Editor = {
    ...editor,
    ways: [
      { write: () => asked.push('declined') < 0 },
      { write: () => asked.push('nothing') > 0 },
      ...editor.ways,
      { write: () => asked.push('too many') > 0 },
    ],
  };
  expect(await replace(several, EDIT, TEXT)).toBe('applied');
  expect(asked).toEqual(['declined', 'nothing']);
  expect(state.text).toBe('Hi Sam. You were not there. Thanks');
});

test('what came out wrong is undone before the next way', async () => {
  const { state, editor } = paper(TEXT, 33);
  const several: Editor = {
    ...editor,
    ways: [
      {
        write: ({ insert }) => {
          state.text += insert;
          return true;
        },
      },
      ...editor.ways,
    ],
    undo: () => {
      state.text = TEXT;
    },
  };
  expect(await replace(several, EDIT, TEXT)).toBe('applied');
  expect(state.text).toBe('Hi Sam. You were not there. Thanks');
});
