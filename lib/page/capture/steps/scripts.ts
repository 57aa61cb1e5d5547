import { all, type Step } from '../copy';

/** Players and documents set into the page: seen by the reader, so their absence is told. */
const EMBEDDED = 'object, embed, applet';
const RUNS = 'script, noscript, portal, link[rel~="preload" i], link[rel~="modulepreload" i]';
/** Attributes that hold an address, whatever prefix they have; in one of these a script would be an address too. */
const ADDRESS = /^(?:.*:)?(?:href|src|action|formaction|data|to|from|values|by)$/is;

/** Nothing that runs, and nothing that the page showed only where nothing runs. */
export const scripts: Step = {
  name: 'scripts',
  what: 'its scripts could not be taken out',
  needed: true,
  run(copy) {
    for (const element of all(copy, RUNS)) element.remove();
    for (const element of all(copy, EMBEDDED)) {
      copy.shared.missed.add('Something set into the page (a player or a document) was left out of the copy.');
      element.remove();
    }
    for (const element of all<Element>(copy, '*')) {
      for (const name of element.getAttributeNames()) if (/^on/i.test(name) || ADDRESS.test(name)) shut(element, name);
    }
  },
};

/** Asked for by its name alone, an element of HTML finds no attribute in capital letters, which a file would give it all the same. */
function shut(element: Element, name: string): void {
  if (!/^on/i.test(name) && !isScript(element.getAttributeNS(null, name) ?? element.getAttribute(name))) return;
  element.removeAttributeNS(null, name);
  element.removeAttribute(name);
}

/** Browsers skip blanks and control characters before and within the scheme. */
const isScript = (address: string | null): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  address !== null && /^(?:javascript|vbscript|livescript):/i.test(address.replace(/[\u0000-\u0020\u007f]+/g, ''));
