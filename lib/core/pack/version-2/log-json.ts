import type { CaptureRecord } from '../../evidence/capture';
import type { ChainContent, ChainEntry, KeptEntry } from '../../evidence/chain';
import type { ConversationCapture } from '../../evidence/conversation';
import type { ShownEntry } from '../../evidence/verify-chain';

export const LOG_FORMAT = 'evenkeel-log';
/**
 * Of the log, of `messages.json` and of every file made from them. Counted up with every change of their shape or words, of a record's
 * shape and of how captures are merged; a checker keeps the way of each older version.
 */
export const PACK_VERSION = 2;
const OTHER_CONVERSATION = 'another conversation';
const OTHER_KIND = 'no part of this conversation';

type ShownRecord = Extract<ChainContent, { readonly kind: 'capture' | 'export' }>['record'];

/** A link of the chain with its record, or without it where it belongs to another conversation. */
type LogEntry = ChainEntry & ({ readonly record: ShownRecord } | { readonly withheld: string });

/**
 * `data/log.json`: every link of the whole chain, so that the chain can be worked out again from its start.
 * Of other conversations, imports and notes only the digest of the record is shown.
 */
export interface LogFile {
  readonly format: typeof LOG_FORMAT;
  readonly version: number;
  readonly conversationKey: string;
  readonly entries: readonly LogEntry[];
}

export async function logFile(entries: AsyncIterable<KeptEntry>, conversationKey: string): Promise<LogFile> {
  const log: LogEntry[] = [];
  for await (const { entry, content } of entries) {
    if (content.kind !== 'capture' && content.kind !== 'export') log.push({ ...entry, withheld: OTHER_KIND });
    else if (content.record.conversationKey === conversationKey) log.push({ ...entry, record: content.record });
    else log.push({ ...entry, withheld: OTHER_CONVERSATION });
  }
  return { format: LOG_FORMAT, version: PACK_VERSION, conversationKey, entries: log };
}

/** The log as links to recompute, with the content of those that are shown. */
export function* shownEntries(log: LogFile): Generator<ShownEntry> {
  for (const each of log.entries)
    yield 'record' in each ? { entry: each, content: { kind: each.kind, record: each.record } as ChainContent } : { entry: each };
}

export const capturesIn = (log: LogFile): ConversationCapture[] =>
  log.entries.flatMap((each) =>
    each.kind === 'capture' && 'record' in each
      ? [{ number: each.number, seal: each.seal, recordedAt: each.recordedAt, record: each.record as CaptureRecord }]
      : [],
  );
