import type { ExportItem, ItemFile } from '../export/item';

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

type Counting = { -readonly [key in keyof Tally]: number };

export const nothingCounted = (): Counting => ({
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

export function countItem(tally: Counting, item: ExportItem): void {
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

function countRecording(tally: Counting, { exhibit }: ExportItem): void {
  tally.recordings += 1;
  if (exhibit?.everyoneKnew === 'yes') tally.recordingsKnown += 1;
}

function countMessage(tally: Counting, { kind, message }: ExportItem): void {
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
