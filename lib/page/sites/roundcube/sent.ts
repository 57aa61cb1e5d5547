import type { PageReader } from '../site';
import { listPage } from './list';
import type { MessagePlace } from './page';
import { readSource } from './source';

/** What the folder of sent mail holds of a conversation. */
export interface Sent {
  /** Own replies that lie there alone. */
  readonly replies: readonly { readonly place: MessagePlace; readonly source: Uint8Array }[];
  /** Message-IDs of those that lie where the conversation is read, too. */
  readonly copies: readonly string[];
}

interface Mailbox {
  readonly reader: PageReader;
  readonly token: string;
  readonly folder: string;
}

/** The latest pages of a folder's list, and messages of one subject, that are gone through. */
const MOST_PAGES = 5;
const MOST_OF_ONE_SUBJECT = 100;

/** Whether the list shows what a search found: the site then holds the finds with the session, and forgets them when another folder is asked for. */
export const isSearching = (page: Document): boolean =>
  /[?&]_search=/.test(page.URL) ||
  Array.from(page.querySelectorAll<HTMLInputElement>('input[name="_q"]')).some(({ value }) => value !== '');

/**
 * What was sent of a conversation: messages of its subject in the folder of sent mail that name one of `known` as their ancestor, or that `wanted`
 * names. Only lists and sources are asked for, which marks nothing; the list that the session stood on is asked for last.
 * @param known Message-IDs of the conversation.
 * @param wanted Message-IDs that the conversation answers and does not hold.
 */
export async function sentOf(
  { reader, token, folder }: Mailbox,
  sent: string,
  subject: string,
  known: ReadonlySet<string>,
  wanted: ReadonlySet<string>,
): Promise<Sent> {
  const { page } = await listPage(reader, folder, token, null);
  const places: MessagePlace[] = [];
  try {
    for (let number = 1, pages = 1; number <= Math.min(pages, MOST_PAGES); number++) {
      const list = await listPage(reader, sent, token, null, number);
      pages = list.pages;
      places.push(...list.rows.filter((row) => plain(row.subject) === plain(subject)).map(({ folder, uid }) => ({ folder, uid })));
    }
  } finally {
    await listPage(reader, folder, token, null, page);
  }
  const replies: { place: MessagePlace; source: Uint8Array }[] = [];
  const copies: string[] = [];
  for (const place of places.slice(0, MOST_OF_ONE_SUBJECT)) {
    const source = await readSource(reader, place, token);
    const { id, ancestors } = namesIn(source);
    if (id && known.has(id)) copies.push(id);
    else if (id && (wanted.has(id) || ancestors.some((ancestor) => known.has(ancestor) || wanted.has(ancestor))))
      replies.push({ place, source });
  }
  return { replies, copies };
}

/** A subject without "Re:" and the like, in any tongue. */
const plain = (subject: string): string => {
  const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#039': "'", '#39': "'" };
  return subject
    .replace(/&(amp|lt|gt|quot|#039|#39);/g, (all, name: string) => entities[name] ?? all)
    .normalize('NFKC')
    .replace(/^(?:\s*\p{L}{1,5}\s*(?:\[\d+\])?\s*:)+/u, '')
    .replace(/\s+/g, ' ')
    .trim();
};

/** Message-IDs in the header of a raw mail: its own and those of its ancestors. */
function namesIn(source: Uint8Array): { readonly id?: string; readonly ancestors: readonly string[] } {
  const [header = ''] = new TextDecoder('latin1').decode(source.slice(0, 100_000)).split(/\r?\n\r?\n/, 1);
  const lines = header.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  const ids = (name: RegExp) => lines.flatMap((line) => (name.test(line) ? (line.match(/<[^<>\s]{1,900}>/g) ?? []) : []));
  const [id] = ids(/^message-id:/i);
  return { ...(id && { id }), ancestors: ids(/^(?:references|in-reply-to):/i) };
}
