import { Bold, ClassicEditor, Essentials, Italic, LinkEditing, type ModelNode, Paragraph } from 'ckeditor5';
import css from 'ckeditor5/ckeditor5.css?inline';
import { asHtml } from './content';
import { addStyle, mount, present } from './present';

addStyle(css);
ClassicEditor.create(mount(), {
  licenseKey: 'GPL',
  // Without its automatic links: a space behind an address would make one.
  plugins: [Essentials, Paragraph, Bold, Italic, LinkEditing],
  initialData: asHtml(false),
}).then((editor) => {
  const field = editor.ui.getEditableElement();
  if (!field) return;
  const lineOf = (block: ModelNode): string =>
    block.is('element')
      ? Array.from(block.getChildren(), (child) => {
          if (child.is('$text')) return child.data;
          return child.is('element', 'softBreak') ? '\n' : '';
        }).join('')
      : '';
  present({
    kind: 'chat',
    field,
    model: () => ({
      text: Array.from(editor.model.document.getRoot()?.getChildren() ?? [], lineOf).join('\n'),
      form: editor.getData(),
    }),
    clear: () => editor.setData(''),
  });
});
