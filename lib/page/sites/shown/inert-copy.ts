/** One windowless document for each page: to make one takes longer than to read a row. */
const inert = new WeakMap<Document, Document>();

export function inertDocument(page: Document): Document {
  const made = inert.get(page) ?? page.implementation.createHTMLDocument('');
  inert.set(page, made);
  return made;
}

/**
 * A copy to take apart. A copy made in the live page would load the pictures in it again, and a picture that fails there runs what the page
 * wrote for that case; in a document without a window nothing runs and nothing is loaded.
 */
export const inertCopy = <E extends Element>(element: E): E => inertDocument(element.ownerDocument).importNode(element, true);
