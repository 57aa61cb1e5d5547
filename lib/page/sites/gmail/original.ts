import type { MailHead } from '../mail/cards';
import { inferredTimes } from '../mail/times';
import type { MailMessage, PageReader, ThreadTools } from '../site';
import { arrivalOf, type GmailId } from './ids';

/** Gmail hands out at most seven a second and fifty in ten seconds. */
const APART_MS = 200;
/** A mail may be two days under way, and the account's zone may not be this computer's. */
const DATES_APART_MS = 50 * 3_600_000;
/** The first line of a mail is a header field; a page begins with "<". */
const HEADERS = /^(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?(?:from|date|received|message-id|return-path|delivered-to)[ \t]*:/i;

export interface AskedOfGmail {
  readonly id: GmailId;
  /** The conversation's subject. */
  readonly title: string;
  readonly head: MailHead;
}

/**
 * Asks Gmail for originals, one after the other.
 * @returns What gives one, or rejects with a sentence for the user; `undefined` where Gmail cannot have it yet.
 */
export function gmailOriginals(page: Document, tools: ThreadTools): (asked: AskedOfGmail) => Promise<MailMessage | undefined> {
  const [mailbox = '/mail/'] = /^\/mail\/(?:b\/[^/]+\/)?(?:u\/\d+\/)?/.exec(`${new URL(page.URL).pathname.replace(/\/*$/, '')}/`) ?? [];
  let last = 0;
  return async ({ id, title, head }) => {
    if (!id.legacy) return undefined;
    const early = last + APART_MS - Date.now();
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
    last = Date.now();
    const mail = await tools.readMail(await rawMail(tools.reader, `${mailbox}?view=att&th=${id.legacy}&attid=0&disp=comp&safe=1&zw`));
    const shown = head.dated && inferredTimes([head.dated], page, tools.context)[0]?.utc;
    const other = difference(mail, head, title, [arrivalOf(id)?.toISOString(), shown]);
    if (other) throw new Error(`What the site handed over in its place has another ${other}.`);
    return mail;
  };
}

async function rawMail(reader: PageReader, path: string): Promise<Uint8Array> {
  const { mediaType, bytes } = await reader.get(path);
  if (/^(?:text\/html|application\/xhtml)/i.test(mediaType) || !isMail(bytes)) {
    throw new Error('The site answered with something else than the message.');
  }
  return bytes;
}

/** Whether it begins as RFC 5322 says; the names of header fields are ASCII. */
const isMail = (bytes: Uint8Array): boolean => HEADERS.test(new TextDecoder('latin1').decode(bytes.subarray(0, 20_000)));

/** What tells that a mail is not the message whose head the page shows. */
function difference(
  { message: { sender, time, subject } }: MailMessage,
  head: MailHead,
  title: string,
  moments: readonly (string | undefined)[],
): 'sender' | 'date' | 'subject' | undefined {
  const shownBy = head.sender?.address?.toLowerCase();
  if (shownBy && sender?.address?.toLowerCase() !== shownBy) return 'sender';
  const known = moments.filter((moment) => moment !== undefined);
  const { utc } = time;
  const near = (moment: string) => utc !== undefined && Math.abs(Date.parse(moment) - Date.parse(utc)) <= DATES_APART_MS;
  if (utc !== undefined && known.length > 0 && !known.some(near)) return 'date';
  const [a, b] = [plain(subject ?? ''), plain(title)];
  return a && b && !a.includes(b) && !b.includes(a) ? 'subject' : undefined;
}

/** A subject without "Re:" and the like, in any tongue, and without what a page makes of white space. */
const plain = (subject: string): string =>
  subject
    .normalize('NFKC')
    .replace(/^(?:\s*[\p{L}]{1,5}\s*(?:\[\d+\])?\s*[:：])+/u, '')
    .replace(/\s+/g, '')
    .toLowerCase();
