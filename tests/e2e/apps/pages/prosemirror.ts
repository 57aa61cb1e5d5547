import { baseKeymap, chainCommands, exitCode } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { DOMParser, type Node } from 'prosemirror-model';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { asHtml } from './content';
import { mount, present } from './present';

const hardBreak = chainCommands(exitCode, (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(schema.nodes.hard_break.create()).scrollIntoView());
  return true;
});
const plugins = [history(), keymap({ 'Mod-z': undo, 'Mod-y': redo, 'Shift-Enter': hardBreak }), keymap(baseKeymap)];
const parse = (html: string): Node => {
  const source = document.createElement('div');
  source.innerHTML = html;
  return DOMParser.fromSchema(schema).parse(source);
};
const view = new EditorView(mount(), { state: EditorState.create({ doc: parse(asHtml(true)), plugins }) });
view.dom.style.whiteSpace = 'pre-wrap';

present({
  kind: 'mail',
  field: view.dom,
  model: () => ({
    text: view.state.doc.textBetween(0, view.state.doc.content.size, '\n', ({ type }) => (type.name === 'hard_break' ? '\n' : '')),
    form: view.state.doc.toJSON(),
  }),
  clear: () => view.updateState(EditorState.create({ doc: parse('<p></p>'), plugins })),
});
