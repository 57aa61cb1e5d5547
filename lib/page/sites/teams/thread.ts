import type { Party } from '../../../core/evidence/message';
import { shownIn } from '../chat/chat';
import { rowReading, threadRow } from '../chat/thread';
import { scrollerOf } from '../shown/scroller';
import type { OpenThreadOn } from '../site';
import { authorIn, readTeamsRow, sideOf, type TeamsRow, teamsId, teamsRows } from './row';
import { openTeams } from './teams';

/** Only the first message of a turn is headed by the name; one's own often by none at all. */
export function teamsRowsWithAuthors(document: Document): readonly { readonly row: TeamsRow; readonly author: Party | undefined }[] {
  let author: Party | undefined;
  let before: TeamsRow | undefined;
  return teamsRows(document).map((row) => {
    const goesOn =
      before && !before.isControl && sideOf(before)?.way === 'received' && sideOf(row)?.way === 'received' && !isDivided(before, row);
    author = row.isControl ? undefined : (authorIn(row) ?? (goesOn ? author : undefined));
    before = row;
    return { row, author };
  });
}

/** A line for a new day, or for what is unread, stands between. */
function isDivided(before: TeamsRow, row: TeamsRow): boolean {
  for (let between = before.item.nextElementSibling; between && between !== row.item; between = between.nextElementSibling) {
    if (between.matches('[role="separator"], .fui-Divider') || between.querySelector('[role="separator"], .fui-Divider')) return true;
  }
  return false;
}

export const openTeamsThread: OpenThreadOn = (document) => {
  const viewport = () => shownIn(document, '[data-tid="message-pane-list-viewport"]');
  if (teamsRows(document).length === 0) return undefined;
  const key = () => {
    const chat = threadOf(document) ?? openTeams(document)?.name;
    return chat && `teams ${chat}`;
  };
  return {
    key,
    title: openTeams(document)?.name ?? document.title,
    confidence: 'known-layout',
    rows: () =>
      teamsRowsWithAuthors(document).map(({ row, author }) =>
        threadRow(row.element, teamsId, () => {
          const said = readTeamsRow(row);
          const direction = sideOf(row);
          const unknown = author || said.system || direction?.way === 'sent' ? [] : ['The page does not show here who wrote this.'];
          return rowReading({ ...said, sender: author, direction, missed: [...unknown, ...(said.missed ?? [])] });
        }),
      ),
    scroller: () => viewport() ?? scrollerOf(teamsRows(document)[0]?.element),
  };
};

/** The page's address seldom names the conversation; the button that sends does, and the picture above it. */
const threadOf = (document: Document): string | undefined =>
  shownIn(document, '[data-track-thread-id]')?.getAttribute('data-track-thread-id') ??
  /\/threads\/(19:[^/?]+)/.exec(shownIn(document, '[data-tid^="chat-title"] img[src*="/threads/"]')?.getAttribute('src') ?? '')?.[1];
