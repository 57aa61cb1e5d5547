/**
 * The tree as it is shown: an open shadow root's content stands below its host, and what is put into a slot below that slot.
 * Chat boxes made of custom elements lie several such roots deep.
 */
export function composedParent(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  return element.parentElement ?? hostOf(element.parentNode);
}

const hostOf = (node: Node | null): Element | null => (node && 'host' in node ? (node as ShadowRoot).host : null);

/** As `Element.closest`, out of shadow roots too. */
export function composedClosest<E extends Element = Element>(element: Element, selector: string): E | undefined {
  for (let at: Element | null = element; at; at = hostOf(at.getRootNode())) {
    const found = at.closest<E>(selector);
    if (found) return found;
  }
  return undefined;
}

/** As `querySelectorAll`, in open shadow roots too. Walks every element, so only where a click or a focus asked for it. */
export function* composedQuery(within: ParentNode, selector: string): Generator<Element> {
  if ('shadowRoot' in within && within.shadowRoot) yield* composedQuery(within.shadowRoot as ShadowRoot, selector);
  for (const element of within.querySelectorAll('*')) {
    if (element.matches(selector)) yield element;
    if (element.shadowRoot) yield* composedQuery(element.shadowRoot, selector);
  }
}

/** The roots that an element lies in, its own first, its document last. */
export function* rootsAround(element: Element): Generator<Document | ShadowRoot> {
  for (let at: Element | null = element; at; ) {
    const root = at.getRootNode() as Document | ShadowRoot;
    yield root;
    at = hostOf(root);
  }
}
