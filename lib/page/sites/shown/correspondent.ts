import type { Correspondent } from '../site';
import { inertCopy } from './inert-copy';

const ADDRESS = /[^\s<>()[\],;:"'@]+@[^\s<>()[\],;:"'@]+\.[^\s<>()[\],;:"'@]+/;
/** One recipient of a list: `"Sam, dad" <sam@example.org>`, `Sam <sam@example.org>` or the bare address. */
const LISTED = /(?:"([^"]*)"|([^,;<>"]*?))\s*<([^<>\s]+@[^<>\s]+)>|([^\s,;<>"]+@[^\s,;<>"]+)/g;

/** Attributes in which sites keep an address. */
const ADDRESS_ATTRIBUTES = ['data-hovercard-id', 'email', 'data-email', 'data-address', 'title', 'aria-label'];

/** The people in a line as mail programs write it. */
export const correspondentsIn = (line: string): readonly Correspondent[] =>
  Array.from(line.matchAll(LISTED), ([, quoted, plain, inBrackets, bare]) => {
    const name = (quoted ?? plain ?? '').trim();
    return { ...(name && { name }), address: inBrackets ?? bare ?? '' };
  });

/** The person whom an element stands for, by its attributes and its words; controls inside it are not part of the name. */
export function correspondentOf(element: Element): Correspondent | undefined {
  const words = wordsOf(element);
  const said = [...[element, ...element.querySelectorAll('*')].flatMap(attributesOf), words];
  const address = said.map((text) => ADDRESS.exec(text)?.[0]).find(Boolean);
  const given = element.getAttribute('data-name') ?? (element.hasAttribute('email') ? element.getAttribute('name') : null);
  const name = (given ?? words.replace(ADDRESS, '').replace(/[<(]\s*[>)]/g, '')).replace(/^[\s"',;:]+|[\s"',;:]+$/g, '');
  const named = name !== '' && name !== address;
  return named || address ? { ...(named && { name }), ...(address && { address }) } : undefined;
}

const attributesOf = (element: Element): readonly string[] => ADDRESS_ATTRIBUTES.map((attribute) => element.getAttribute(attribute) ?? '');

function wordsOf(element: Element): string {
  const copy = inertCopy(element);
  for (const control of copy.querySelectorAll('button, [role="button"], [aria-hidden="true"], svg')) control.remove();
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}
