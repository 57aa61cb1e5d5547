import type { Mark, Party } from '../../../core/evidence/message';
import { apart } from '../../../core/text/quoted-history';
import { correspondentsIn } from '../shown/correspondent';
import { readHtmlBody } from '../shown/html-body';
import { inertCopy } from '../shown/inert-copy';

/** The words of one mail as a webmail shows them. */
export interface MailWords {
  readonly text: string;
  readonly quoted?: string;
  readonly quotedFrom?: Party;
  readonly forwarded?: Mark;
  /** Not sanitised. */
  readonly html: string;
}

/** Controls inside a message are the site's. A link made to look like one may be the author's. */
const CONTROLS = 'button, [role="button"]:not(a), [role="toolbar"]';

/** The line above a forwarded message, between its dashes, in the tongues that are known. */
const FORWARDED_LINE =
  /^-{3,}\s*([^\n]*?(?:forward|weitergeleitet|transf[ée]r|reenviad|encaminhad|inoltrat|doorgestuurd|przekazan|przesłan|vidarebefordra|videresend|välitet|ymlaen|переслан|مُ?عاد توجيه|הועברה)[^\n]*?)\s*-{2,}|^(Begin forwarded message):?/iu;
/** Gmail writes above what is answered a sentence, and above what is passed on a line between dashes, in every tongue. */
const GMAIL_FORWARDED = /^-{5,}\s*([^\n]*?)\s*-{5,}/;

/**
 * Reads what an element shows in a document of its own that has no window: nothing in it runs and nothing is loaded.
 * @param strip Selector of what the site put among the words.
 * @param document Only makes that document.
 */
export function mailWords(body: Element, strip: string | undefined, document: Document): MailWords {
  const copy = inertCopy(body);
  for (const element of copy.querySelectorAll(strip ? `${CONTROLS}, ${strip}` : CONTROLS)) element.remove();
  const html = copy.innerHTML;
  const { text: all, quoted: set } = readHtmlBody(html, document);
  const { text, quoted: history } = apart(all);
  // A line such as "On 3 May Sam wrote:" stands above the quote that the mail sets apart.
  const quoted = [history, set].filter(Boolean).join('\n\n');
  const from = quotedFrom(copy);
  const forwarded = forwardedLine(copy, quoted);
  return {
    text,
    ...(quoted && { quoted }),
    ...(quoted && from && { quotedFrom: from }),
    ...(forwarded !== undefined && { forwarded: { shown: forwarded } }),
    html,
  };
}

/** Whose words the uppermost quote holds, where the mail itself names an address: Gmail's line above it, or Outlook's block. */
function quotedFrom(body: Element): Party | undefined {
  const line = body.querySelector('[class*="gmail_attr"]');
  const link = line?.querySelector('a[href^="mailto:" i]');
  if (link) {
    const address = addressOf(link);
    // Only where the message is passed on does Gmail set the name apart.
    const name = line?.querySelector('[class*="gmail_sendername"]')?.textContent?.trim();
    return address ? { shown: name || address, address } : undefined;
  }
  const outlook = body.querySelector('[id$="divRplyFwdMsg"]');
  const label = outlook?.querySelector('b');
  const [sender] = label ? correspondentsIn(upToBreak(label)) : [];
  return sender ? { shown: sender.name ?? sender.address ?? '', ...(sender.address && { address: sender.address }) } : undefined;
}

const addressOf = (link: Element): string => {
  const target = (link.getAttribute('href') ?? '').replace(/^mailto:|\?.*$/gi, '');
  return /^[^\s@]+@[^\s@]+$/.test(target) ? target : '';
};

/** The words after a label as far as the end of its line. */
function upToBreak(label: Element): string {
  let words = '';
  for (let node = label.nextSibling; node && (node as Element).localName !== 'br'; node = node.nextSibling) words += node.textContent ?? '';
  return words.trim();
}

function forwardedLine(body: Element, quoted: string): string | undefined {
  const [, inGmail] = GMAIL_FORWARDED.exec(body.querySelector('[class*="gmail_attr"]')?.textContent?.trim() ?? '') ?? [];
  if (inGmail !== undefined) return inGmail;
  const [, dashed, begun] = FORWARDED_LINE.exec(quoted) ?? [];
  return dashed ?? begun;
}
