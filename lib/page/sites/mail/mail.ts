import { isNamedSend } from '../send-names';
import { correspondentOf, correspondentsIn } from '../shown/correspondent';
import { documentIn, frameElementOf, placeOf } from '../shown/frames';
import { isShown } from '../shown/shown';
import type { ComposeBox, Correspondent, Site } from '../site';

/** Where a webmail keeps the parts of a message being written, as selectors: old layouts and new ones side by side. */
export interface MailLayout extends Pick<Site, 'id' | 'version' | 'sendsOn' | 'menuOpen'> {
  /** The site's addresses: host and path. */
  readonly pages: RegExp;
  /** Frames of these addresses are another application of the same host, for instance a chat. */
  readonly notIn?: RegExp;
  /** The text. */
  readonly field: string;
  /** Frames of the page's own origin that hold the text. */
  readonly frame?: string;
  /** Quotes and signatures beside those that every webmail has. */
  readonly quoted?: string;
  readonly send: string;
  /** The blocks of To, Cc and Bcc, also while they are empty. */
  readonly areas: string;
  /** One recipient in such a block. */
  readonly people: string;
  readonly subject: string;
}

/** Any webmail's history may stand in a reply, since it goes back and forth between them; signatures too are no words of now. */
const QUOTED =
  '.gmail_quote, .gmail_quote_container, .gmail_attr, .gmail_signature, .gmail_signature_prefix, [class*="yahoo_quoted"], .protonmail_quote, ' +
  '.protonmail_signature_block, .moz-cite-prefix, blockquote[type="cite"], [id$="divRplyFwdMsg"], [id$="divRplyFwdMsg"] ~ *, ' +
  '[id$="appendonsend"] ~ *, #mail-editor-reference-message-container, #Signature';

const CONTROL = 'button, [role="button"], input[type="submit"]';

/** A webmail's adapter. The parts of a message are found by what lies nearest, not by the names of the blocks around them. */
export function mailSite({ pages, notIn, field, frame, quoted, send, areas, people, subject, ...rest }: MailLayout): Site {
  const all = QUOTED + (quoted ? `, ${quoted}` : '');
  const holder = frame ? `${field}, ${frame}` : field;

  const boxOf = (element: HTMLElement): ComposeBox =>
    element.localName === 'textarea' ? { field: element } : { field: element, quoted: all };

  /** The texts in a block, or the frames that hold one. */
  const holdersIn = (block: Element): readonly HTMLElement[] =>
    Array.from(block.querySelectorAll<HTMLElement>(holder)).filter((element) => !element.parentElement?.closest(holder));

  const fieldOf = (element: HTMLElement): HTMLElement | null | undefined =>
    element.localName === 'iframe' ? documentIn(element)?.querySelector<HTMLElement>(field) : element;

  /** The frame of a text that has one of its own. */
  const frameOf = (element: Element): Element | undefined => {
    const own = frame ? frameElementOf(element.ownerDocument) : undefined;
    return own?.matches(frame ?? '') ? own : undefined;
  };

  /** What `wanted` finds in the nearest block around the text; nothing of another message's. */
  const near = (box: ComposeBox, wanted: string): readonly Element[] => {
    for (const block of blocksAround(frameOf(box.field) ?? box.field)) {
      if (holdersIn(block).length > 1) break;
      const found = block.querySelectorAll(wanted);
      if (found.length > 0) return Array.from(found);
    }
    return [];
  };

  return {
    ...rest,
    matches: (document) => pages.test(placeOf(document)) && !notIn?.test(document.URL),

    composeAt(target) {
      let found = target.closest<HTMLElement>(field);
      // Focus events of a frame may name its root element rather than the text in it.
      if (!found && frameOf(target)) found = target.ownerDocument.querySelector<HTMLElement>(field);
      for (let outer = found; outer; outer = outer.parentElement?.closest<HTMLElement>(field) ?? null) found = outer;
      return found ? boxOf(found) : undefined;
    },

    sendAt(target) {
      const control = target.closest<HTMLElement>(send) ?? namedSendAt(target);
      if (!control || (control as HTMLButtonElement).disabled || control.getAttribute('aria-disabled') === 'true') return undefined;
      for (const block of blocksAround(control)) {
        const holders = holdersIn(block).filter(isShown);
        if (holders.length > 1) return undefined; // it would be a guess
        const found = holders[0] && fieldOf(holders[0]);
        if (found) return { control, box: boxOf(found) };
      }
      return undefined;
    },

    recipientsOf(box) {
      const found = near(box, areas);
      return found.length > 0 ? distinct(found.flatMap((area) => peopleIn(area, people))) : undefined;
    },

    subjectOf(box) {
      const [element] = near(box, subject);
      return element && ((element as HTMLInputElement).value ?? element.textContent ?? '').trim();
    },
  };
}

/** The enclosing blocks from the inside out, as far as the dialog or the page. */
function* blocksAround(element: Element): Generator<Element> {
  for (let block = element.parentElement, steps = 0; block && steps < 40; block = block.parentElement, steps++) {
    yield block;
    if (block.matches('[role="dialog"]')) return;
  }
}

function namedSendAt(target: Element): HTMLElement | undefined {
  const control = target.closest<HTMLElement>(CONTROL);
  return control && control.getAttribute('aria-haspopup') !== 'true' && isNamedSend(control) ? control : undefined;
}

function peopleIn(area: Element, people: string): readonly Correspondent[] {
  const value = (element: Element): readonly Correspondent[] => correspondentsIn((element as HTMLInputElement).value ?? '');
  if (area.matches('input, textarea')) return value(area);
  const pills = Array.from(area.querySelectorAll(people)).filter((pill) => !area.contains(pill.parentElement?.closest(people) ?? null));
  const typed = Array.from(area.querySelectorAll('input, textarea')).flatMap(value);
  const found = [...pills.flatMap((pill) => correspondentOf(pill) ?? []), ...typed];
  return found.length > 0 ? found : correspondentsIn(area.textContent ?? '');
}

const distinct = (people: readonly Correspondent[]): readonly Correspondent[] =>
  people.filter(
    ({ address, name }, at) =>
      people.findIndex((other) => (address ? other.address === address : !other.address && other.name === name)) === at,
  );
