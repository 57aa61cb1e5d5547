import { carriedOn } from '../evidence/compare';
import type { Message, TimePrecision } from '../evidence/message';
import type { AmendmentRecord, EventTime, ExhibitRecord, ItemFacts, NoteFacts, NoteRecord } from '../evidence/note';
import { eventMoment } from '../notes/event-moment';
import type { ItemSource, TimelineMoment, TimelineRow, WholeItem } from './door';

/** The entry by which something of an item came, and when that was recorded. */
interface Filed {
  readonly entry: number;
  readonly recordedAt: string;
}

/** An item as it was first filed. */
export type ItemStart =
  | (Filed & {
      readonly is: 'message';
      readonly source: ItemSource;
      readonly conversation: { readonly key: string; readonly title: string };
      readonly message: Message;
    })
  | (Filed & { readonly is: 'note'; readonly note: NoteRecord })
  | (Filed & { readonly is: 'exhibit'; readonly exhibit: ExhibitRecord });

/** What a later entry says of it. */
export type ItemChange =
  | (Filed & { readonly is: 'reading'; readonly message: Message })
  | (Filed & { readonly is: 'amendment'; readonly amendment: AmendmentRecord })
  | (Filed & { readonly is: 'tags'; readonly add: readonly string[]; readonly remove: readonly string[] });

/** All that the archive says of one item, in the order of the chain. */
export interface ItemHistory {
  readonly number: number;
  readonly start: ItemStart;
  readonly changes: readonly ItemChange[];
}

/** An item as it reads now. */
export type ItemNow = Omit<TimelineRow, 'text' | 'found' | 'cut' | 'flags' | 'pair'> & {
  /** What it says: shown, searched, and read for flags. */
  readonly words: string;
  /** What else it is found by: names of files, tags and the like. */
  readonly alsoFoundBy: readonly string[];
  /** Numbers of the items that it speaks of. */
  readonly links: readonly number[];
};

export function itemNow(history: ItemHistory): ItemNow {
  const { start } = history;
  switch (start.is) {
    case 'message':
      return messageNow(history, start);
    case 'note': {
      const facts = amended(history.changes) ?? start.note.note;
      const { childsWords } = facts;
      const said = childsWords ? [childsWords.askedBefore, childsWords.whoWasThere, childsWords.child] : [];
      const words = [facts.summary, childsWords?.words ?? ''].filter((part) => part !== '').join('\n');
      return { ...factsNow(history, facts, said), words, kind: 'note', source: 'note', attachments: 0 };
    }
    case 'exhibit': {
      const facts = amended(history.changes) ?? start.exhibit.exhibit;
      return { ...factsNow(history, facts, [start.exhibit.file.name]), kind: 'exhibit', source: 'exhibit', attachments: 1 };
    }
  }
}

function messageNow({ number, changes }: ItemHistory, { message: first, source, conversation }: ItemStart & { is: 'message' }): ItemNow {
  const message = changes.reduce((before, change) => (change.is === 'reading' ? carriedOn(before, change.message) : before), first);
  const { sender, direction, subject, text, marks, attachments } = message;
  const at = momentNow(message);
  const tags = tagsNow([], changes);
  return {
    number,
    kind: message.kind ?? 'message',
    source,
    conversation,
    ...(at && { at }),
    ...(sender && { sender }),
    ...(direction && { way: direction.way }),
    ...(subject !== undefined && { subject }),
    words: text,
    alsoFoundBy: [subject ?? '', ...attachments.map(({ name }) => name), ...tags],
    edited: marks?.edited !== undefined,
    deleted: marks?.deleted !== undefined,
    attachments: attachments.length,
    tags,
    links: [],
  };
}

function factsNow({ number, changes }: ItemHistory, facts: ItemFacts, alsoFoundBy: readonly string[]) {
  const tags = tagsNow(facts.tags, changes);
  return {
    number,
    at: written(facts.event),
    words: facts.summary,
    alsoFoundBy: [...alsoFoundBy, ...facts.people, ...facts.children, ...tags],
    edited: changes.some(({ is }) => is === 'amendment'),
    deleted: false,
    tags,
    links: facts.links,
  };
}

const amended = (changes: readonly ItemChange[]): NoteFacts | undefined =>
  changes.reduce<NoteFacts | undefined>((facts, change) => (change.is === 'amendment' ? change.amendment.facts : facts), undefined);

/** An amendment says the note's own tags anew; those that were put on it apart from that stay. */
function tagsNow(first: readonly string[], changes: readonly ItemChange[]): readonly string[] {
  let own = new Set(first);
  const put = new Set<string>();
  for (const change of changes) {
    if (change.is === 'amendment') own = new Set(change.amendment.facts.tags);
    if (change.is !== 'tags') continue;
    for (const tag of change.add) put.add(tag);
    for (const tag of change.remove) {
      own.delete(tag);
      put.delete(tag);
    }
  }
  return [...new Set([...own, ...put])];
}

function momentNow({ time }: Message): TimelineMoment | undefined {
  if (time.utc !== undefined) return moment(time.utc, time.precision ?? 'second', 'observed');
  return time.inferred && moment(time.inferred.utc, time.inferred.precision, 'inferred', time.inferred.zone);
}

function written(event: EventTime): TimelineMoment {
  const { utc, precision } = eventMoment(event);
  return { utc, precision, told: 'writer', ...(precision === 'day' && { zone: event.zone }) };
}

const moment = (utc: string, precision: TimePrecision, told: TimelineMoment['told'], zone?: string): TimelineMoment | undefined =>
  Number.isNaN(Date.parse(utc)) ? undefined : { utc, precision, told, ...(precision === 'day' && zone !== undefined && { zone }) };

/** @param linkedFrom numbers of notes and exhibits that link to it. */
export function wholeItem(history: ItemHistory, row: TimelineRow, linkedFrom: readonly number[]): WholeItem {
  const { start, changes } = history;
  const readings = changes.flatMap((change) => (change.is === 'reading' ? [change] : []));
  const amendments = changes.flatMap((change) => (change.is === 'amendment' ? [change] : []));
  return {
    row,
    entry: start.entry,
    recordedAt: start.recordedAt,
    ...(start.is === 'message' && { message: start.message }),
    ...(readings.length > 0 && {
      laterReadings: readings.map(({ entry, recordedAt, message }) => ({ entry, recordedAt, message })),
    }),
    ...(start.is === 'note' && { note: start.note }),
    ...(start.is === 'exhibit' && { exhibit: start.exhibit }),
    ...(amendments.length > 0 && {
      amendments: amendments.map(({ entry, recordedAt, amendment }) => ({ entry, recordedAt, amendment })),
    }),
    linkedFrom,
  };
}
