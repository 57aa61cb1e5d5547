import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { $createLinkNode, LinkNode } from '@lexical/link';
import { ListItemNode, ListNode } from '@lexical/list';
import { HeadingNode, QuoteNode, registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor, type TextNode } from 'lexical';
import { LINES, type Run } from './content';
import { mount, present } from './present';

const text = ({ text, bold, italic }: Run): TextNode => {
  const node = $createTextNode(text);
  if (bold) node.toggleFormat('bold');
  if (italic) node.toggleFormat('italic');
  return node;
};
const node = (run: Run) => (run.link ? $createLinkNode(run.link).append(text(run)) : text(run));

const field = mount();
field.contentEditable = 'true';
field.setAttribute('role', 'textbox');
field.style.whiteSpace = 'pre-wrap';
const editor = createEditor({
  namespace: 'chat',
  nodes: [HeadingNode, QuoteNode, LinkNode, ListNode, ListItemNode],
  theme: {},
  onError: (error) => {
    throw error;
  },
});
editor.setRootElement(field);
registerRichText(editor);
editor.update(
  () =>
    $getRoot()
      .clear()
      .append(...LINES.map((line) => $createParagraphNode().append(...line.map(node)))),
  { discrete: true },
);
registerHistory(editor, createEmptyHistoryState(), 1000);

present({
  kind: 'chat',
  field,
  model: () => {
    const state = editor.getEditorState();
    return {
      text: state.read(() =>
        $getRoot()
          .getChildren()
          .map((block) => block.getTextContent())
          .join('\n'),
      ),
      form: state.toJSON(),
    };
  },
  clear: () => editor.update(() => $getRoot().clear().append($createParagraphNode()), { discrete: true }),
});
