import { asHtml } from './content';
import { linesOf, mount, present } from './present';

// As Gmail has it: no editor but the browser's own, a line a `div`, the history in `.gmail_quote`.
const field = mount();
field.contentEditable = 'true';
field.setAttribute('role', 'textbox');
field.setAttribute('g_editable', 'true');
field.setAttribute('aria-multiline', 'true');
field.innerHTML = asHtml(true)
  .replaceAll('<p>', '<div>')
  .replaceAll('</p>', '</div>')
  .replace('<blockquote>', '<blockquote class="gmail_quote">');

present({
  kind: 'mail',
  field,
  model: () => ({ text: linesOf(field.innerHTML), form: field.innerHTML }),
  clear: () => field.replaceChildren(),
});
