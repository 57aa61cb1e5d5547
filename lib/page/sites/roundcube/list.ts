import type { PageReader } from '../site';
import { isSamePlace, type MessagePlace, placeOfRow } from './page';

/** A message in Roundcube's list; `depth` 0 begins a thread. */
interface Row extends MessagePlace {
  readonly depth: number;
  /** As the list shows it, with character references; empty where the list was read from the screen. */
  readonly subject: string;
}

/** The messages of one thread in the list's order. */
export type ThreadPlaces = readonly MessagePlace[] | undefined;

/**
 * The thread around a message from the list on the screen. The rows stand depth first, replies are indented, and the rows of a
 * folded thread are there but hidden; so no request is needed, and the user's search and page stay as they are.
 */
export function threadOnScreen(page: Document, open: MessagePlace): ThreadPlaces {
  const list = page.querySelector('#messagelist');
  if (!list?.querySelector('th.threads, tr.message.thread')) return undefined;
  const rows: Row[] = [];
  for (const row of list.querySelectorAll('tr.message')) {
    const place = placeOfRow(row);
    const indent = row.querySelector<HTMLElement>('td.subject')?.style.getPropertyValue('padding-left') ?? '';
    if (place) rows.push({ ...place, depth: Number.parseFloat(indent) > 0 ? 1 : 0, subject: '' });
  }
  return threadAround(rows, open);
}

/** A folder is asked through at most this many pages of its list. */
const MOST_PAGES = 20;

/**
 * The thread around a message from the list as data, for a message that is open by itself; `undefined` where the list has no threads.
 * @throws Error with a sentence for the user where the list cannot be had or does not hold the message.
 */
export async function threadFromServer(
  reader: PageReader,
  open: MessagePlace,
  token: string,
  search: string | null,
): Promise<ThreadPlaces> {
  const first = await listPage(reader, open.folder, token, search);
  if (!first.threaded) return undefined;
  const here = threadAround(first.rows, open);
  if (here) return here;
  let found: ThreadPlaces;
  for (let number = 1; number <= Math.min(first.pages, MOST_PAGES) && !found; number++) {
    if (number !== first.page) found = threadAround((await listPage(reader, open.folder, token, search, number)).rows, open);
  }
  // The server remembers which page of the list was asked for last: leave it where the user had it.
  await listPage(reader, open.folder, token, search, first.page);
  if (!found) throw new Error('The message is not in it; it may have been moved or deleted.');
  return found;
}

interface ListPage {
  readonly rows: readonly Row[];
  readonly threaded: boolean;
  readonly signedOut: boolean;
  readonly page: number;
  readonly pages: number;
}

/** One page of a folder's list; the session's, where no number is given. @throws Error with a sentence for the user. */
export async function listPage(reader: PageReader, folder: string, token: string, search: string | null, page?: number): Promise<ListPage> {
  const query = new URLSearchParams({ _task: 'mail', _action: 'list', _mbox: folder, _remote: '1', _token: token });
  if (page) query.set('_page', String(page));
  if (search) query.set('_search', search);
  const { bytes } = await reader.get(`./?${query}`);
  let list: ListPage;
  try {
    list = parseListPage(new TextDecoder().decode(bytes), folder);
  } catch {
    throw new Error('The site answered with something else than a list.');
  }
  if (list.signedOut) throw new Error('You are signed out of the site. Sign in, then try again.');
  return list;
}

/**
 * Roundcube answers with the calls its client is to make, one a line, each with JSON for arguments:
 * `this.add_message_row(uid, {columns}, {depth, parent_uid, mbox}, false);`
 */
export function parseListPage(json: string, folder: string): ListPage {
  const { env = {}, exec = '' } = JSON.parse(json) as { env?: Record<string, unknown>; exec?: string };
  const rows: Row[] = [];
  for (const [, call = ''] of exec.matchAll(/^this\.add_message_row\((.*)\);$/gm)) {
    const [uid, columns, flags] = JSON.parse(`[${call}]`) as [number | string, { subject?: unknown }?, { depth?: number; mbox?: string }?];
    const subject = typeof columns?.subject === 'string' ? columns.subject : '';
    rows.push({ folder: flags?.mbox ?? folder, uid: String(uid), depth: flags?.depth ?? 0, subject });
  }
  return {
    rows,
    threaded: env.threading === true,
    signedOut: /^this\.session_error\(/m.test(exec),
    page: Number(env.current_page) || 1,
    pages: Number(env.pagecount) || 1,
  };
}

function threadAround(rows: readonly Row[], open: MessagePlace): ThreadPlaces {
  const at = rows.findIndex((row) => isSamePlace(row, open));
  if (at < 0) return undefined;
  let start = at;
  while (start > 0 && (rows[start]?.depth ?? 0) > 0) start--;
  let end = at + 1;
  while ((rows[end]?.depth ?? 0) > 0) end++;
  return rows.slice(start, end).map(({ folder, uid }) => ({ folder, uid }));
}
