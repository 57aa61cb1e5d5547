import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor, type Descendant, Editor, Node, Range, Transforms } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, ReactEditor, type RenderElementProps, type RenderLeafProps, Slate, withReact } from 'slate-react';
import { LINES, type Run } from './content';
import { mount, present } from './present';

const inline = (run: Run): Descendant => {
  const { link, ...leaf } = run;
  return (link ? { type: 'link', url: link, children: [leaf] } : leaf) as Descendant;
};
const block = (line: readonly Run[]): Descendant => ({ type: 'paragraph', children: line.map(inline) }) as Descendant;

const editor = withHistory(withReact(createEditor()));
const { isInline } = editor;
editor.isInline = (element) => (element as { type?: string }).type === 'link' || isInline(element);

const Element = ({ attributes, children, element }: RenderElementProps) => {
  const { type, url } = element as { type?: string; url?: string };
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
    model: () => ({ text: editor.children.map((node) => Node.string(node)).join('\n'), form: editor.children }),
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
