import { type ComponentChild, h, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach } from 'vitest';
import { Words } from '../../../components/words/words';
import { inEnglish } from '../../english';

/** A place to render on, in English, emptied after each test. */
export function stage() {
  const place = document.createElement('div');
  document.body.append(place);

  afterEach(() => {
    render(null, place);
    document.body.replaceChildren(place);
  });

  const find = <E extends Element = HTMLElement>(selector: string): E => {
    const element = place.querySelector<E>(selector);
    if (!element) throw new Error(`Nothing matches ${selector} in: ${place.innerHTML}`);
    return element;
  };

  return {
    show: async (what: ComponentChild) => {
      await act(() => render(h(Words, { say: inEnglish, children: what }), place));
      await settled();
    },
    find,
    has: (selector: string): boolean => place.querySelector(selector) !== null,
    text: (selector?: string): string => ((selector ? find(selector) : place).textContent ?? '').replace(/\s+/g, ' ').trim(),
    /** Chooses from a list, or writes into a field, as a person would. */
    choose: async (selector: string, value: string) => {
      const field = find<HTMLInputElement | HTMLSelectElement>(selector);
      await act(() => {
        field.value = value;
        for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
      });
      await settled();
    },
    click: async (selector: string) => {
      await act(() => find(selector).click());
      await settled();
    },
  };
}

/** Lets answers arrive; each round renders what came and runs its effects, so that nothing here waits on a clock. */
export async function settled(): Promise<void> {
  for (let round = 0; round < 8; round++) await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
}
