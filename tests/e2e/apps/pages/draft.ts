import { CompositeDecorator, ContentState, convertFromHTML, convertToRaw, Editor, EditorState, RichUtils } from 'draft-js';
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { asHtml } from './content';
import { mount, present } from './present';

type State = ReturnType<typeof EditorState.createEmpty>;
type Command = 'handled' | 'not-handled';

const Link = ({ contentState, entityKey, children }: { contentState: ContentState; entityKey: string; children: unknown }) =>
  createElement('a', { href: contentState.getEntity(entityKey).getData().url }, children);
const links = new CompositeDecorator([
  {
    strategy: (block, found, content) =>
      block.findEntityRanges((character) => {
        const key = character.getEntity();
        return key !== null && content.getEntity(key).getType() === 'LINK';
      }, found),
    component: Link,
  },
]);

const { contentBlocks, entityMap } = convertFromHTML(asHtml(false));
let current: State = EditorState.createWithContent(ContentState.createFromBlockArray(contentBlocks, entityMap), links);
let show: (state: State) => void = () => {};

function Chat() {
  const [editorState, set] = useState(current);
  current = editorState;
  show = (state) => {
    current = state;
    set(state);
  };
  return createElement(Editor, {
    editorState,
    onChange: show,
    handleReturn: (event: { shiftKey: boolean }, state: State): Command => {
      if (event.shiftKey) show(RichUtils.insertSoftNewline(state));
      return event.shiftKey ? 'handled' : 'not-handled';
    },
    handleKeyCommand: (command: string, state: State): Command => {
      const next = RichUtils.handleKeyCommand(state, command);
      if (next) show(next);
      return next ? 'handled' : 'not-handled';
    },
  });
}

const place = mount();
createRoot(place).render(createElement(Chat));
const wait = setInterval(() => {
  const field = place.querySelector<HTMLElement>('[contenteditable="true"]');
  if (!field) return;
  clearInterval(wait);
  present({
    kind: 'chat',
    field,
    model: () => ({ text: current.getCurrentContent().getPlainText('\n'), form: convertToRaw(current.getCurrentContent()) }),
    clear: () => show(EditorState.moveFocusToEnd(EditorState.push(current, ContentState.createFromText(''), 'remove-range'))),
  });
}, 10);
