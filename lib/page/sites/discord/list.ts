import type { Party } from '../../../core/evidence/message';
import { isShown } from '../shown/shown';
import { authorIn, type DiscordRow, discordRow, isSystem, leaderOf } from './row';

/** What a message has, old and new, whatever of it is missing. */
const PARTS =
  '[role="article"], [id^="message-content-"], [id^="message-timestamp-"], [id^="message-accessories-"], [class*="messageContent"]';

export interface AuthoredRow extends DiscordRow {
  /** Absent where the site itself speaks, and where the row that names the author is not in the page. */
  readonly author: Party | undefined;
}

/** The list's rows of one channel, in order, and that channel. */
export interface DiscordList {
  readonly channel: string | undefined;
  readonly rows: readonly AuthoredRow[];
}

/**
 * Rows of the channel that was open before may still be there. Only the first row of a turn names its author.
 * @param authors Those that rows named so far, by the row's id, to which these are added: a turn's first row may have left the page.
 */
export function discordList(document: Document, authors = new Map<string, Party>()): DiscordList {
  const all = Array.from(document.querySelectorAll<HTMLElement>('[id^="chat-messages-"]')).flatMap((element) => {
    const row = discordRow(element);
    // The words of welcome stand under such an id too.
    return row && element.querySelector(PARTS) && isShown(element) ? [row] : [];
  });
  const channel = channelOf(document, all);
  const rows = all.filter((row) => row.channel === undefined || row.channel === channel);
  let before: Party | undefined;
  return {
    channel,
    rows: rows.map((row) => {
      before = authorOf(row, before, authors);
      if (before) authors.set(row.id, before);
      return { ...row, author: before };
    }),
  };
}

function authorOf(row: DiscordRow, before: Party | undefined, authors: ReadonlyMap<string, Party>): Party | undefined {
  if (isSystem(row)) return undefined;
  const own = authorIn(row);
  const leader = leaderOf(row);
  const led = leader === 'before' ? before : authors.get(leader ?? '');
  // In the compact view the later rows of a turn name the author without the picture.
  return own ? { ...(led?.shown === own.shown && led), ...own } : led;
}

/** The one in the address, where any row is of it; else the rows say themselves what they belong to, unless it is to several. */
function channelOf(document: Document, rows: readonly DiscordRow[]): string | undefined {
  const [, channel, thread] = /^\/channels\/[^/]+\/(\d+)(?:\/threads\/(\d+))?/.exec(document.location.pathname) ?? [];
  // A thread beside its channel is what was opened last.
  const open = thread ?? channel;
  const named = new Set(rows.flatMap((row) => row.channel ?? []));
  return (open && named.has(open)) || named.size !== 1 ? open : [...named][0];
}
