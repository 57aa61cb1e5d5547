import type { Card, CardAction } from '../../core/coach/card';
import type { DraftDoor } from '../../core/coach/draft-door';
import type { OnDemand } from '../../core/coach/on-demand';
import { isHeld, type Sensitivity } from '../../core/coach/sensitivity';
import type { Draft } from '../../core/coach/session';
import type { PutOutcome, WaitingHere } from '../../core/coach/waiting-draft';
import type { Policy } from '../../core/coach/who';
import type { Analysis } from '../../core/tone/finding';
import { sendControls } from '../sites/send-controls';
import { outermostDocument } from '../sites/shown/frames';
import type { ComposeBox, Site } from '../sites/site';
import type { CardHost } from './card-host';
import { type CoachedBox, coachBox, type Engine } from './coach-box';
import { readBox } from './field';
import { deepActive, watchFocus } from './focus';
import { keepAttached } from './keep-attached';
import { guardSending } from './send-guard';
import { elsewhere } from './sending/settled-elsewhere';
import { waitingDrafts } from './waiting-drafts';
import { recipientsIn, type WhoPorts } from './who';

export interface AttendPorts {
  /** Fetched when a box first gets the focus. Without it there are no hints, and nothing else changes. */
  readonly engine: OnDemand<Engine>;
  readonly site: () => Site;
  readonly card: CardHost;
  readonly now: () => number;
  /** `false` once the extension was updated or removed under this script; asking ends it. */
  readonly alive: () => boolean;
  readonly who: WhoPorts;
  readonly manner: Manner;
  readonly drafts: DraftDoor;
  /** What waits for this site; known once the engine was asked for, as is the next. */
  readonly waiting: () => readonly WaitingHere[];
  /** The name of the question to other frames' scripts, see settled-elsewhere.ts. */
  readonly named: Promise<string | undefined>;
}

/** What the user chose of the coach's manner, in whichever page of ours. */
export interface Manner {
  readonly sensitivity: () => Sensitivity;
  /** Calls back when it changed: how much is said, or who somebody is. */
  readonly onChange: (changed: () => void, signal: AbortSignal) => void;
}

export interface Attended {
  /** When the box in use last got the focus, in milliseconds since 1970; `undefined` where none is. */
  readonly since: () => number | undefined;
  /** Puts a kept message into it. */
  readonly take: (id: string, replacing: boolean) => Promise<PutOutcome>;
}

/**
 * Sent to the outermost document when a box anywhere in it gets the focus: the script there guards the send button and will
 * want the engine too. It carries no words.
 */
const COMPOSING = 'evenkeel-composing';

const NOTHING: Analysis = { score: 0, findings: [], safety: undefined };

/** The coach in one frame: a box is coached from its first focus on, one box at a time. Ends with the signal. */
export function attend(view: Window, ports: AttendPorts, signal: AbortSignal): Attended {
  const { engine, site, card, now, alive, who, manner } = ports;
  const { document } = view;
  const kept = new WeakMap<HTMLElement, ReadonlySet<string>>();
  const recipients = recipientsIn(site, who);
  const { sensitivity } = manner;
  let current: CoachedBox | undefined;
  let usedAt = 0;
  /** The box that waits for the engine, or for which it could not be had. */
  let waiting: WeakRef<HTMLElement> | undefined;

  const endCurrent = (): void => current?.end();
  const forget = (): void => {
    if (current) kept.set(current.element, current.kept());
    current = undefined;
  };
  const controls = (field: HTMLElement): readonly Element[] => sendControls(site(), field);

  const begin = (box: ComposeBox, ready: Engine): void => {
    endCurrent();
    waiting = undefined;
    current = coachBox(
      box,
      { ...ready, now, card, controls, who: recipients.of(box), sensitivity, ended: forget },
      kept.get(box.field),
      signal,
    );
    drafts.tell(ports.waiting());
    drafts.offer(box);
  };
  const beginWhenReady = async (box: ComposeBox): Promise<void> => {
    endCurrent();
    waiting = new WeakRef(box.field);
    const ready = await engine.load();
    if (ready && waiting?.deref() === box.field && box.field.contains(deepActive(document) ?? null) && !signal.aborted) begin(box, ready);
  };

  watchFocus(
    view,
    (target, typed) => {
      const box = alive() ? site().composeAt(target) : undefined;
      if (!box) return;
      if (!typed) usedAt = Date.now();
      if (current?.element === box.field && !current.hasEnded()) {
        current.returned();
        if (!typed && !card.isShown()) drafts.offer(box);
        return;
      }
      // Asked for at the focus and not at each key after it.
      if (typed && waiting?.deref() === box.field) return;
      tellOutermost(document);
      const ready = engine.now();
      if (ready) begin(box, ready);
      else void beginWhenReady(box);
    },
    signal,
  );

  manner.onChange(() => {
    recipients.forget();
    current?.reconsider();
  }, signal);

  /** What is left to hold a message for. */
  const analyse: Engine['analyse'] = (text, options) => {
    const analysis = engine.now()?.analyse(text, options) ?? NOTHING;
    return { ...analysis, findings: analysis.findings.filter((finding) => isHeld(finding, sensitivity())) };
  };
  /** A field in another frame is answered for by that frame's own script, see settled-elsewhere.ts. */
  const policyFor = (box: ComposeBox): Policy =>
    recipients.of(box).now()?.policy ?? (box.field.ownerDocument === document ? 'silent' : 'coach');
  /** Where the coach does not coach, the guard holds for nothing but a blank of ours; where it is silent, it is not even shown that. */
  const read = (box: ComposeBox): Draft => (policyFor(box) === 'silent' ? { text: '', quoted: [], caret: undefined } : readBox(box));
  const onKey = (event: KeyboardEvent): void => {
    // The keyboard's way into the card, which names it; not for a page, whose writer would then press a key in it unawares.
    if (event.isTrusted && event.altKey && event.shiftKey && event.code === 'KeyE' && card.focus()) event.preventDefault();
  };
  const onComposing = (): void => {
    void engine.load();
    // One box at a time: the writer has gone on into a frame.
    if (current && !current.element.contains(deepActive(document) ?? null)) endCurrent();
  };
  keepAttached(
    document,
    () => {
      view.addEventListener(COMPOSING, onComposing, { capture: true, signal });
      view.addEventListener('keydown', onKey, { capture: true, signal });
      view.addEventListener('pagehide', endCurrent, { signal });
    },
    signal,
  );

  /** A card that speaks of the box as a whole. */
  const showOver = (owner: object, field: HTMLElement, shown: Card, act: (action: CardAction) => void): void => {
    if (shown.view === 'hold') current?.left();
    card.show(owner, shown, { field, near: () => [], caretLine: () => undefined, controls: () => controls(field) }, act);
  };

  const keeper = {};
  const drafts = waitingDrafts({
    door: ports.drafts,
    site,
    clock: Date.now,
    newId,
    show: ({ field }, shown, act) => showOver(keeper, field, shown, act),
    hide: () => card.hide(keeper),
  });

  const guard = {};
  guardSending(
    view,
    {
      site,
      now,
      analyse,
      engine,
      read,
      textOf: (box) => readBox(box).text,
      isCoached: (box) => policyFor(box) === 'coach',
      kept: (field) => (current?.element === field ? current.kept() : kept.get(field)) ?? NONE,
      elsewhere: elsewhere(ports.named, signal),
      controlsFor: controls,
      keep: drafts.keep,
      put: drafts.put,
      show: ({ box }, shown, act) => showOver(guard, box.field, shown, act),
      // A site may empty the box by itself, which raises no event.
      sent: () => current?.changed(),
      hide: () => card.hide(guard),
    },
    signal,
  );

  return {
    since: () => (current && !current.hasEnded() ? usedAt : undefined),
    take: async (id, replacing) => {
      const box = current && !current.hasEnded() ? site().composeAt(current.element) : undefined;
      return box ? drafts.take(id, box, replacing) : 'no-box';
    },
  };
}

const NONE: ReadonlySet<string> = new Set();

/** `crypto.randomUUID` is missing on pages that came over http. */
const newId = (): string => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

function tellOutermost(document: Document): void {
  const outermost = outermostDocument(document);
  if (outermost.defaultView) outermost.dispatchEvent(new outermost.defaultView.Event(COMPOSING));
}
