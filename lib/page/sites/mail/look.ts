import { quotedHistory } from '../../../core/text/quoted-history';
import { healthOf, type Signs } from '../health';
import { correspondentOf } from '../shown/correspondent';
import { documentIn, outermostDocument } from '../shown/frames';
import { readHtmlBody } from '../shown/html-body';
import { inertCopy } from '../shown/inert-copy';
import { publishedTime } from '../shown/published-time';
import { isShown } from '../shown/shown';
import type { Incoming, Look, Site } from '../site';

/** Where a webmail shows the messages of a conversation, as selectors: old layouts and new ones side by side. */
export interface ReadingLayout {
  /** The words of one message, or the frame that shows them. */
  readonly body: string;
  /** In such a frame. */
  readonly inFrame?: string;
  /** Messages that are folded, though their words may still be in the page. */
  readonly folded: string;
  /** What the site puts among the words. */
  readonly strip?: string;
  readonly sender: string;
  /** The moment, as this page holds it; else a `<time>` beside the message tells it. */
  readonly sentAt?: (shown: Element) => string | undefined;
  readonly signs: Signs;
}

/** Controls inside a message are the site's; no mail may carry any that work. */
const CONTROLS = 'button, [role="button"]';
/** The block of one message, beyond which a name belongs to another. */
const MESSAGE = '[role="listitem"], article, [role="article"], [data-message-id], .v-MessageCard';

/** Reads what a webmail shows; nothing of panes that are hidden or messages that are folded. */
export function mailLook(site: Site, { body, inFrame, folded, strip, sender, sentAt, signs }: ReadingLayout): Look {
  const bodiesIn = (block: ParentNode): readonly HTMLElement[] =>
    Array.from(block.querySelectorAll<HTMLElement>(body)).filter((element) => !element.parentElement?.closest(body));

  const incoming = (document: Document): Incoming | undefined => {
    const shown = bodiesIn(outermostDocument(document)).findLast(
      (element) => isShown(element) && !element.closest(folded) && !element.closest('[contenteditable="true"]'),
    );
    if (!shown) return undefined;
    const words = shown.localName === 'iframe' ? wordsIn(shown, inFrame) : shown;
    if (!words) return undefined;
    const from = beside(shown, sender);
    const by = from && correspondentOf(from);
    const sent = sentAt?.(shown) ?? publishedTime(beside(shown, 'time[datetime]')).time.utc;
    return { elements: [shown], text: textOf(words, strip), ...(by && { sender: by }), ...(sent && { sent }) };
  };

  /** The first match in the nearest block which shows no other message. */
  const beside = (shown: Element, wanted: string): Element | undefined => {
    for (let block = shown.parentElement; block; block = block.parentElement) {
      if (bodiesIn(block).length > 1) return undefined;
      const found = Array.from(block.querySelectorAll(wanted)).find((element) => !shown.contains(element));
      if (found) return found;
      if (block.matches(MESSAGE)) return undefined;
    }
    return undefined;
  };

  const look = { incoming };
  return { ...look, health: (document) => healthOf(document, site, look, signs) };
}

const wordsIn = (frame: Element, inFrame: string | undefined): Element | null | undefined => {
  const shown = documentIn(frame);
  return (inFrame ? shown?.querySelector(inFrame) : null) ?? shown?.body;
};

/** The sender's own words. Where nothing is left without what the site sets apart, it was the whole message. */
function textOf(words: Element, strip: string | undefined): string {
  const own = strip ? read(words, `${CONTROLS}, ${strip}`) : '';
  return own || read(words, CONTROLS);
}

function read(words: Element, without: string): string {
  const copy = inertCopy(words);
  for (const element of copy.querySelectorAll(without)) element.remove();
  const { text } = readHtmlBody(copy.innerHTML, words.ownerDocument);
  const quoted = quotedHistory(text);
  return quoted
    .reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text)
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
