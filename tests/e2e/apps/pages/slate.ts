import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor, type Descendant, Editor, type Node, Range, Transforms } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, ReactEditor, type RenderElementProps, type RenderLeafProps, Slate, withReact } from 'slate-react';
import { LINES, type Run } from './content';
import { mount, present } from './present';

/** Chat sites draw some emoji themselves: here the swimmer is an element of its own, which the caret cannot enter. */
const DRAWN = '🏊';
const DOT = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
const inlines = (run: Run): Descendant[] => {
  const { link, text, ...format } = run;
  if (link) return [{ type: 'link', url: link, children: [{ text, ...format }] } as Descendant];
  return text
    .split(new RegExp(`(${DRAWN})`, 'u'))
    .map((part) => (part === DRAWN ? { type: 'emoji', children: [{ text: '' }] } : { text: part, ...format }) as Descendant);
};
const block = (line: readonly Run[]): Descendant => ({ type: 'paragraph', children: line.flatMap(inlines) }) as Descendant;
const textOf = (node: Node): string => {
  if ((node as { type?: string }).type === 'emoji') return DRAWN;
  return 'text' in node ? String(node.text) : node.children.map(textOf).join('');
};

const editor = withHistory(withReact(createEditor()));
editor.isInline = (element) => ['link', 'emoji'].includes((element as { type?: string }).type ?? '');
editor.isVoid = (element) => (element as { type?: string }).type === 'emoji';

const Element = ({ attributes, children, element }: RenderElementProps) => {
  const { type, url } = element as { type?: string; url?: string };
  if (type === 'emoji') {
    const picture = createElement('img', { alt: DRAWN, src: DOT, width: 16, height: 16 });
    return createElement('span', { ...attributes, contentEditable: false }, picture, children);
  }
  return type === 'link' ? createElement('a', { ...attributes, href: url }, children) : createElement('div', attributes, children);
};
const Leaf = ({ attributes, children, leaf }: RenderLeafProps) => {
  const { bold, italic } = leaf as Partial<Run>;
  const inner = italic ? createElement('em', null, children) : children;
  return createElement('span', attributes, bold ? createElement('strong', null, inner) : inner);
};
function Chat() {
  const [initialValue] = useState(() => LINES.map(block));
  return createElement(Slate, {
    editor,
    initialValue,
    children: createElement(Editable, { renderElement: Element, renderLeaf: Leaf, role: 'textbox', placeholder: 'Message Sam' }),
  });
}

const place = mount();
createRoot(place).render(createElement(Chat));
const wait = setInterval(() => {
  const field = place.querySelector<HTMLElement>('[data-slate-editor]');
  if (!field) return;
  clearInterval(wait);
  present({
    kind: 'chat',
    field,
    model: () => ({ text: editor.children.map(textOf).join('\n'), form: editor.children }),
    clear: () => {
      Transforms.delete(editor, { at: Editor.range(editor, []) });
    },
    // It looks at the selection ten times a second at most.
    knowsCaret: () => {
      const selection = getSelection();
      const shown = selection && ReactEditor.toSlateRange(editor, selection, { exactMatch: false, suppressThrow: true });
      return shown != null && editor.selection !== null && Range.equals(shown, editor.selection);
    },
  });
}, 10);
