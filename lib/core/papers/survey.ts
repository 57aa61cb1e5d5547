import { itemId } from '../evidence/items';
import { localTime } from '../evidence/written-time';
import type { ExportItem, ItemFile } from '../export/item';
import type { ExportSource, SectionPart } from '../export/source';
import { workedOutText } from '../pack/sentences';
import type { ItemSource } from '../timeline/door';
import { isolated } from './isolated';
import { whatText, whenText, whoText } from './item-words';
import type { IndexLine } from './paper';

/** The part of a section that one month holds, for a list that stays short. */
export interface MonthOfItems {
  /** "2026-05"; absent where nothing tells it. */
  readonly month?: string;
  readonly first: number;
  readonly last: number;
  readonly items: number;
}

/** What one section was found to hold while it was read. */
export interface SectionSurvey {
  readonly letter: string;
  readonly title: string;
  readonly ofConversation: boolean;
  readonly found: number;
  readonly context: number;
  readonly omitted: number;
  readonly omissions: number;
  readonly months: readonly MonthOfItems[];
  /** Of its items, by entry. */
  readonly origins: readonly Origin[];
  /** How its times were worked out, where that is the same of all that were. */
  readonly workedOut?: string;
}

/** A file that came with an item; raw mails are not among them. */
export interface FileOfItem {
  readonly item: number;
  readonly file: ItemFile;
}

/** An entry of the log that brought items of the pack. */
export interface Origin {
  readonly entry: number;
  readonly recordedAt: string;
  readonly cameFrom: string;
  readonly source: ItemSource;
  readonly items: number;
}

/** Items counted by what a reader may ask of them. */
export interface Tally {
  readonly messages: number;
  /** Lines that a site wrote by itself. */
  readonly systemLines: number;
  readonly notes: number;
  readonly exhibits: number;
  /** Of messages and lines: how their times are known. */
  readonly timesNamed: number;
  readonly timesWorkedOut: number;
  readonly timesUnknown: number;
  readonly sendersUnknown: number;
  /** Of which nothing tells whether they were sent or received. */
  readonly wayUnknown: number;
  /** Of which only the side of the page tells it. */
  readonly bySideOnly: number;
  readonly edited: number;
  readonly deleted: number;
  readonly differing: number;
  readonly paired: number;
  readonly notAllRead: number;
  readonly amended: number;
  readonly redacted: number;
  /** In the pack as received. */
  readonly rawMails: number;
  /** Items with sound or film, and those of them of which the maker says that everybody knew. */
  readonly recordings: number;
  readonly recordingsKnown: number;
  /** Mails by what their signatures came to. */
  readonly dkimVerified: number;
  readonly dkimVerifiedOther: number;
  readonly dkimFailed: number;
  readonly dkimNotChecked: number;
}

/** One reading of a source: small, whatever the source's size. */
export interface Survey {
  readonly sections: readonly SectionSurvey[];
  readonly files: readonly FileOfItem[];
  /** Over all sections, by entry. */
  readonly origins: readonly Origin[];
  /** Numbers of all entries that say something of an item, those that say more of it later among them. */
  readonly entries: ReadonlySet<number>;
  readonly tally: Tally;
  /** One for each item, in the order of the sections; absent where there are more than `LISTED_ONE_BY_ONE`. */
  readonly lines?: readonly IndexLine[];
}

/** A list of more than this many items is no longer read (ten pages): months or sections are listed instead. */
export const LISTED_ONE_BY_ONE = 400;

type Counts = { -readonly [key in keyof Tally]: number };

/** Reads the source once. @param zone in which months are counted. */
export async function surveyOf(source: ExportSource, zone: string, signal?: AbortSignal): Promise<Survey> {
  const files: FileOfItem[] = [];
  const tally = nothingCounted();
  const sections: SectionSurvey[] = [];
  const lines: IndexLine[] = [];
  const entries = new Set<number>();
  for (const { letter, title, conversation } of source.sections) {
    const counts = { found: 0, context: 0, omitted: 0, omissions: 0 };
    const months: MonthOfItems[] = [];
    const origins = new Map<number, Origin>();
    const ways = new Set<string>();
    for await (const part of source.section(letter)) {
      signal?.throwIfAborted();
      countPart(counts, part);
      if (part.is === 'omitted') continue;
      const { item } = part;
      countItem(tally, item);
      addToMonths(months, item, zone);
      addOrigin(origins, item, 1);
      const { utc, inferred } = item.message?.time ?? {};
      if (!utc && inferred && ways.size < 2) ways.add(workedOutText(inferred));
      for (const entry of [item.entry, ...item.later]) entries.add(entry);
      files.push(...item.files.map((file) => ({ item: item.number, file })));
      if (lines.length <= LISTED_ONE_BY_ONE) lines.push(lineOf(item, zone));
    }
    const [workedOut, ...others] = ways;
    sections.push({
      letter,
      title,
      ofConversation: conversation !== undefined,
      ...counts,
      months,
      origins: inOrder(origins),
      ...(workedOut !== undefined && others.length === 0 && { workedOut }),
    });
  }
  const all = new Map<number, Origin>();
  for (const { origins } of sections) for (const origin of origins) addOrigin(all, origin, origin.items);
  return { sections, files, origins: inOrder(all), entries, tally, ...(lines.length <= LISTED_ONE_BY_ONE && { lines }) };
}

const lineOf = (item: ExportItem, zone: string): IndexLine => ({
  text: `${itemId(item.number)} · ${whenText(item, zone)} · ${isolated(whoText(item))}: ${isolated(whatText(item))}`,
  to: itemId(item.number),
});

function addOrigin(origins: Map<number, Origin>, { entry, recordedAt, cameFrom, source }: Omit<Origin, 'items'>, items: number): void {
  origins.set(entry, { entry, recordedAt, cameFrom, source, items: (origins.get(entry)?.items ?? 0) + items });
}

const inOrder = (origins: ReadonlyMap<number, Origin>): readonly Origin[] => [...origins.values()].sort((a, b) => a.entry - b.entry);

function countPart(counts: { found: number; context: number; omitted: number; omissions: number }, part: SectionPart): void {
  if (part.is === 'item') counts[part.item.chosen] += 1;
  else {
    counts.omitted += part.omission.items;
    counts.omissions += 1;
  }
}

function addToMonths(months: MonthOfItems[], { at, number }: ExportItem, zone: string): void {
  const month = at && localTime(new Date(at.utc), zone).toISOString().slice(0, 7);
  const last = months.at(-1);
  // What has no time stands beside its neighbours.
  if (last && (month === undefined || last.month === month)) months.splice(-1, 1, { ...last, last: number, items: last.items + 1 });
  else months.push({ ...(month && { month }), first: number, last: number, items: 1 });
}

const nothingCounted = (): Counts => ({
  messages: 0,
  systemLines: 0,
  notes: 0,
  exhibits: 0,
  timesNamed: 0,
  timesWorkedOut: 0,
  timesUnknown: 0,
  sendersUnknown: 0,
  wayUnknown: 0,
  bySideOnly: 0,
  edited: 0,
  deleted: 0,
  differing: 0,
  paired: 0,
  notAllRead: 0,
  amended: 0,
  redacted: 0,
  rawMails: 0,
  recordings: 0,
  recordingsKnown: 0,
  dkimVerified: 0,
  dkimVerifiedOther: 0,
  dkimFailed: 0,
  dkimNotChecked: 0,
});

const KIND_COUNTS = { message: 'messages', system: 'systemLines', note: 'notes', exhibit: 'exhibits' } as const;

function countItem(tally: Counts, item: ExportItem): void {
  tally[KIND_COUNTS[item.kind]] += 1;
  if (item.message) countMessage(tally, item);
  if (item.differences.length > 0) tally.differing += 1;
  if (item.pair !== undefined) tally.paired += 1;
  if (item.amendments.length > 0) tally.amended += 1;
  if (item.redacted) tally.redacted += 1;
  if (item.mail?.path !== undefined) tally.rawMails += 1;
  if (item.files.some(isRecording)) countRecording(tally, item);
}

const isRecording = ({ mediaType }: ItemFile): boolean => /^(audio|video)\//.test(mediaType);

function countRecording(tally: Counts, { exhibit }: ExportItem): void {
  tally.recordings += 1;
  if (exhibit?.everyoneKnew === 'yes') tally.recordingsKnown += 1;
}

function countMessage(tally: Counts, { kind, message }: ExportItem): void {
  if (!message) return;
  const { time, marks, missed, sender, direction } = message;
  tally[time.utc ? 'timesNamed' : time.inferred ? 'timesWorkedOut' : 'timesUnknown'] += 1;
  if (kind === 'message' && !sender) tally.sendersUnknown += 1;
  if (kind === 'message' && !direction) tally.wayUnknown += 1;
  if (direction?.told === 'side') tally.bySideOnly += 1;
  if (marks?.edited) tally.edited += 1;
  if (marks?.deleted) tally.deleted += 1;
  if (missed.length > 0) tally.notAllRead += 1;
  const dkim = dkimOf(message);
  if (dkim) tally[dkim] += 1;
}

type DkimCount = 'dkimVerified' | 'dkimVerifiedOther' | 'dkimFailed' | 'dkimNotChecked';

/** A signature of the sender's own domain counts most; that of a carrier proves less. */
function dkimOf({ dkim = [] }: NonNullable<ExportItem['message']>): DkimCount | undefined {
  if (dkim.length === 0) return undefined;
  const verified = dkim.filter(({ signature }) => signature === 'verified');
  if (verified.some(({ senderDomain }) => senderDomain === undefined)) return 'dkimVerified';
  if (verified.length > 0) return 'dkimVerifiedOther';
  return dkim.some(({ signature }) => signature === 'failed') ? 'dkimFailed' : 'dkimNotChecked';
}
