import type { Attachment, Mark, Message, MessageTime, Party, Reaction, TimePrecision } from './message';

export type ComparedField =
  | 'kind'
  | 'sender'
  | 'recipients'
  | 'direction'
  | 'time'
  | 'subject'
  | 'text'
  | 'quoted'
  | 'attachments'
  | 'bytes'
  | 'edited'
  | 'deleted'
  | 'forwarded'
  | 'reactions'
  | 'original';

/** How a field of one message reads in two captures. */
export interface Change {
  readonly field: ComparedField;
  /** `gained`: it was not read, or not there, before; `lost`: it is no longer there. */
  readonly how: 'gained' | 'changed' | 'lost';
  /** As a person reads it; for `deleted` the words of the message before, and what the page shows in their place after. */
  readonly before: string;
  readonly after: string;
}

type Compare = (before: Message, after: Message) => Change | readonly Change[] | undefined;

/**
 * What a message says otherwise now. No change is what changes by itself or was only read less well this time: displayed times
 * ("2 minutes ago"), worked-out ones, HTML, the words of a mark, a sender that is not shown now, bytes that were kept before.
 * Such a loss is made good by `carriedOn`.
 */
export const changesOf = (before: Message, after: Message): Change[] => COMPARED.flatMap((compare) => compare(before, after) ?? []);

const COMPARED: readonly Compare[] = [
  (before, after) => judged('kind', before.kind ?? '', after.kind ?? ''),
  (before, after) => senderChange(before.sender, carriedParty(before.sender, after.sender)),
  // Who is in a group changes; that the recipients were not known before and are now is news.
  (before, after) => (before.recipients.length > 0 ? undefined : judged('recipients', '', listed(after.recipients))),
  (before, after) => unlessLost(judged('direction', before.direction?.way ?? '', after.direction?.way ?? '')),
  (before, after) => timeChange(before.time, after.time),
  (before, after) => unlessLost(textChange('subject', before.subject ?? '', after.subject ?? '')),
  (before, after) => (before.marks?.deleted || after.marks?.deleted ? undefined : textChange('text', before.text, after.text)),
  (before, after) => textChange('quoted', before.quoted ?? '', after.quoted ?? ''),
  (before, after) => attachmentChanges(before.attachments, after.attachments),
  (before, after) => markChange('edited', before.marks?.edited, after.marks?.edited),
  deletedChange,
  (before, after) => markChange('forwarded', before.marks?.forwarded, after.marks?.forwarded),
  (before, after) => reactionChange(before.marks?.reactions ?? [], after.marks?.reactions ?? []),
  (before, after) => unlessLost(judged('original', before.source?.sha256 ?? '', after.source?.sha256 ?? '')),
];

/** The later reading, with what an earlier one read and this one did not: a loss of reading is no change of the message. */
export function carriedOn(before: Message, after: Message): Message {
  const sender = carriedParty(before.sender, after.sender);
  const [direction, subject, source] = [
    after.direction ?? before.direction,
    after.subject ?? before.subject,
    after.source ?? before.source,
  ];
  // What the signatures prove goes with the original that carries them.
  const dkim = after.dkim ?? (source?.sha256 === before.source?.sha256 ? before.dkim : undefined);
  const kept = keptBytes(before.attachments);
  return {
    ...after,
    ...(sender && !after.kind && { sender }),
    recipients: after.recipients.length > 0 ? after.recipients : before.recipients,
    ...(direction && { direction }),
    time: carriedTime(before.time, after.time),
    ...(subject !== undefined && { subject }),
    attachments: after.attachments.map((each, at) => (each.bytes ? each : (kept.get(nameAndTurn(after.attachments, at)) ?? each))),
    ...(source && { source }),
    ...(dkim && { dkim }),
  };
}

/** `undefined` where both read the same. */
function judged(field: ComparedField, before: string, after: string): Change | undefined {
  if (before === after) return undefined;
  return { field, how: before === '' ? 'gained' : after === '' ? 'lost' : 'changed', before, after };
}

const unlessLost = (change: Change | undefined): Change | undefined => (change?.how === 'lost' ? undefined : change);

const partyText = (party: Party | undefined): string =>
  party ? [party.shown, party.address && party.address !== party.shown && `<${party.address}>`].filter(Boolean).join(' ') : '';

const listed = (parties: readonly Party[]): string => parties.map(partyText).join(', ');

const senderChange = (before: Party | undefined, after: Party | undefined): Change | undefined =>
  before?.shown === after?.shown && before?.address === after?.address ? undefined : judged('sender', partyText(before), partyText(after));

/** The same name without the address that was read before is the same person, read less well. */
function carriedParty(before: Party | undefined, after: Party | undefined): Party | undefined {
  if (!after) return before;
  return before?.address && !after.address && before.shown === after.shown ? before : after;
}

/** Layouts differ in spaces and empty lines; words do not. */
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n\n')
    .trim();

function textChange(field: 'text' | 'quoted' | 'subject', before: string, after: string): Change | undefined {
  if (before === after) return undefined;
  const change = judged(field, plain(before), plain(after));
  return change && { ...change, before, after };
}

function markChange(field: 'edited' | 'forwarded', before: Mark | undefined, after: Mark | undefined): Change | undefined {
  const said = { field, before: before?.shown ?? '', after: after?.shown ?? '' };
  if (!before) return after && { ...said, how: 'gained' };
  if (!after) return { ...said, how: 'lost' };
  const again = before.utc !== undefined && after.utc !== undefined && Date.parse(before.utc) !== Date.parse(after.utc);
  return again ? { field, how: 'changed', before: before.utc ?? '', after: after.utc ?? '' } : undefined;
}

function deletedChange(before: Message, after: Message): Change | undefined {
  const [was, is] = [before.marks?.deleted, after.marks?.deleted];
  if (Boolean(was) === Boolean(is)) return undefined;
  return { field: 'deleted', how: is ? 'gained' : 'lost', before: before.text, after: after.text };
}

function reactionChange(before: readonly Reaction[], after: readonly Reaction[]): Change | undefined {
  if (before.length === 0 && after.length === 0) return undefined;
  const text = (reactions: readonly Reaction[]) =>
    reactions
      .map(({ shown, count = 1 }) => `${shown} ${count}`)
      .sort()
      .join(', ');
  return judged('reactions', text(before), text(after));
}

const SPAN_MS: Record<TimePrecision, number> = { millisecond: 1, second: 1000, minute: 60_000, day: 86_400_000 };

/** How long the stretch is that a time leaves open, in milliseconds. */
export const spanOf = (precision: TimePrecision | undefined): number => (precision ? SPAN_MS[precision] : 1);

const within = (fine: string, coarse: string, precision: TimePrecision | undefined): boolean => {
  const after = Date.parse(fine) - Date.parse(coarse);
  return after >= 0 && after < spanOf(precision);
};

function timeChange(before: MessageTime, after: MessageTime): Change | undefined {
  if (!after.utc) {
    const first = !before.utc && !before.inferred && after.inferred;
    return first ? { field: 'time', how: 'gained', before: '', after: after.inferred.utc } : undefined;
  }
  if (before.utc === after.utc) return undefined;
  if (!before.utc) return { field: 'time', how: 'gained', before: '', after: after.utc };
  if (Date.parse(before.utc) === Date.parse(after.utc) || within(before.utc, after.utc, after.precision)) return undefined;
  const finer = within(after.utc, before.utc, before.precision);
  return { field: 'time', how: finer ? 'gained' : 'changed', before: before.utc, after: after.utc };
}

function carriedTime(before: MessageTime, after: MessageTime): MessageTime {
  const better = after.utc
    ? before.utc && spanOf(before.precision) < spanOf(after.precision) && within(before.utc, after.utc, after.precision)
    : before.utc || (before.inferred && !after.inferred);
  return better ? before : after;
}

/** A name may occur twice in one message: then its turn tells them apart. */
const nameAndTurn = (attachments: readonly Attachment[], at: number): string => {
  const name = attachments[at]?.name ?? '';
  return `${attachments.slice(0, at).filter((each) => each.name === name).length} ${name}`;
};

const keptBytes = (attachments: readonly Attachment[]): Map<string, Attachment> =>
  new Map(attachments.flatMap((each, at) => (each.bytes ? [[nameAndTurn(attachments, at), each] as const] : [])));

function attachmentChanges(before: readonly Attachment[], after: readonly Attachment[]): Change[] {
  if (before.length === 0 && after.length === 0) return [];
  const names = (attachments: readonly Attachment[]) => attachments.map(({ name }) => name);
  const changed = judged('attachments', names(before).sort().join(', '), names(after).sort().join(', '));
  if (changed) return [{ ...changed, before: names(before).join(', '), after: names(after).join(', ') }];
  const [had, has] = [keptBytes(before), keptBytes(after)];
  const other = [...has].filter(([key, { bytes }]) => had.get(key)?.bytes?.sha256 !== bytes?.sha256);
  if (other.length === 0) return [];
  const anew = other.some(([key]) => had.has(key));
  const list = other.map(([, { name }]) => name).join(', ');
  return [{ field: 'bytes', how: anew ? 'changed' : 'gained', before: anew ? list : '', after: list }];
}
