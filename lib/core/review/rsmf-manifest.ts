import { itemId } from '../evidence/items';
import type { Party } from '../evidence/message';
import type { ExportItem } from '../export/item';
import { safeFileName } from '../pack/file-names';
import { includedFiles } from './included-files';
import { timeWords } from './time-words';

/**
 * The manifest of the Relativity Short Message Format 2.0.0, as its public schema names the fields (JSON Schema in the repository
 * relativitydev/rsmf-validator-samples). No value is empty: its custom values need a character at least.
 */
export interface RsmfManifest {
  readonly version: '2.0.0';
  readonly participants: readonly RsmfParticipant[];
  readonly conversations: readonly RsmfConversation[];
  readonly events: readonly RsmfEvent[];
  readonly eventcollectionid: string;
}

interface Custom {
  readonly name: string;
  readonly value: string;
}

export interface RsmfParticipant {
  readonly id: string;
  readonly display: string;
  readonly email?: string;
  readonly account_id?: string;
}

interface RsmfConversation {
  readonly id: string;
  readonly display: string;
  readonly platform: string;
  /** Given only where no more than two write and nothing says that anybody came or left. */
  readonly type?: 'direct';
  readonly participants: readonly string[];
  readonly custodian?: string;
}

export interface RsmfEvent {
  readonly id: string;
  /** `unknown`: a line that the site wrote by itself. What it tells of is not worked out. */
  readonly type: 'message' | 'unknown';
  readonly conversation: string;
  readonly body: string;
  /** Absent where nothing names the sender. */
  readonly participant?: string;
  readonly timestamp?: string;
  readonly direction?: 'incoming' | 'outgoing';
  readonly deleted?: true;
  readonly reactions?: readonly { readonly value: string; readonly count?: number; readonly participants?: readonly string[] }[];
  readonly attachments?: readonly { readonly id: string; readonly display: string; readonly size: number }[];
  readonly read_receipts?: readonly { readonly participant: string; readonly timestamp?: string; readonly action: 'read' }[];
  readonly custom: readonly Custom[];
}

const MAIL_ADDRESS = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/;
/** Longest value of a reaction. */
const LONGEST_REACTION = 30;

/** Everybody whom the items of one file name, each once: by the address where there is one, else by the name as shown. */
export class Participants {
  readonly #byKey = new Map<string, RsmfParticipant>();
  readonly #byName = new Map<string, string>();

  get all(): readonly RsmfParticipant[] {
    return [...this.#byKey.values()];
  }

  of({ shown, address }: Party): string {
    const key = address === undefined ? `name ${shown.trim().toLowerCase()}` : `address ${address.trim().toLowerCase()}`;
    const known = this.#byKey.get(key);
    if (known) return known.id;
    const id = `P${this.#byKey.size + 1}`;
    const identity = address === undefined ? {} : MAIL_ADDRESS.test(address) ? { email: address } : { account_id: address };
    this.#byKey.set(key, { id, display: shown || address || 'Shown without a name', ...identity });
    if (!this.#byName.has(shown)) this.#byName.set(shown, id);
    return id;
  }

  /** Somebody of whom only the name is shown: the first met with exactly that name. */
  named(shown: string): string {
    return this.#byName.get(shown) ?? this.of({ shown });
  }
}

const CONVERSATION = 'C1';

export interface EventMade {
  readonly event: RsmfEvent;
  /** Files of the item by their names in the ZIP. */
  readonly files: readonly { readonly name: string; readonly file: ExportItem['files'][number] }[];
}

/** A message or a line of the site as an event. */
export function eventOf(item: ExportItem, participants: Participants, zone: string): EventMade | undefined {
  const { message, number } = item;
  if (!message) return undefined;
  const id = itemId(number);
  const included = includedFiles(item).map((one, index) => ({ ...one, name: `${id}-${index + 1}-${safeFileName(one.file.name, 60)}` }));
  const files = included.flatMap(({ file, why, name }) => (why === undefined ? { name, file } : []));
  const { marks = {} } = message;
  const sender = message.sender && participants.of(message.sender);
  const reactions = (marks.reactions ?? []).map(({ shown, count, by }) => ({
    value: Array.from(shown).slice(0, LONGEST_REACTION).join('') || '(shown as a picture)',
    ...(count !== undefined && { count }),
    ...(by && by.length > 0 && { participants: by.map((name) => participants.named(name)) }),
  }));
  const receipts = (marks.viewed ?? [])
    .filter(({ shown }) => shown !== '')
    .map(({ shown, utc }) => ({
      participant: participants.named(shown),
      ...(utc !== undefined && { timestamp: utc }),
      action: 'read' as const,
    }));
  const custom: readonly (readonly [string, string | undefined])[] = [
    ['Item', id],
    ['Sender', message.sender || item.kind === 'system' ? undefined : 'Unknown: nothing names the sender.'],
    ['Time', timeWords(item, zone)],
    ['Subject', message.subject],
    ['Quotes', message.quoted],
    ['Quoted from', message.quotedFrom?.shown],
    ['Edited', marks.edited && said(marks.edited, 'Shown as edited')],
    ['Deleted', marks.deleted && said(marks.deleted, 'Shown as deleted')],
    ['Forwarded', marks.forwarded && said(marks.forwarded, 'Shown as forwarded')],
    ...item.differences.map((one): readonly [string, string] => ['Reads otherwise elsewhere', one]),
    ...message.missed.map((one): readonly [string, string] => ['Not read', one]),
    ...included.map(({ file, why }): readonly [string, string | undefined] => ['File not included', why && `${file.name}: ${why}`]),
    ['Selected', item.chosen === 'context' ? 'As context: it stands beside what was searched for.' : undefined],
    ['Redacted', item.redacted && `Words were replaced or files withheld. Salted SHA-256 of the item as it was: ${item.redacted.original}`],
    ['Came from', item.cameFrom],
    ['Recorded at', item.recordedAt],
  ];
  return {
    event: {
      id,
      type: item.kind === 'system' ? 'unknown' : 'message',
      conversation: CONVERSATION,
      body: message.text,
      ...(sender !== undefined && { participant: sender }),
      ...(item.at && { timestamp: item.at.utc }),
      ...(message.direction && { direction: message.direction.way === 'sent' ? ('outgoing' as const) : ('incoming' as const) }),
      ...(marks.deleted && { deleted: true as const }),
      ...(reactions.length > 0 && { reactions }),
      ...(files.length > 0 && { attachments: files.map(({ name, file }) => ({ id: name, display: file.name, size: file.size ?? 0 })) }),
      ...(receipts.length > 0 && { read_receipts: receipts }),
      custom: custom.flatMap(([name, value]) => (value === undefined || value === '' ? [] : { name, value })),
    },
    files,
  };
}

const said = ({ shown, utc }: { readonly shown: string; readonly utc?: string }, otherwise: string): string =>
  `${shown || otherwise}${utc === undefined ? '' : ` (${utc})`}`;

/** Names of platforms that review systems know, by how an item came; else where it came from. */
const PLATFORMS = ['whatsapp', 'imessage', 'telegram', 'instagram', 'messenger', 'facebook', 'discord', 'slack', 'teams', 'signal', 'sms'];

const platformOf = ({ cameFrom, source }: ExportItem): string =>
  PLATFORMS.find((name) => cameFrom.toLowerCase().includes(name)) ?? (source === 'mail-file' ? 'email' : source);

/** The manifest of one file. @param items those that the events are of, in order; at least one. */
export function manifestOf(
  items: readonly ExportItem[],
  events: readonly RsmfEvent[],
  participants: Participants,
  collection: string,
): RsmfManifest & { readonly conversations: readonly [RsmfConversation] } {
  const [first] = items;
  const senders = new Set(events.flatMap(({ participant, direction }) => (direction === 'outgoing' && participant ? participant : [])));
  const [custodian] = senders;
  const isDirect =
    participants.all.length === 2 && events.every(({ type, participant }) => type === 'message' && participant !== undefined);
  const conversation: RsmfConversation = {
    id: CONVERSATION,
    display: first?.conversation?.title || 'Conversation',
    platform: first ? platformOf(first) : 'unknown',
    ...(isDirect && { type: 'direct' }),
    participants: participants.all.map(({ id }) => id),
    ...(senders.size === 1 && custodian !== undefined && { custodian }),
  };
  return { version: '2.0.0', participants: participants.all, conversations: [conversation], events, eventcollectionid: collection };
}
