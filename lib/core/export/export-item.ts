import { carriedOn, changesOf } from '../evidence/compare';
import type { Attachment, Message, StoredBytes } from '../evidence/message';
import { itemFilePaths } from '../pack/original-paths';
import { differenceText } from '../pack/sentences';
import { type ItemHistory, type ItemStart, itemNow } from '../timeline/history';
import type { ExportItem, ItemFile } from './item';

/** What an item's own history does not say. */
export interface BesideItem extends Pick<ExportItem, 'chosen' | 'cameFrom' | 'flags' | 'pair'> {
  /** IANA zone in which times are written out. */
  readonly zone: string;
}

/** An item as it goes into a pack, of all that the archive says of it. */
export function exportItemOf(history: ItemHistory, { zone, pair, ...beside }: BesideItem): ExportItem {
  const { number, start } = history;
  const { kind, source, at, conversation, tags, links } = itemNow(history);
  return {
    number,
    kind,
    source,
    entry: start.entry,
    recordedAt: start.recordedAt,
    later: [...new Set(history.changes.map(({ entry }) => entry))],
    ...beside,
    ...(at && { at }),
    ...(conversation && { conversation }),
    tags,
    links: pair === undefined || links.includes(pair) ? links : [...links, pair],
    ...(pair !== undefined && { pair }),
    ...(start.is === 'message' ? messageParts(history, start, zone) : factsParts(history, start)),
  };
}

type Parts = Pick<ExportItem, 'differences' | 'amendments' | 'people' | 'children' | 'files'> &
  Partial<Pick<ExportItem, 'message' | 'note' | 'exhibit' | 'mail'>>;

function messageParts({ number, changes }: ItemHistory, start: ItemStart & { is: 'message' }, zone: string): Parts {
  const differences: string[] = [];
  let message = start.message;
  let before = { from: start.entry, fromAt: start.recordedAt };
  for (const change of changes) {
    if (change.is !== 'reading') continue;
    const between = { ...before, to: change.entry, toAt: change.recordedAt };
    for (const each of changesOf(message, change.message)) differences.push(differenceText({ kind: 'changed', ...between, ...each }, zone));
    message = carriedOn(message, change.message);
    before = { from: change.entry, fromAt: change.recordedAt };
  }
  const { html: _, ...plain } = message;
  return {
    message: plain,
    differences,
    amendments: [],
    people: namesIn(message),
    children: [],
    ...filesOf(number, message),
  };
}

function factsParts({ number, changes }: ItemHistory, start: ItemStart & { is: 'note' | 'exhibit' }): Parts {
  const amendments = changes.flatMap((change) => (change.is === 'amendment' ? [change.amendment] : []));
  const { summary, event, people, children } = start.is === 'note' ? start.note.note : start.exhibit.exhibit;
  const latest = amendments.at(-1)?.facts ?? { people, children };
  const shared = {
    differences: [],
    // Feelings are never part of a pack, nor what stands for them.
    amendments: amendments.map(({ facts: { feelings: _, ...facts }, writtenAt }) => ({ facts, writtenAt })),
    people: latest.people,
    children: latest.children,
  };
  if (start.is === 'note') {
    const { childsWords } = start.note.note;
    return { ...shared, files: [], note: { summary, event, writtenAt: start.note.writtenAt, ...(childsWords && { childsWords }) } };
  }
  const { file, addedAt } = start.exhibit;
  const everyoneKnew = amendments.findLast((each) => each.everyoneKnew !== undefined)?.everyoneKnew ?? start.exhibit.everyoneKnew;
  const { name, mediaType, sha256, size, parts } = file;
  const [path = ''] = itemFilePaths(number, [name]);
  return {
    ...shared,
    exhibit: { summary, event, addedAt, ...(everyoneKnew && { everyoneKnew }) },
    files: [{ name, mediaType, sha256, size, parts: parts.map((part) => part.sha256), path }],
  };
}

const namesIn = ({ sender, recipients }: Message): string[] => [
  ...new Set([...(sender ? [sender] : []), ...recipients].map(({ shown, address }) => shown || (address ?? ''))),
];

/** Attachments first, so that their names stay as they are; the raw mail last. */
function filesOf(number: number, { attachments, source }: Message): Pick<ExportItem, 'files' | 'mail'> {
  const paths = itemFilePaths(number, [...attachments.map(({ name }) => name), ...(source ? [MAIL] : [])]);
  const mailPath = source && paths.at(-1);
  return {
    files: attachments.map((attachment, at) => fileOf(attachment, paths[at])),
    ...(source && { mail: keptFile(MAIL, source, 'message/rfc822', mailPath) }),
  };
}

const MAIL = 'mail.eml';

const fileOf = ({ name, mediaType, bytes, missed }: Attachment, path: string | undefined): ItemFile =>
  bytes ? keptFile(name, bytes, mediaType, path) : { name, mediaType, parts: [], missed: missed ?? 'Its bytes were not kept.' };

const keptFile = (name: string, { sha256, size }: StoredBytes, mediaType: string, path: string | undefined): ItemFile => ({
  name,
  mediaType,
  sha256,
  size,
  parts: [sha256],
  ...(path !== undefined && { path }),
});
