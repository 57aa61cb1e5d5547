import Quill from 'quill';
import core from 'quill/dist/quill.core.css?inline';
import { asHtml } from './content';
import { addStyle, mount, present } from './present';

addStyle(core);
const quill = new Quill(mount(), { modules: { history: { userOnly: true } } });
quill.clipboard.dangerouslyPasteHTML(asHtml(false), 'silent');
quill.history.clear();

present({
  kind: 'chat',
  field: quill.root,
  model: () => ({ text: quill.getText().replace(/\n$/, ''), form: quill.getContents().ops }),
  clear: () => void quill.setText(''),
});
