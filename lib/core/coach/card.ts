import type { Blank, Dropped, Rewrite } from '../biff/outcome';
import type { TextEdit } from '../text/edit';
import type { Span } from '../text/span';
import type { Finding, Safety } from '../tone/finding';
import type { Said } from '../words/said';
import type { Person } from './people';
import type { KeepUntil } from './waiting-draft';
import type { WhoAnswer } from './who';

/** What the card can say. One at a time; `hold` comes from the send guard, the others from a session. */
export type Card =
  | { readonly view: 'finding'; readonly finding: Finding; readonly edit: TextEdit | undefined }
  /** `second` is a suggestion of the browser's own model that passed our checks, once there is one. */
  | { readonly view: 'rewrite'; readonly before: string; readonly rewrite: Rewrite; readonly second?: string }
  | { readonly view: 'copy'; readonly text: string }
  /** Without `safety` it is the contact that is marked, and no words of the draft. */
  | { readonly view: 'safety'; readonly safety?: Safety }
  | { readonly view: 'who'; readonly about: Person }
  /** `problem`: it was to be kept for later, and could not be. */
  | { readonly view: 'hold'; readonly findings: readonly Finding[]; readonly blanks: readonly Blank[]; readonly problem?: Said }
  /** It is kept until then; `refused`: it was to be taken out of the box, and the editor declined. */
  | { readonly view: 'kept'; readonly dueAt: number; readonly refused: boolean }
  /** A kept message is due here; its words are fetched when they are asked for. */
  | { readonly view: 'waiting'; readonly problem?: Said }
  | {
      readonly view: 'waiting-draft';
      readonly text: string;
      readonly keptAt: number;
      /** `other-words`: they stand in the box and would be replaced; `refused`: the editor did not take it. */
      readonly trouble?: 'other-words' | 'refused';
      readonly problem?: Said;
    }
  /** Only the writer's own press sends here. */
  | { readonly view: 'press-again'; readonly by: 'click' | 'key' | 'submit' };

/** The names stand in the page as `data-action`. */
export const CARD_ACTIONS = [
  'take-edit',
  'keep-mine',
  'whole-message',
  'take-rewrite',
  'take-second',
  'take-neutral',
  'back',
  'close',
  'copy',
  'send-as-is',
  'look-again',
  'clear-box',
  'see-waiting',
  'put-waiting',
  'replace-box',
  'delete-waiting',
] as const;
/**
 * `putBack` is a piece that the rewrite shown left out, as a span of the draft; its buttons are named `put-back`. `who` answers the
 * question; the buttons of `keep` bear the name of how long.
 */
export type CardAction =
  | (typeof CARD_ACTIONS)[number]
  | { readonly putBack: Span }
  | { readonly who: WhoAnswer }
  | { readonly keep: KeepUntil };

/** The pieces that a rewrite left out; empty where it left everything in. */
export const leftOut = (rewrite: Rewrite): readonly Dropped[] =>
  rewrite.outcome === 'rewritten' || rewrite.outcome === 'nothing-to-send' ? rewrite.dropped : [];
