import { describe, expect, test, vi } from 'vitest';
import { pasteOver, pressKey, replaceBy } from '../../../lib/page/field/editors/page-events';

// This DOM has none.
vi.stubGlobal('StaticRange', class {});

function listen(type: string, cancels: boolean) {
  const box = document.createElement('div');
  box.textContent = 'Hi Sam';
  document.body.replaceChildren(box);
  const heard: Event[] = [];
  document.addEventListener(
    type,
    (event) => {
      heard.push(event);
      if (cancels) event.preventDefault();
    },
    { once: true },
  );
  const range = document.createRange();
  range.selectNodeContents(box);
  return { box, heard, range };
}

describe.each([true, false])('an editor that cancels: %s', (cancels) => {
  test('hears of a paste with both kinds of text', () => {
    const { box, heard } = listen('paste', cancels);
    expect(pasteOver(box, { text: 'a b', html: 'a <b>b</b>' })).toBe(cancels);
    const [event] = heard as ClipboardEvent[];
    expect(['text/plain', 'text/html'].map((type) => event?.clipboardData?.getData(type))).toEqual(['a b', 'a <b>b</b>']);
  });

  test('hears of a key', () => {
    const { box, heard } = listen('keydown', cancels);
    expect(pressKey(box, 'z', 90, { ctrlKey: true })).toBe(cancels);
    expect(heard[0]).toMatchObject({ key: 'z', ctrlKey: true });
  });

  test('hears of a replacement, and of a deletion where nothing takes the place', () => {
    for (const [text, inputType] of [
      ['a', 'insertReplacementText'],
      ['', 'deleteByCut'],
    ] as const) {
      const { box, heard, range } = listen('beforeinput', cancels);
      expect(replaceBy(box, { text }, range)).toBe(cancels);
      expect(heard[0]).toMatchObject({ inputType });
    }
  });
});

test('an empty text is not pasted', () => {
  const { box, heard } = listen('paste', true);
  expect(pasteOver(box, { text: '' })).toBe(false);
  expect(heard).toEqual([]);
});
