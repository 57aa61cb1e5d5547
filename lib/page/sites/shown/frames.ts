/**
 * A script that runs in every frame sees only a piece of the page. These walks go up to the outermost document of the same origin,
 * because editors keep their text in frames of their own and the page's real address is the outermost one's.
 */
export function outermostDocument(document: Document): Document {
  let outer = document;
  // A page nests its own frames a few deep; the bound only ends a hostile page's game.
  for (let depth = 0; depth < 10; depth++) {
    const owner = frameElementOf(outer)?.ownerDocument;
    if (!owner || owner === outer) break;
    outer = owner;
  }
  return outer;
}

/** The frame element that shows this document, where the document around it is of the same origin. */
export function frameElementOf(document: Document): Element | undefined {
  try {
    return document.defaultView?.frameElement ?? undefined;
  } catch {
    return undefined; // another origin's document lies around this one
  }
}

/** The document shown in a frame, where it is of the same origin. */
export function documentIn(frame: Element | null | undefined): Document | undefined {
  try {
    return (frame as HTMLIFrameElement | null | undefined)?.contentDocument ?? undefined;
  } catch {
    return undefined;
  }
}

/**
 * Host and path of the page that a document belongs to, for instance "mail.example.org/inbox/1"; empty where there is none. A window that a site
 * opened without an address (`about:blank`) and writes into itself has the site's origin.
 */
export function placeOf(document: Document): string {
  try {
    const page = outermostDocument(document);
    const { protocol, hostname, pathname } = new URL(page.URL);
    return protocol === 'about:' ? `${new URL(page.defaultView?.origin ?? '').hostname}/` : hostname + pathname;
  } catch {
    return '';
  }
}
