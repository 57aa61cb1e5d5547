import { type Copy, pair, type Step } from '../copy';

/** Open shadow roots are written down as declarative ones, the form in which a file can hold them. */
export const shadowRoots: Step = {
  name: 'shadow-roots',
  what: 'parts that the page draws with components may be missing',
  run(copy) {
    for (const [copied, live] of [...copy.live]) attach(copy, copied, live, 0);
  },
};

const DEEPEST = 20;

function attach(copy: Copy, copied: Element, live: Element, depth: number): void {
  const { shadowRoot } = live;
  if (!shadowRoot || depth > DEEPEST) return;
  const template = copy.document.createElement('template');
  template.setAttribute('shadowrootmode', 'open');
  for (const child of shadowRoot.childNodes) template.content.append(copy.document.importNode(child, true));
  pair(copy, shadowRoot, template.content);
  copied.prepend(template);
  copy.roots.set(template.content, shadowRoot);
  for (const inner of template.content.querySelectorAll('*')) {
    const original = copy.live.get(inner);
    if (original) attach(copy, inner, original, depth + 1);
  }
}
