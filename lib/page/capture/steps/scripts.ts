import { all, type Step } from '../copy';

/** Players and documents set into the page: seen by the reader, so their absence is told. */
const EMBEDDED = 'object, embed, applet';
const RUNS = 'script, noscript, portal, link[rel~="preload" i], link[rel~="modulepreload" i]';
/** Attributes that hold an address; in one of these a script would be an address too. */
const ADDRESSES = ['href', 'xlink:href', 'src', 'action', 'formaction', 'data', 'to', 'from', 'values', 'by'];

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
      for (const name of element.getAttributeNames()) if (/^on/i.test(name)) element.removeAttribute(name);
      for (const name of ADDRESSES) if (isScript(element.getAttribute(name))) element.removeAttribute(name);
    }
  },
};

/** Browsers skip blanks and control characters before and within the scheme. */
const isScript = (address: string | null): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  address !== null && /^(?:javascript|vbscript|livescript):/i.test(address.replace(/[\u0000-\u0020\u007f]+/g, ''));
