import type { Mirror, MirrorFinding } from '../../core/export/door';
import { CHOICE, gather } from '../../core/export/gather';
import type { ExportRequest } from '../../core/export/request';
import { monthsIn } from '../../core/timeline/days';
import { itemNow } from '../../core/timeline/history';
import { startOf } from '../../core/timeline/index/changes';
import type { Finding } from '../../core/tone/finding';
import type { Readings } from '../timeline/readings';
import type { OpenedIndex } from './opened-index';

/** What the coach would have said of each of these texts. */
export type FindingsOf = (texts: readonly string[]) => Promise<readonly (readonly Finding[])[]>;

export interface MirrorParts {
  readonly index: OpenedIndex;
  readonly readings: Readings;
  readonly request: Pick<ExportRequest, 'selection' | 'zone'>;
  readonly findingsOf: FindingsOf;
  readonly signal: AbortSignal;
}

/** Messages judged in one go. */
const SLICE = 32;

/** Reads what the archive's owner sent in the conversations of a pack, in it or not, as the coach reads what is being written. */
export async function mirrorOf({ index, readings, request, findingsOf, signal }: MirrorParts): Promise<Mirror> {
  const { documents, flags, changes } = index;
  const { choices, sections } = gather(documents, flags, request.selection, { zone: request.zone, monthAt: monthsIn(request.zone) });
  const findings: MirrorFinding[] = [];
  let read = 0;
  let slice: Omit<MirrorFinding, 'findings'>[] = [];

  async function judge(): Promise<void> {
    const found = await findingsOf(slice.map(({ text }) => text));
    for (const [at, message] of slice.entries()) {
      const own = found[at] ?? [];
      if (own.length > 0) findings.push({ ...message, findings: own.map(({ span, reason }) => ({ ...span, flag: reason })) });
    }
    read += slice.length;
    slice = [];
  }

  for (const { conversation, ranks } of sections) {
    if (!conversation) continue;
    for (const rank of ranks) {
      signal.throwIfAborted();
      const { segment, at } = documents.segmentOf(documents.order[rank] ?? 0);
      const number = segment.numbers[at] ?? 0;
      const places = { number, start: startOf(segment, at), changes: changes.get(number) ?? [] };
      // What does not open stands in the forecast's facts.
      const history = await readings.history(places).catch(() => undefined);
      const now = history && itemNow(history);
      if (now?.way !== 'sent' || now.kind !== 'message' || now.deleted || now.words === '') continue;
      slice.push({ item: number, ...(now.at && { at: now.at.utc }), text: now.words, included: choices[rank] !== CHOICE.out });
      if (slice.length === SLICE) await judge();
    }
  }
  if (slice.length > 0) await judge();
  return { findings, read };
}
