import { placeOf } from '../shown/frames';
import { isShown } from '../shown/shown';
import type { ComposeBox, Correspondent, SendControl, Site } from '../site';

/** Where a chat site keeps the parts of a message being written, as selectors: old layouts and new ones side by side. */
export interface ChatLayout extends Pick<Site, 'id' | 'version'> {
  /** Of the page's host and path; or how else the site is told. */
  readonly pages: RegExp | Site['matches'];
  /** Message boxes: of a new message, of a change to one, of the words under a picture. */
  readonly field: string;
  /** Parts of the page in which such fields take other words, such as those of a search. */
  readonly elsewhere?: string;
  /** What is answered, where it stands inside the box. */
  readonly quoted?: string;
  readonly sends: (control: HTMLElement) => boolean;
  /** Where it is more than Enter. */
  readonly sendsOn?: Site['sendsOn'];
  /** A menu that takes Enter and does not say so by ARIA. */
  readonly menu?: string;
  /** The chat that the box writes to. */
  readonly chatOf?: (field: HTMLElement) => Correspondent | undefined;
}

/** A chat site's adapter. */
export function chatSite({ id, version, pages, field, elsewhere, quoted, sends, sendsOn, menu, chatOf }: ChatLayout): Site {
  const composeAt = (target: Element): ComposeBox | undefined => {
    const found = target.closest<HTMLElement>(field);
    return found && !(elsewhere && found.closest(elsewhere)) ? { field: found, ...(quoted && { quoted }) } : undefined;
  };
  return {
    id,
    version,
    matches: typeof pages === 'function' ? pages : (document) => pages.test(placeOf(document)),
    composeAt,
    sendAt: (target) => chatSendAt(target, sends, composeAt),
    sendsOn: sendsOn ?? enterSends,
    ...(menu && { menuOpen: (box) => shownIn(box.field.ownerDocument, menu) !== undefined }),
    ...(chatOf && {
      recipientsOf: (box) => {
        const chat = chatOf(box.field);
        return chat && [chat];
      },
    }),
  };
}

/** The nearest box to a control that sends: one page may show several, a conversation and a thread beside it. */
export function chatSendAt(target: Element, sends: ChatLayout['sends'], composeAt: Site['composeAt']): SendControl | undefined {
  const control = target.closest<HTMLElement>('button, [role="button"]');
  if (!control || (control as HTMLButtonElement).disabled || control.getAttribute('aria-disabled') === 'true') return undefined;
  if (!sends(control)) return undefined;
  for (let block = control.parentElement; block; block = block.parentElement) {
    const boxes = boxesIn(block, composeAt);
    if (boxes.length > 0) return boxes.length === 1 && boxes[0] ? { control, box: boxes[0] } : undefined;
    // The buttons of a dialog act on the dialog.
    if (block.matches('[role="dialog"]')) return undefined;
  }
  return undefined;
}

/** The message boxes that can be seen in a part of a page. */
export const boxesIn = (block: ParentNode, composeAt: Site['composeAt']): readonly ComposeBox[] =>
  Array.from(block.querySelectorAll('textarea, [contenteditable="true"]')).flatMap((element) => {
    const box = composeAt(element);
    return box?.field === element && isShown(element) ? [box] : [];
  });

/** In a chat Enter sends, with Ctrl or without; with Shift it begins a line. */
export const enterSends = (event: KeyboardEvent): boolean => event.key === 'Enter' && !event.shiftKey && !event.altKey;

/** The one of these that can be seen; chats that were open before often stay in the page, hidden. */
export const shownIn = (root: ParentNode, selector: string): HTMLElement | undefined =>
  Array.from(root.querySelectorAll<HTMLElement>(selector)).find(isShown);

/** Words on one line, without the marks of writing direction that names are wrapped in. */
export const textIn = (element: Element | null | undefined): string | undefined =>
  element?.textContent
    ?.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim() || undefined;

/** Somebody by the name and the address that a page shows. A name that is a telephone number, not being in the address book, is the address too. */
export function correspondent(name: string | undefined, address?: string | null): Correspondent | undefined {
  const known = address || (name && /^\+?[\d\s().-]{7,20}$/.test(name) ? name : undefined);
  return name || known ? { ...(name && { name }), ...(known && { address: known }) } : undefined;
}
