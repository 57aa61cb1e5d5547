import { LINES, plain } from './content';
import { mount, present } from './present';

const field = document.createElement('textarea');
field.style.cssText = 'width: 620px; height: 150px; font: inherit';
field.value = LINES.map(plain).join('\n');
mount().append(field);

present({
  kind: 'chat',
  field,
  model: () => ({ text: field.value, form: field.value }),
  clear: () => {
    field.value = '';
  },
});
