import type { Card, CardAction } from '../../../core/coach/card';
import type { OnDemand } from '../../../core/coach/on-demand';
import type { Draft } from '../../../core/coach/session';
import type { Analysis } from '../../../core/tone/finding';
import type { ComposeBox } from '../../sites/site';
import { whenGone } from '../when-gone';
import { askedOnce } from './asked-once';
import type { Gesture } from './gesture';
import { giveBack } from './give-back';
import { type Keeping, talkOver } from './held-talk';
import type { Elsewhere } from './settled-elsewhere';
import { isSettled, type Left, whatIsLeft } from './what-is-left';

/** After so long the writer has waited enough: the message goes. */
export const PATIENCE_MS = 2000;

/** The second click of a double click comes sooner than this, and nobody has read the card by then. */
const DOUBLE_MS = 700;

export interface HolderPorts extends Keeping {
  /** What is judged: without words where the coach is silent. */
  readonly read: (box: ComposeBox) => Draft;
  /** Whether words are judged there; where they are not, only a blank of ours is asked about. */
  readonly isCoached: (box: ComposeBox) => boolean;
  /** What stands there. */
  readonly textOf: (box: ComposeBox) => string;
  readonly analyse: (text: string, options: { readonly quoted: Draft['quoted'] }) => Analysis;
  /** What judges: on its way, at hand, or not to be had, and then nothing is held. */
  readonly engine: Pick<OnDemand<unknown>, 'now' | 'load' | 'failed'>;
  readonly now: () => number;
  /** Clauses that the writer keeps, as far as this frame knows. */
  readonly kept: (field: HTMLElement) => ReadonlySet<string>;
  readonly elsewhere: Elsewhere;
  readonly controlsFor: (field: HTMLElement) => readonly Element[];
  readonly show: (gesture: Gesture, card: Card, act: (action: CardAction) => void) => void;
  readonly hide: () => void;
  /** The message went, or is going. */
  readonly sent: () => void;
}

export interface Holder {
  /**
   * Whether a message that is being sent off is held here. It never is twice for the same, nor where anything fails.
   * @param oneMove it may be the second half of a double click, or a key struck twice: not a second decision.
   */
  readonly holds: (gesture: Gesture, oneMove: boolean) => boolean;
  /** What is raised now is a held gesture given back. */
  readonly isGivingBack: () => boolean;
  /** Nothing is left in this box that was not kept or asked about in this frame. */
  readonly isSettledHere: (box: ComposeBox) => boolean;
}

/** The one decision for whatever would send a message, and what becomes of one that is held. */
export function createHolder(document: Document, ports: HolderPorts, signal: AbortSignal): Holder {
  const memory = askedOnce(signal);
  /** A gesture that was stopped: `waiting` for the judge, or with its card on the screen. */
  let held: { readonly gesture: Gesture; readonly at: number; readonly waiting: boolean } | undefined;
  /** Runs as long as a card of ours speaks of a box. */
  let talk: AbortController | undefined;
  let givingBack = false;

  const forget = (): void => {
    talk?.abort();
    held = undefined;
  };
  /** With its box the message is gone, and there is nothing left to choose. */
  const talkUntilGone = (field: HTMLElement): void => {
    talk?.abort();
    talk = new AbortController();
    whenGone(field, passes, AbortSignal.any([talk.signal, signal]));
  };

  const { textOf } = ports;
  const found = (box: ComposeBox): Left =>
    whatIsLeft(ports.read(box), ports.isCoached(box) ? ports.analyse : undefined, ports.kept(box.field));
  const isSettledHere = (box: ComposeBox): boolean => isSettled(found(box), memory.keys(box.field));
  /** What there is to ask about now; `undefined` where there is nothing, or it was asked already. */
  const leftIn = (box: ComposeBox): Left | undefined => {
    const left = found(box);
    return isSettled(left, memory.keys(box.field)) || ports.elsewhere.isSettled(box.field) ? undefined : left;
  };

  const unguarded = <T>(work: () => T): T => {
    givingBack = true;
    try {
      return work();
    } finally {
      givingBack = false;
    }
  };
  const askToPress = (gesture: Gesture): void => {
    forget();
    ports.show(gesture, { view: 'press-again', by: gesture.by }, ports.hide);
    talkUntilGone(gesture.box.field);
  };
  const release = async (gesture: Gesture): Promise<void> => {
    const { box } = gesture;
    forget();
    try {
      // What the page raises on its way to sending these words is not held anew.
      memory.letGo(box.field, textOf(box));
    } finally {
      const controlFor = () => ports.controlsFor(box.field)[0] as HTMLElement | undefined;
      if (await giveBack(gesture, { textOf, controlFor, unguarded })) ports.sent();
      // Said last, so that no hint takes the place of what has to be done now.
      else askToPress(gesture);
    }
  };

  const hold = (gesture: Gesture, { findings, blanks, keys }: Left): void => {
    const { field } = gesture.box;
    talkOver(gesture, { view: 'hold', findings, blanks }, ports, {
      send: () => void release(gesture),
      over: forget,
    });
    memory.asked(field, keys);
    held = { gesture, at: ports.now(), waiting: false };
    talkUntilGone(field);
    if (field.ownerDocument !== document) ports.elsewhere.answer(field, () => isSettledHere(gesture.box));
  };

  /** The judge is on its way: it goes when there is nothing to ask, or when that takes too long. */
  const waitForJudge = async (gesture: Gesture, before: string): Promise<void> => {
    const { box } = gesture;
    try {
      const ready = await orAfter(PATIENCE_MS, ports.engine.load());
      const now = textOf(box);
      // The page sent it after all.
      if (!box.field.isConnected || (before !== '' && now === '')) forget();
      else {
        const left = ready === undefined || signal.aborted ? undefined : leftIn(box);
        if (left) hold(gesture, left);
        // Half of the next sentence is not sent with it.
        else if (now !== before) askToPress(gesture);
        else await release(gesture);
      }
    } catch {
      await release(gesture);
    }
  };

  /** A page that submits by its own script may empty the box in the same breath, taking it for sent: the words are put back. */
  const holdSubmission = async (gesture: Gesture, left: Left, text: string): Promise<void> => {
    try {
      await new Promise((resolve) => setTimeout(resolve));
      const lost = gesture.box.field.isConnected && textOf(gesture.box) === '';
      if (lost && (await ports.put(gesture.box, text)) === 'refused') {
        forget();
        ports.show(gesture, { view: 'copy', text }, (action) => action === 'close' && ports.hide());
      } else hold(gesture, left);
    } catch {
      await release(gesture);
    }
  };

  const passes = (): false => {
    forget();
    ports.hide();
    ports.sent();
    return false;
  };

  const decide = (gesture: Gesture, oneMove: boolean): boolean => {
    const started = ports.now();
    const { box } = gesture;
    const same = held?.gesture.box.field === box.field ? held : undefined;
    if (same && (same.waiting || (oneMove && started - same.at < DOUBLE_MS))) return true;
    const text = textOf(box);
    if (memory.wasLetGo(box.field, text)) return passes();
    if (ports.engine.now() === undefined) {
      if (ports.engine.failed()) return passes();
      held = { gesture, at: started, waiting: true };
      void waitForJudge(gesture, text);
      return true;
    }
    const left = leftIn(box);
    // A check cannot be broken off, only come too late.
    if (!left || ports.now() - started > PATIENCE_MS) return passes();
    if (gesture.by === 'submit') {
      held = { gesture, at: started, waiting: true };
      void holdSubmission(gesture, left, text);
    } else hold(gesture, left);
    return true;
  };

  return {
    holds: (gesture, oneMove) => {
      try {
        return decide(gesture, oneMove);
      } catch {
        return false;
      }
    },
    isGivingBack: () => givingBack,
    isSettledHere,
  };
}

function orAfter<T>(ms: number, work: Promise<T | undefined>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, ms, undefined);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
