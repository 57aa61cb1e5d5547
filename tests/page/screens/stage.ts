import { type ComponentChild, render } from 'preact';
import { afterEach } from 'vitest';

/** A place to render on, emptied after each test. */
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
    show: (what: ComponentChild) => {
      render(what, place);
      return settled();
    },
    find,
    has: (selector: string): boolean => place.querySelector(selector) !== null,
    text: (selector?: string): string => ((selector ? find(selector) : place).textContent ?? '').replace(/\s+/g, ' ').trim(),
    click: (selector: string) => {
      find(selector).click();
      return settled();
    },
  };
}

/** Preact renders and runs effects in later tasks; two rounds let an answer arrive and be shown. */
export async function settled(): Promise<void> {
  for (let round = 0; round < 6; round++) await new Promise((resolve) => setTimeout(resolve, 5));
}
