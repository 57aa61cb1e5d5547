import type { Message } from '../../../core/evidence/message';
import { accountOn, directionOf } from '../mail/account';
import { outermostDocument } from '../shown/frames';
import type { MailMessage, Thread, ThreadTools } from '../site';
import { type ThreadPlaces, threadFromServer, threadOnScreen } from './list';
import { environmentOf, type MessagePlace, openMessage, previewOf, sentFolder, shownTime } from './page';
import { isSearching, sentOf } from './sent';
import { shownMessage } from './shown';
import { readSource } from './source';

interface Read {
  readonly place: MessagePlace;
  readonly mail?: MailMessage;
  readonly message: Message;
  /** It lies in the folder of sent mail, so its sender is an own address. */
  readonly wasSent?: true;
}

/** The thread that the open or selected message belongs to, each message from its own raw source. */
export async function readRoundcubeThread(document: Document, tools: ThreadTools): Promise<Thread | undefined> {
  const page = outermostDocument(document);
  const open = openMessage(page);
  if (!open) return undefined;
  const token = environmentOf(page).request_token ?? environmentOf(previewOf(page)).request_token ?? '';
  const missed: string[] = [];
  const places = (await threadAround(page, tools, open, token, missed)) ?? [open];

  const reads: Read[] = [];
  const keys = new Set<string>();
  for (const place of places) {
    reads.push(await readOne(page, tools, place, () => readSource(tools.reader, place, token), keys));
    await tools.onRead?.(reads.length);
  }
  const sent = sentFolder(page);
  const looked =
    sent !== undefined &&
    sent !== open.folder &&
    !isSearching(page) &&
    (await addSent(page, tools, sent, { open, token, reads, keys, missed }));

  const answered = unseenAncestors(reads).size;
  if (answered > 0) missed.push(missingSentence(answered, looked ? [open.folder, sent] : [open.folder]));
  const account = accountOn(page, '.header-title.username, #topnav .username, #taskmenu .username');
  const own = [...(account ? [account] : []), ...reads.flatMap(({ wasSent, mail }) => (wasSent && mail?.message.sender?.address) || [])];
  return {
    conversationKey: conversationKey(page, reads, open),
    title: titleOf(reads, page),
    messages: byTime(reads.map(({ message }) => withDirection(message, own))),
    missed,
    confidence: 'known-layout',
  };
}

/** Adds the own replies that lie in the folder of sent mail. Whether that folder could be looked through. */
async function addSent(
  page: Document,
  tools: ThreadTools,
  sent: string,
  { open, token, reads, keys, missed }: { open: MessagePlace; token: string; reads: Read[]; keys: Set<string>; missed: string[] },
): Promise<boolean> {
  const known = new Set(reads.flatMap(({ mail }) => mail?.messageId ?? []));
  try {
    const mailbox = { reader: tools.reader, token, folder: open.folder };
    const { replies, copies } = await sentOf(mailbox, sent, titleOf(reads, page), known, unseenAncestors(reads));
    for (const [at, read] of reads.entries()) if (copies.includes(read.mail?.messageId ?? '')) reads[at] = { ...read, wasSent: true };
    for (const { place, source } of replies) {
      reads.push({ ...(await readOne(page, tools, place, () => Promise.resolve(source), keys)), wasSent: true });
      await tools.onRead?.(reads.length);
    }
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    missed.push(`What was sent of this conversation could not be looked for in the folder "${sent}". ${sentence(error)}`.trim());
    return false;
  }
}

function withDirection(message: Message, own: readonly string[]): Message {
  const direction = directionOf(own, message);
  return direction ? { ...message, direction } : message;
}

async function threadAround(
  page: Document,
  tools: ThreadTools,
  open: MessagePlace,
  token: string,
  missed: string[],
): Promise<ThreadPlaces> {
  const onlyThis = 'Only the open message was kept';
  try {
    const search = new URLSearchParams(page.URL.slice(page.URL.indexOf('?') + 1)).get('_search');
    const places = page.querySelector('#messagelist')
      ? threadOnScreen(page, open)
      : await threadFromServer(tools.reader, open, token, search);
    if (!places) {
      missed.push(
        `${onlyThis}: the list does not group messages into conversations. Choose "Threads" in the list's options to keep the whole one.`,
      );
    }
    return places;
  } catch (error) {
    missed.push(`${onlyThis}: the list of messages could not be used. ${sentence(error)}`);
    return undefined;
  }
}

async function readOne(
  page: Document,
  tools: ThreadTools,
  place: MessagePlace,
  source: () => Promise<Uint8Array>,
  keys: Set<string>,
): Promise<Read> {
  const shown = shownTime(page, place);
  const siteKey = { key: `${place.folder}/${place.uid}`, keyKind: 'site-id' } as const;
  try {
    const mail = await tools.readMail(await source());
    const { message, messageId } = mail;
    // Two copies of one mail in a folder carry one Message-ID; each must stay a message of its own.
    const own = messageId !== undefined && !keys.has(messageId);
    if (own) keys.add(messageId);
    const key = own ? ({ key: messageId, keyKind: 'message-id' } as const) : siteKey;
    return { place, mail, message: { ...message, ...key, time: { ...message.time, ...(shown && { shown }) } } };
  } catch (error) {
    const onPage = shownMessage(page, place);
    const kept = onPage ? 'It is kept as the page shows it.' : 'Nothing of it is kept but its place.';
    const missed = [`This message could not be fetched. ${kept} ${sentence(error)}`.trim()];
    const nothing = { recipients: [], text: '', attachments: [] };
    return { place, message: { ...siteKey, ...(onPage ?? nothing), time: shown ? { shown } : {}, missed } };
  }
}

/** The messages that these ones answer without their being here, for instance because they lie in another folder. */
function unseenAncestors(reads: readonly Read[]): ReadonlySet<string> {
  const here = new Set(reads.map(({ mail }) => mail?.messageId));
  return new Set(reads.flatMap(({ mail }) => mail?.references ?? []).filter((id) => !here.has(id)));
}

function missingSentence(count: number, folders: readonly string[]): string {
  const where =
    folders.length > 1 ? `in none of the folders ${folders.map((name) => `"${name}"`).join(' and ')}` : `not in the folder "${folders[0]}"`;
  const other = folders.length > 1 ? 'in another' : 'in another, such as Sent';
  return count === 1
    ? `One message that these answer is ${where}; it may lie ${other}.`
    : `${count} messages that these answer are ${where}; they may lie ${other}.`;
}

/**
 * The first message of all, as the replies name it, within this mailbox: so that the same conversation has the same key from
 * whichever folder it is captured.
 */
function conversationKey(page: Document, reads: readonly Read[], open: MessagePlace): string {
  const { mail } = reads[0] ?? {};
  const root = mail?.references[0] ?? mail?.messageId ?? `${open.folder}/${reads[0]?.place.uid ?? open.uid}`;
  return `roundcube ${page.URL.replace(/[?#].*$/, '')} ${root}`;
}

function titleOf(reads: readonly Read[], page: Document): string {
  const subject = reads.find(({ message }) => message.subject)?.message.subject;
  return subject?.replace(/^(?:\s*(?:re|aw|fwd?|wg)\s*:)+\s*/i, '').trim() || page.title;
}

/** By time where every message says it; else the list's order, which puts each reply below what it answers. */
function byTime(messages: readonly Message[]): readonly Message[] {
  if (messages.some(({ time }) => !time.utc)) return messages;
  return messages.toSorted((a, b) => (a.time.utc ?? '').localeCompare(b.time.utc ?? ''));
}

const sentence = (error: unknown): string => (error instanceof Error ? error.message : '');
