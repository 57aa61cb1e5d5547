import { itemId } from '../evidence/items';
import type { ExportItem, ItemFile } from '../export/item';

/** A file of an item as it stands in the pack; without a path it is not in it. */
export type PackedFile = Omit<ItemFile, 'parts'>;

/**
 * One line of `data/records/messages.json`. The items of one section follow one another, earliest first. What the coach thinks of a
 * message is not evidence and is not in it.
 */
export interface PackedItem
  extends Omit<
    ExportItem,
    'number' | 'links' | 'pair' | 'flags' | 'files' | 'mail' | 'entry' | 'recordedAt' | 'later' | 'note' | 'exhibit' | 'amendments'
  > {
  /** "EK-0042" */
  readonly id: string;
  /** "A", "B" … */
  readonly section: string;
  /** Where it stands in the log. These and all times of writing are left out for a forum: they would be the same in every pack of a person. */
  readonly entry?: number;
  readonly recordedAt?: string;
  readonly later?: readonly number[];
  readonly note?: Untold<NonNullable<ExportItem['note']>, 'writtenAt'>;
  readonly exhibit?: Untold<NonNullable<ExportItem['exhibit']>, 'addedAt'>;
  readonly amendments: readonly Untold<ExportItem['amendments'][number], 'writtenAt'>[];
  readonly links: readonly string[];
  readonly pair?: string;
  readonly files: readonly PackedFile[];
  readonly mail?: PackedFile;
}

/** With a field that may be left out. */
type Untold<T, Field extends keyof T> = Omit<T, Field> & Partial<Pick<T, Field>>;

/** Field by field, so that the same item is always the same text and nothing else of it gets in. */
export const packedItem = (item: ExportItem, section: string): PackedItem => ({
  id: itemId(item.number),
  section,
  kind: item.kind,
  chosen: item.chosen,
  source: item.source,
  entry: item.entry,
  recordedAt: item.recordedAt,
  later: item.later,
  cameFrom: item.cameFrom,
  ...(item.at && { at: item.at }),
  ...(item.conversation && { conversation: { key: item.conversation.key, title: item.conversation.title } }),
  ...(item.message && { message: item.message }),
  ...(item.note && { note: item.note }),
  ...(item.exhibit && { exhibit: item.exhibit }),
  amendments: item.amendments,
  people: item.people,
  children: item.children,
  tags: item.tags,
  differences: item.differences,
  links: item.links.map(itemId),
  ...(item.pair !== undefined && { pair: itemId(item.pair) }),
  files: item.files.map(packedFile),
  ...(item.mail && { mail: packedFile(item.mail) }),
  ...(item.redacted && { redacted: item.redacted }),
});

/** For a forum: nothing by which it could be found again in another pack of the same person. */
export function unlinked(item: PackedItem): PackedItem {
  const { entry: _, recordedAt: __, later: ___, note, exhibit, amendments, ...rest } = item;
  return {
    ...rest,
    ...(note && { note: without(note, 'writtenAt') }),
    ...(exhibit && { exhibit: without(exhibit, 'addedAt') }),
    amendments: amendments.map((each) => without(each, 'writtenAt')),
    // Each names entries, and when they were recorded.
    differences: item.differences.map(() => 'It read otherwise at another time.'),
  };
}

function without<T extends object, Field extends keyof T>(value: T, field: Field): Omit<T, Field> {
  const { [field]: _, ...rest } = value;
  return rest;
}

const packedFile = ({ parts: _, ...file }: ItemFile): PackedFile => file;
