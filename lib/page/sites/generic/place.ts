import { composedParent } from '../shown/composed-tree';
import { outermostDocument } from '../shown/frames';
import { oneLine } from './parts';

const HEADING = 'h1, h2, h3, h4, [role="heading"]';
const STEPS_AROUND = 6;

/** The heading just above a conversation, in its pane, or the name that the page gives it. */
export function titleOf(container: Element): string | undefined {
  let steps = 0;
  for (let at: Element | null = container; at && steps < STEPS_AROUND; at = composedParent(at), steps++) {
    const label = steps < 2 ? oneLine(at.getAttribute('aria-label') ?? '') : '';
    if (label) return label.slice(0, 300);
    for (let beside = at.previousElementSibling; beside; beside = beside.previousElementSibling) {
      const heading = beside.matches(HEADING) ? beside : beside.querySelector(HEADING);
      const words = oneLine(heading?.textContent ?? '');
      if (words) return words.slice(0, 300);
    }
    if (at.localName === 'main' || at.getAttribute('role') === 'main') break;
  }
  return undefined;
}

/** The page's address as far as it tells pages apart; a fragment counts where it is a route of its own. */
export function addressOf(document: Document): string {
  const page = outermostDocument(document);
  if (!URL.canParse(page.URL)) return 'page unknown';
  const { origin, pathname, search, hash } = new URL(page.URL);
  return `page ${origin}${pathname}${search}${/^#!?\//.test(hash) ? hash : ''}`;
}

/** Where an element stands, by what does not change while messages come and go. */
export function pathOf(container: Element): string {
  const path: string[] = [];
  for (let at: Element | null = container; at && path.length < 8; at = composedParent(at)) {
    const id = at.getAttribute('id');
    if (id && /^[a-z][\w-]*$/i.test(id) && !/\d{2}/.test(id)) {
      path.unshift(`#${id}`);
      break;
    }
    if (at.localName !== 'slot') path.unshift(at.localName);
  }
  return path.join('>').slice(0, 200);
}
