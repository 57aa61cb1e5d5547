import type { KeptEntry } from '../evidence/chain';
import { itemId } from '../evidence/items';
import type { NoteFacts } from '../evidence/note';

/** A note or what is said of an exhibit, as it was first written or as it was amended. */
export interface WrittenVersion {
  readonly number: number;
  readonly kind: 'note' | 'exhibit' | 'amendment';
  readonly facts: NoteFacts;
  readonly writtenAt: string;
  /** Of an exhibit. */
  readonly file?: string;
}

export function versionIn({ content }: KeptEntry): WrittenVersion | undefined {
  switch (content.kind) {
    case 'note':
      return { number: content.record.items?.first ?? 0, kind: 'note', facts: content.record.note, writtenAt: content.record.writtenAt };
    case 'exhibit': {
      const { items, exhibit, addedAt, file } = content.record;
      return { number: items?.first ?? 0, kind: 'exhibit', facts: exhibit, writtenAt: addedAt, file: file.name };
    }
    case 'amendment':
      return { number: content.record.of, kind: 'amendment', facts: content.record.facts, writtenAt: content.record.writtenAt };
    default:
      return undefined;
  }
}

export const NOTE_HEADS = [
  'item',
  'kind',
  'date',
  'time',
  'not sure of the time',
  'zone',
  'written (UTC)',
  'summary',
  'people',
  'children',
  'tags',
  'about items',
  'as told to me: child',
  'as told to me: exact words',
  'as told to me: who was there',
  'as told to me: what was asked before',
  'file',
] as const;

export const noteRow = ({ number, kind, facts, writtenAt, file }: WrittenVersion): readonly string[] => {
  const { event, summary, people, children, tags, links, childsWords } = facts;
  return [
    itemId(number),
    kind,
    event.date,
    event.time ?? '',
    event.about ? 'yes' : '',
    event.zone,
    writtenAt,
    summary,
    people.join('; '),
    children.join('; '),
    tags.join('; '),
    links.map(itemId).join('; '),
    childsWords?.child ?? '',
    childsWords?.words ?? '',
    childsWords?.whoWasThere ?? '',
    childsWords?.askedBefore ?? '',
    file ?? '',
  ];
};
