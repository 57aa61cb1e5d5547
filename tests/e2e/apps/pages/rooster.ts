import { createEditor, createModelFromHtml, exportContent } from 'roosterjs';
import { asHtml } from './content';
import { linesOf, present } from './present';

// As Proton has it: the editor runs in the page, its field lies in an empty frame of the same origin.
const frame = document.createElement('iframe');
frame.id = 'rooster';
frame.style.cssText = 'width: 660px; height: 220px; border: 1px solid #888';
document.body.append(frame);
const inner = frame.contentDocument;
if (inner) {
  inner.head.innerHTML = '<style>body { font: 16px/1.5 sans-serif; margin: 6px } div { outline: none }</style>';
  const field = inner.createElement('div');
  inner.body.append(field);
  const editor = createEditor(field, [], createModelFromHtml(asHtml(true).replaceAll('<p>', '<div>').replaceAll('</p>', '</div>')));
  present({
    kind: 'mail',
    field,
    model: () => {
      const html = exportContent(editor, 'HTML');
      return { text: linesOf(html), form: html };
    },
    clear: () => {
      editor.formatContentModel((model) => {
        model.blocks.splice(0);
        return true;
      });
    },
  });
}
