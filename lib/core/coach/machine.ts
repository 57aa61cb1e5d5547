import type { Rewrite } from '../biff/outcome';
import { moveSpan, smallestEdit, type TextEdit } from '../text/edit';
import type { Span } from '../text/span';
import type { Analysis, Finding, Safety } from '../tone/finding';
import { clauseKey, without } from './clause';
import type { Person } from './people';
import type { WhoSeen } from './who';

/**
 * The coach's manners, as a pure function of state and event. Time comes in with the event.
 *
 *            changed, composition-ended                 judged: a clause to raise
 *   QUIET ────────────────────────────▶ WAITING(due) ─────────────────────────────▶ CARD
 *     ▲  ▲                               │  ▲    │                                  │ │ │
 *     │  └──── judged: nothing to raise ─┘  │    └─ composition-started ─▶ SILENT   │ │ │
 *     │                                     │                                │      │ │ │
 *     │                                     └─────── composition-ended ──────┘      │ │ │
 *     │                                     ▲                                       │ │ │
 *     │                                     └── its words touched, edit applied ────┘ │ │
 *     └── kept (never again), closed (until the caret is put there) ──────────────────┘ │
 *                                          rewritten ─▶ CARD(rewrite) ─ back ─▶ CARD ◀──┘
 *
 * One card at a time. A card that still holds is not exchanged for another. After "keep mine" the coach rests
 * until the writer has typed and paused again. Text that was pasted is given a longer pause than text that was typed.
 */
export interface CoachState {
  /** The text that every span below speaks of. */
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly open: Open | undefined;
  /** Clauses the writer keeps: neither underlined nor raised again. */
  readonly kept: ReadonlySet<string>;
  /** Clauses whose card was closed or whose edit was undone: underlined, raised only when the caret is put there. */
  readonly closed: ReadonlySet<string>;
  /** The text last judged: the same text raises nothing twice. */
  readonly judged: string | undefined;
  readonly composing: boolean;
  readonly away: boolean;
  /** Clock time in ms at which the text is to be judged. */
  readonly due: number | undefined;
}

export type Open =
  | { readonly view: 'finding'; readonly finding: Finding }
  | {
      readonly view: 'rewrite';
      readonly rewrite: Rewrite;
      readonly from: Finding | undefined;
      readonly putBack: readonly Span[];
      readonly second?: string;
    }
  | { readonly view: 'copy'; readonly text: string }
  | { readonly view: 'safety'; readonly safety?: Safety }
  | { readonly view: 'who'; readonly about: Person };

export type CoachEvent =
  /** Without `text` it was not read: there is no span to move. */
  | { readonly type: 'changed'; readonly text?: string; readonly at: number; readonly pasted?: boolean }
  | { readonly type: 'composition-started' }
  | { readonly type: 'composition-ended'; readonly at: number }
  /** `who`: how the coach behaves towards those the draft goes to; absent: it coaches. */
  | {
      readonly type: 'judged';
      readonly text: string;
      readonly analysis: Analysis;
      readonly caret: number | undefined;
      readonly who?: WhoSeen;
    }
  | { readonly type: 'caret-put'; readonly caret: number }
  /** `putBack`: the pieces of the draft that stay because the writer asked for them. */
  | { readonly type: 'rewritten'; readonly rewrite: Rewrite; readonly putBack?: readonly Span[] }
  /** A second suggestion beside `rewrite`, which may be shown no longer. */
  | { readonly type: 'second-found'; readonly rewrite: Rewrite; readonly second: string }
  | { readonly type: 'applied'; readonly text: string; readonly at: number }
  | { readonly type: 'refused'; readonly text: string }
  | { readonly type: 'kept' | 'closed' | 'back' | 'left' | 'returned' };

/** Short enough that a hint stands within half a second of a pause, long enough not to speak between two words. */
export const TYPING_PAUSE_MS = 300;
export const PASTE_PAUSE_MS = 1000;

export const initialState = (kept: ReadonlySet<string> = new Set()): CoachState => ({
  text: '',
  findings: [],
  open: undefined,
  kept,
  closed: new Set(),
  judged: undefined,
  composing: false,
  away: false,
  due: undefined,
});

export function step(state: CoachState, event: CoachEvent): CoachState {
  switch (event.type) {
    case 'changed': {
      const due = state.composing ? undefined : event.at + (event.pasted ? PASTE_PAUSE_MS : TYPING_PAUSE_MS);
      return { ...(event.text === undefined ? state : withText(state, event.text)), due };
    }
    case 'composition-started':
      return { ...state, composing: true, due: undefined };
    case 'composition-ended':
      return { ...state, composing: false, due: event.at + TYPING_PAUSE_MS };
    case 'judged': {
      const read = withText(state, event.text);
      if (event.who && event.who.policy !== 'coach') return heldBack(read, event.analysis, event.who);
      const judged = { ...read, findings: without(event.analysis.findings, read.kept), due: undefined };
      return { ...judged, open: toRaise(judged, event.analysis.safety, event.caret), judged: event.text };
    }
    case 'caret-put': {
      if (state.composing || (state.open && state.open.view !== 'finding')) return state;
      const finding = state.findings.find(({ span }) => span.start <= event.caret && event.caret < span.end);
      return finding ? { ...state, open: { view: 'finding', finding } } : state;
    }
    case 'rewritten': {
      const from = state.open?.view === 'finding' ? state.open.finding : state.open?.view === 'rewrite' ? state.open.from : undefined;
      return { ...state, open: { view: 'rewrite', rewrite: event.rewrite, from, putBack: event.putBack ?? [] } };
    }
    case 'second-found': {
      if (state.open?.view !== 'rewrite' || state.open.rewrite !== event.rewrite) return state;
      return { ...state, open: { ...state.open, second: event.second } };
    }
    case 'applied': {
      // Should the writer undo the edit, the clause is underlined again but not raised again.
      const closed = plus(state.closed, state.open?.view === 'finding' ? [state.open.finding] : state.findings);
      return { ...withText({ ...state, open: undefined }, event.text), closed, due: event.at + TYPING_PAUSE_MS };
    }
    case 'refused':
      return { ...state, open: { view: 'copy', text: event.text } };
    case 'kept': {
      if (state.open?.view !== 'finding') return state;
      const kept = plus(state.kept, [state.open.finding]);
      return { ...state, kept, findings: without(state.findings, kept), open: undefined };
    }
    case 'closed': {
      if (!state.open) return state;
      const about = openClause(state.open);
      return { ...state, open: undefined, closed: about === undefined ? state.closed : new Set([...state.closed, clauseKey(about)]) };
    }
    case 'back': {
      const finding = state.open?.view === 'rewrite' ? state.open.from : undefined;
      return { ...state, open: finding && { view: 'finding', finding } };
    }
    case 'left':
      return { ...state, away: true };
    case 'returned':
      return { ...state, away: false };
  }
}

function withText(state: CoachState, text: string): CoachState {
  // An emptied box is the start of another message.
  if (text.trim() === '') return { ...initialState(), text, composing: state.composing, away: state.away };
  const edit = smallestEdit(state.text, text);
  if (!edit) return state;
  const findings = state.findings.flatMap((finding) => moved(finding, edit) ?? []);
  return { ...state, text, findings, open: state.open && movedOpen(state.open, edit) };
}

const moved = <T extends { readonly span: Span }>(about: T, edit: TextEdit): T | undefined => {
  const span = moveSpan(about.span, edit);
  return span && { ...about, span };
};

/** Only what speaks of one untouched clause outlives a change; a rewrite or a copy of the old text does not. */
function movedOpen(open: Open, edit: TextEdit): Open | undefined {
  if (open.view === 'finding') {
    const finding = moved(open.finding, edit);
    return finding && { view: 'finding', finding };
  }
  if (open.view === 'who') return open;
  if (open.view !== 'safety') return undefined;
  if (!open.safety) return open;
  const safety = moved(open.safety, edit);
  return safety && { view: 'safety', safety };
}

/** Where the coach does not coach: nothing is underlined, and the text counts as not judged yet. */
function heldBack(state: CoachState, { findings, safety }: Analysis, who: Exclude<WhoSeen, { policy: 'coach' }>): CoachState {
  const quiet = { ...state, findings: [], due: undefined };
  const shown = (open: Open | undefined): CoachState => ({ ...quiet, open: state.composing ? undefined : open });
  if (who.policy === 'safety') return shown(who.told || state.text.trim() === '' ? undefined : ofContact(state.open));
  if (who.policy === 'silent') return shown(undefined);
  // Danger is no time for a question.
  if (safety) return shown(toRaise(quiet, safety, undefined));
  return shown(without(findings, state.kept).length > 0 ? question(state.open, who.about) : undefined);
}

/** What stands already goes on standing, so that it is not read out again. */
const ofContact = (open: Open | undefined): Open => (open?.view === 'safety' && !open.safety ? open : { view: 'safety' });
const question = (open: Open | undefined, about: Person): Open => (open?.view === 'who' ? open : { view: 'who', about });

function toRaise(state: CoachState, safety: Safety | undefined, caret: number | undefined): Open | undefined {
  if (state.composing) return undefined;
  if (safety) return state.closed.has(clauseKey(safety.quote)) ? undefined : { view: 'safety', safety };
  const { open } = state;
  if (open?.view === 'rewrite' || open?.view === 'copy') return open;
  const shown = open?.view === 'finding' ? clauseKey(open.finding.quote) : undefined;
  const finding =
    state.findings.find(({ quote }) => clauseKey(quote) === shown) ??
    (state.text === state.judged ? undefined : mostPressing(without(state.findings, state.closed), caret));
  return finding && { view: 'finding', finding };
}

/** The most severe; of equals, the one nearest to where the writer is. */
function mostPressing(findings: readonly Finding[], caret: number | undefined): Finding | undefined {
  const distance = ({ span }: Finding) => (caret === undefined ? span.start : Math.abs(span.end - caret));
  return [...findings].sort((a, b) => b.severity - a.severity || distance(a) - distance(b))[0];
}

const openClause = (open: Open): string | undefined =>
  open.view === 'finding' ? open.finding.quote : open.view === 'safety' ? open.safety?.quote : undefined;

const plus = (keys: ReadonlySet<string>, findings: readonly Finding[]): ReadonlySet<string> =>
  new Set([...keys, ...findings.map(({ quote }) => clauseKey(quote))]);
