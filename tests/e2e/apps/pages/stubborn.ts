import { asHtml } from './content';
import { linesOf, mount, present } from './present';

/** Believes only what a person's own keys, clipboard or input method did, and puts everything else back at once. */
const field = mount();
field.contentEditable = 'true';
field.innerHTML = asHtml(false);

let kept = field.innerHTML;
let byHand = false;
for (const type of ['keydown', 'paste', 'compositionstart', 'compositionend']) {
  field.addEventListener(type, ({ isTrusted }) => {
    byHand ||= isTrusted;
  });
}
field.addEventListener('input', () => {
  if (byHand) kept = field.innerHTML;
  else field.innerHTML = kept;
});
for (const type of ['keyup', 'click']) {
  document.addEventListener(type, () => {
    byHand = false;
  });
}

present({
  kind: 'chat',
  field,
  model: () => ({ text: linesOf(kept), form: kept }),
  clear: () => {
    field.replaceChildren();
    kept = '';
  },
});
