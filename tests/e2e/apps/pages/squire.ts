import Squire from 'squire-rte';
import { asHtml } from './content';
import { linesOf, mount, present } from './present';

const field = mount();
// The class by which Fastmail's box is known; links are left as they are, or a space behind an address would make one.
field.className = 'v-RichText-input';
const squire = new Squire(field, {
  addLinks: false,
  blockTag: 'DIV',
  sanitizeToDOMFragment: (html: string) => {
    const template = document.createElement('template');
    template.innerHTML = html;
    return document.importNode(template.content, true);
  },
});
squire.setHTML(asHtml(true).replaceAll('<p>', '<div>').replaceAll('</p>', '</div>'));

present({
  kind: 'mail',
  field,
  // What Fastmail takes from it to send: it has no other model than this.
  model: () => ({ text: linesOf(squire.getHTML()), form: squire.getHTML() }),
  clear: () => squire.setHTML(''),
});
