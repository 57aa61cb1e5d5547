import type { Rewrite } from '../biff/outcome';
import { NEUTRAL_MESSAGE, neutralEdit } from '../biff/safety';
import { applyEdit, smallestEdit, type TextEdit } from '../text/edit';
import type { Span } from '../text/span';
import type { Analysis, Finding } from '../tone/finding';
import type { Card, CardAction } from './card';
import { type CoachEvent, type CoachState, initialState, type Open, step } from './machine';
import { isShown, type Sensitivity } from './sensitivity';
import type { WhoAnswer, WhoPort, WhoSeen } from './who';

export interface Draft {
  readonly text: string;
  /** Quoted history inside the text; not judged. */
  readonly quoted: readonly Span[];
  /** Where the writer is, as an offset in `text`. */
  readonly caret: number | undefined;
}

/** What the writer is to see: at most one card, and a line under each clause. */
export interface Picture {
  readonly card: Card | undefined;
  readonly findings: readonly Finding[];
}

export interface CoachPorts {
  readonly read: () => Draft;
  /** Writes `edit` if the text is still `expected`; `refused` leaves it to the writer. */
  readonly replace: (edit: TextEdit, expected: string) => Promise<'applied' | 'refused'>;
  /** Runs once after `ms`; the returned function cancels. */
  readonly schedule: (run: () => void, ms: number) => () => void;
  /** Milliseconds of any steady clock. */
  readonly now: () => number;
  readonly analyse: (text: string, options: { readonly quoted: readonly Span[] }) => Analysis;
  /** Gets ready to analyse a long text until `enough` says so; whether it is ready. Absent: it always is. */
  readonly ahead?: (text: string, options: { readonly quoted: readonly Span[] }, enough: () => boolean) => boolean;
  readonly suggest: (text: string, finding: Finding) => TextEdit | undefined;
  readonly rewrite: (text: string, options: { readonly quoted: readonly Span[]; readonly putBack: readonly Span[] }) => Rewrite;
  /** A second suggestion beside `ours`; `stop` when nobody waits for it any more. Absent: there is never one. */
  readonly second?: (draft: string, ours: Rewrite) => SecondAsked;
  readonly show: (picture: Picture) => void;
  /** Absent: the page tells of nobody, and everybody is coached. */
  readonly who?: WhoPort;
  /** Absent: `normal`. */
  readonly sensitivity?: () => Sensitivity;
}

export interface SecondAsked {
  readonly answer: Promise<string | undefined>;
  readonly stop: () => void;
}

export interface CoachSession {
  readonly changed: (how?: { readonly pasted: boolean }) => void;
  readonly composing: (active: boolean) => void;
  readonly caretPut: () => void;
  readonly left: () => void;
  readonly returned: () => void;
  /** Who they are, or how much the coach is to say, may have changed. */
  readonly reconsider: () => void;
  readonly act: (action: CardAction) => Promise<void>;
  readonly kept: () => ReadonlySet<string>;
  /** Cancels what is scheduled and clears what is shown. */
  readonly end: () => void;
}

/** Half a frame, so that a key that comes meanwhile is not kept waiting. */
const SLICE_MS = 8;

/** One compose box, from focus to the end of it. Holds the state; decides nothing that `step` could decide. */
export function createSession(ports: CoachPorts, kept?: ReadonlySet<string>): CoachSession {
  let state: CoachState = initialState(kept);
  let cancel: (() => void) | undefined;
  let writing = false;
  /** The edit shown, found once for a clause and not at each key. What is written is found anew from the text that stands there. */
  let suggested: { readonly quote: string; readonly edit: TextEdit | undefined } | undefined;
  let ended = false;
  let second: { readonly beside: Rewrite; readonly stop: () => void } | undefined;

  const send = (event: CoachEvent): void => {
    if (ended) return;
    const before = state;
    state = step(before, event);
    if (second && !(state.open?.view === 'rewrite' && state.open.rewrite === second.beside)) stopSecond();
    if (state.open !== before.open || state.findings !== before.findings || state.away !== before.away) {
      ports.show({ card: state.away ? undefined : toCard(state), findings: state.findings });
    }
    if (state.due !== undefined && !cancel) wait(state.due);
  };

  const toCard = ({ open, text }: CoachState): Card | undefined => {
    if (open?.view === 'rewrite') {
      return { view: 'rewrite', before: text, rewrite: open.rewrite, ...(open.second !== undefined && { second: open.second }) };
    }
    if (open?.view !== 'finding') return open;
    const { quote } = open.finding;
    if (suggested?.quote !== quote) suggested = { quote, edit: ports.suggest(text, open.finding) };
    return { ...open, edit: suggested.edit };
  };

  const stopSecond = (): void => {
    second?.stop();
    second = undefined;
  };

  /** Not with quoted history in the box: a model would word that anew as well. */
  const askSecond = async ({ text, quoted }: Draft): Promise<void> => {
    if (!ports.second || quoted.length > 0 || state.open?.view !== 'rewrite' || state.open.rewrite.outcome !== 'rewritten') return;
    const beside = state.open.rewrite;
    const { answer, stop } = ports.second(text, beside);
    second = { beside, stop };
    const found = await answer.catch(() => undefined);
    if (found !== undefined) send({ type: 'second-found', rewrite: beside, second: found });
  };

  // One timer at a time, and none set anew at each key: it looks at the clock when it fires.
  const wait = (due: number): void => {
    cancel = ports.schedule(
      () => {
        cancel = undefined;
        if (ended || state.due === undefined) return;
        if (ports.now() < state.due || !isReady()) wait(state.due);
        else judge();
      },
      Math.max(0, due - ports.now()),
    );
  };

  /** A long draft that is new is got to know in slices, between which the page has its turn. */
  const isReady = (): boolean => {
    if (!ports.ahead) return true;
    const { text, quoted } = ports.read();
    const until = ports.now() + SLICE_MS;
    return ports.ahead(text, { quoted }, () => ports.now() > until);
  };

  const judge = (): void => {
    const who = ports.who?.now();
    const waits = ports.who !== undefined && who === undefined;
    const { findings, safety } = judgeFor(waits ? UNKNOWN : who);
    if (waits && (findings.length > 0 || safety)) void learn();
  };

  const judgeFor = (who: WhoSeen | undefined): Analysis => {
    const { text, quoted, caret } = ports.read();
    suggested = undefined;
    const all = ports.analyse(text, { quoted });
    const sensitivity = ports.sensitivity?.() ?? 'normal';
    const analysis = { ...all, findings: all.findings.filter((finding) => isShown(finding, sensitivity)) };
    send({ type: 'judged', text, analysis, caret, ...(who && { who }) });
    return analysis;
  };

  const learn = async (): Promise<void> => {
    const who = await ports.who?.learn();
    if (who && !ended) judgeFor(who);
  };

  const answerWho = async (answer: WhoAnswer): Promise<void> => {
    const following = ports.who?.answer(answer);
    send({ type: 'closed' });
    const who = await following;
    if (who && !ended) judgeFor(who);
  };

  /** @param otherwise what is offered to copy where the editor refuses; else the whole text as it would have been. */
  const write = async (edit: TextEdit | undefined, otherwise?: string): Promise<void> => {
    const expected = state.text;
    // The card spoke of other words than those that stand there now: it goes, and nothing is written.
    const { text } = ports.read();
    if (text !== expected || !edit) return send({ type: 'changed', text, at: ports.now() });
    writing = true;
    const outcome = await ports.replace(edit, expected).catch(() => 'refused' as const);
    writing = false;
    if (outcome === 'applied') send({ type: 'applied', text: ports.read().text, at: ports.now() });
    else send({ type: 'refused', text: otherwise ?? applyEdit(expected, edit) });
  };

  const takeNeutral = async (): Promise<void> => {
    const { text, quoted } = ports.read();
    ports.who?.told();
    if (text !== state.text) return send({ type: 'changed', text, at: ports.now() });
    const edit = neutralEdit(text, quoted);
    if (edit) await write(edit, NEUTRAL_MESSAGE);
    else send({ type: 'refused', text: NEUTRAL_MESSAGE });
  };

  const act = async (action: CardAction): Promise<void> => {
    const { open, text } = state;
    if (open?.view === 'who' && (action === 'close' || typeof action === 'object')) {
      await answerWho(typeof action === 'object' && 'who' in action ? action.who : 'not-now');
    } else if (action === 'keep-mine') send({ type: 'kept' });
    else if (action === 'close' || action === 'copy') {
      if (open?.view === 'safety' && !open.safety) ports.who?.told();
      send({ type: 'closed' });
    } else if (action === 'take-neutral' && isSteppedBack(open)) await takeNeutral();
    else if (action === 'back') send({ type: 'back' });
    else if (action === 'whole-message' && open?.view === 'finding') {
      const draft = ports.read();
      if (draft.text !== text) send({ type: 'changed', text: draft.text, at: ports.now() });
      send({ type: 'rewritten', rewrite: ports.rewrite(draft.text, { quoted: draft.quoted, putBack: [] }) });
      void askSecond(draft);
    } else if (typeof action === 'object' && 'putBack' in action) {
      const draft = ports.read();
      if (open?.view !== 'rewrite' || draft.text !== text) return send({ type: 'changed', text: draft.text, at: ports.now() });
      const putBack = [...open.putBack, action.putBack];
      send({ type: 'rewritten', rewrite: ports.rewrite(text, { quoted: draft.quoted, putBack }), putBack });
    } else if (action === 'take-edit' && open?.view === 'finding') await write(ports.suggest(text, open.finding));
    else if (action === 'take-rewrite' && open?.view === 'rewrite' && open.rewrite.outcome === 'rewritten') {
      await write(smallestEdit(text, open.rewrite.text));
    } else if (action === 'take-second' && open?.view === 'rewrite' && open.second !== undefined) {
      await write(smallestEdit(text, open.second));
    }
  };

  return {
    changed: (how) => {
      if (writing) return;
      // With nothing shown no span has to move, so the text need not be read before the pause.
      const idle = state.findings.length === 0 && !state.open;
      const read = idle ? {} : { text: ports.read().text };
      send({ type: 'changed', ...read, at: ports.now(), pasted: how?.pasted ?? false });
    },
    composing: (active) => send(active ? { type: 'composition-started' } : { type: 'composition-ended', at: ports.now() }),
    caretPut: () => {
      const { caret } = ports.read();
      if (caret !== undefined) send({ type: 'caret-put', caret });
    },
    left: () => send({ type: 'left' }),
    returned: () => {
      send({ type: 'returned' });
      if (ports.who && !ports.who.now()) void learn();
    },
    reconsider: () => (ports.who ? void learn() : judge()),
    act,
    kept: () => state.kept,
    end: () => {
      // A question that was seen and left is not asked again.
      if (state.open?.view === 'who') void ports.who?.answer('not-now');
      cancel?.();
      stopSecond();
      ended = true;
      ports.show({ card: undefined, findings: [] });
    },
  };
}

/** Until it is known to whom the draft goes, nothing is said. */
const UNKNOWN: WhoSeen = { policy: 'silent' };

const isSteppedBack = (open: Open | undefined): boolean =>
  open?.view === 'safety' || (open?.view === 'rewrite' && open.rewrite.outcome === 'stepped-back');
