import { all, type Step } from '../copy';

/** What was typed or chosen is a property of the live page and no attribute: a copy would show the fields as they were at first. */
export const formValues: Step = {
  name: 'form-values',
  what: 'what was typed into fields is not shown',
  run(copy) {
    for (const field of all<HTMLInputElement>(copy, 'input')) {
      const live = copy.live.get(field) as HTMLInputElement | undefined;
      if (!live) continue;
      if (live.type === 'password')
        field.setAttribute('value', live.value ? '••••••••' : ''); // not even its length
      else if (live.type === 'checkbox' || live.type === 'radio') field.toggleAttribute('checked', live.checked);
      else if (live.type === 'file' || live.type === 'hidden') field.removeAttribute('value');
      else field.setAttribute('value', live.value);
    }
    for (const field of all(copy, 'textarea')) {
      const live = copy.live.get(field) as HTMLTextAreaElement | undefined;
      if (live) field.textContent = live.value;
    }
    for (const option of all(copy, 'option')) {
      const live = copy.live.get(option) as HTMLOptionElement | undefined;
      if (live) option.toggleAttribute('selected', live.selected);
    }
  },
};
