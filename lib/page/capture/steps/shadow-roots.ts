import { type Copy, pair, type Step } from '../copy';

/** Open shadow roots are written down as declarative ones, the form in which a file can hold them. */
export const shadowRoots: Step = {
  name: 'shadow-roots',
  what: 'parts that the page draws with components may be missing',
  run(copy) {
    attachIn(copy, copy.page, copy.document, 0);
  },
};

const DEEPEST = 20;

function attachIn(copy: Copy, live: ParentNode, copied: ParentNode, depth: number): void {
  if (depth > DEEPEST) return;
  // Before any of them has a template in it, the copies stand at the places of their originals.
  const copies = copied.querySelectorAll('*');
  live.querySelectorAll('*').forEach(({ shadowRoot }, index) => {
    const host = copies[index];
    if (shadowRoot && host) attach(copy, shadowRoot, host, depth);
  });
}

function attach(copy: Copy, shadowRoot: ShadowRoot, copied: Element, depth: number): void {
  const template = copy.document.createElement('template');
  template.setAttribute('shadowrootmode', 'open');
  for (const child of shadowRoot.childNodes) template.content.append(copy.document.importNode(child, true));
  pair(copy, shadowRoot, template.content);
  copied.prepend(template);
  copy.roots.set(template.content, shadowRoot);
  attachIn(copy, shadowRoot, template.content, depth + 1);
}
