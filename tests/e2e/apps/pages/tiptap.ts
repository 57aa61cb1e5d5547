import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { asHtml } from './content';
import { mount, present } from './present';

const editor = new Editor({
  element: mount(),
  extensions: [StarterKit.configure({ link: { openOnClick: false } })],
  content: asHtml(false),
});

present({
  kind: 'chat',
  field: editor.view.dom,
  model: () => ({ text: editor.getText({ blockSeparator: '\n' }), form: editor.getJSON() }),
  clear: () => editor.commands.clearContent(),
});
