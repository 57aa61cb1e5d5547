import Squire from 'squire-rte';
import { asHtml } from './content';
import { linesOf, mount, present } from './present';

const field = mount();
const squire = new Squire(field, {
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
