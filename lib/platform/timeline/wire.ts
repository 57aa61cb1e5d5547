import type { FoundItems, TimelineFacts, TimelineQuery, TimelineRow, WholeItem } from '../../core/timeline/door';
import type { ArchiveProblemCode } from '../archive/problem';

/** What the desk may ask of the timeline's worker. */
export type Ask =
  | { readonly call: 'open' }
  | { readonly call: 'find'; readonly query: TimelineQuery }
  | { readonly call: 'rows'; readonly list: number; readonly from: number; readonly count: number }
  | { readonly call: 'firstOf'; readonly query: TimelineQuery; readonly count: number }
  | { readonly call: 'indexOf'; readonly list: number; readonly number: number }
  | { readonly call: 'item'; readonly number: number }
  | { readonly call: 'around'; readonly number: number; readonly before: number; readonly after: number };

export interface Answers {
  readonly open: TimelineFacts;
  readonly find: FoundItems;
  readonly rows: readonly TimelineRow[];
  readonly firstOf: { readonly total: number; readonly rows: readonly TimelineRow[] };
  readonly indexOf: number | undefined;
  readonly item: WholeItem | undefined;
  readonly around: readonly TimelineRow[];
}

/** From the desk. The key comes first, and again whenever it changes. */
export type ToWorker =
  | { readonly is: 'start'; readonly zone: string; readonly key: CryptoKey | undefined }
  | { readonly is: 'key'; readonly key: CryptoKey | undefined }
  | { readonly is: 'ask'; readonly id: number; readonly ask: Ask };

/** A problem is one of the archive where it has a code, and else a bug, of which only the name is told: its words may be a person's. */
export type FromWorker =
  | { readonly is: 'progress'; readonly id: number; readonly done: number; readonly total: number }
  | { readonly is: 'answer'; readonly id: number; readonly value: Answers[Ask['call']] }
  | { readonly is: 'problem'; readonly id: number; readonly code?: ArchiveProblemCode; readonly name: string };
