import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Window } from 'happy-dom';

/** A page of its own, at its own address, with nothing of it run. */
export function openPage(html: string, address: string): Document {
  const window = new Window({ url: address });
  window.document.write(html);
  return window.document as unknown as Document;
}

/** A fixture with the expectations beside it. */
export function openFixture<E extends { readonly address: string }>(path: string): { document: Document; expected: E } {
  const file = (ending: string) => readFileSync(join(import.meta.dirname, '../../fixtures/sites', `${path}.${ending}`), 'utf8');
  const expected: E = JSON.parse(file('json'));
  return { document: openPage(file('html'), expected.address), expected };
}

export const element = (document: Document, id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The fixture has no #${id}.`);
  return found;
};
