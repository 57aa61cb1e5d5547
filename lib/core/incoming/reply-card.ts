import type { DangerKind } from './danger-kind';
import type { ReplyHelp } from './reply-help';

/** Where a reply could go: into a box that is empty above its history, or nowhere of ours, and then it can be copied. */
export type ReplyPlace = 'ready' | 'has-text' | 'no-box' | 'several';

/** Why no reply is suggested: what the message says, or who it is from. */
export type SafetyReason = DangerKind | 'safe-contact';

/** What the panel for a received message can show. */
export type ReplyCard =
  | { readonly view: 'reply-not-found' }
  | {
      readonly view: 'reply';
      readonly help: ReplyHelp;
      /** Whether days are counted from when it was sent; else from today. */
      readonly sentKnown: boolean;
      readonly place: ReplyPlace;
      /** The editor did not take the reply. */
      readonly refused: boolean;
      readonly canCover: boolean;
    }
  | { readonly view: 'reply-danger'; readonly kind: SafetyReason; readonly canCover: boolean };

/** The names stand in the page as `data-action`. */
export type ReplyAction = 'put-reply' | 'cover' | 'close';

/** What lies over a covered message: its arrangements, or the way back to the cover while the original is in sight. */
export interface CoverState {
  readonly help: ReplyHelp;
  readonly shown: 'cover' | 'original';
}
export type CoverAction = 'show-original' | 'cover-again' | 'uncover';
