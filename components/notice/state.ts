import type { Receipt } from '../../lib/core/evidence/capture';
import type { Said } from '../../lib/core/words/said';

export type NoticeState =
  | ({ readonly at: 'working' } & Work)
  /** `here`: how many messages are in the page now. */
  | { readonly at: 'asking'; readonly here: number }
  | { readonly at: 'choosing'; readonly choices: readonly Choice[] }
  | { readonly at: 'kept'; readonly receipt: Receipt }
  | { readonly at: 'not-kept'; readonly reason: Said };

/** What is being done. */
export interface Work {
  /** Messages read so far. */
  readonly messages?: number;
  /** ISO 8601 UTC: how far back. */
  readonly earliest?: string;
  /** `hidden`: waiting until the tab is in front again. */
  readonly pace?: 'going' | 'paused' | 'hidden' | 'stopped';
  /** Whether what was read so far can be kept by itself. */
  readonly stoppable?: boolean;
}

/** How much is wanted; a day is "2026-05-03" in the computer's zone. */
export type Wanted =
  | { readonly want: 'whole' }
  | { readonly want: 'day'; readonly day: string }
  | { readonly want: 'here' }
  | { readonly want: 'choose' };

/** A message in the page, to be kept or not. */
export interface Choice {
  readonly key: string;
  /** Absent where the page names nobody. */
  readonly sender?: string;
  /** A line that the site wrote by itself. */
  readonly system?: boolean;
  /** As shown. */
  readonly time?: string;
  readonly text: string;
  /** The user had marked words of it on the page. */
  readonly touched: boolean;
}

export interface NoticeActions {
  readonly onPause: () => void;
  readonly onGo: () => void;
  readonly onStop: () => void;
  /** Nothing is kept. */
  readonly onCancel: () => void;
  readonly onWanted: (wanted: Wanted) => void;
  readonly onChosen: (keys: ReadonlySet<string>) => void;
  readonly onTryAgain: () => void;
  /** Where it has to be unlocked first. */
  readonly onOpenDesk: () => void;
}
