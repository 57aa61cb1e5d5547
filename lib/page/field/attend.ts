import { clauseKey } from '../../core/coach/clause';
import type { OnDemand } from '../../core/coach/on-demand';
import { isHeld, type Sensitivity } from '../../core/coach/sensitivity';
import type { Draft } from '../../core/coach/session';
import type { Analysis } from '../../core/tone/finding';
import { rootsAround } from '../sites/composed-tree';
import { frameElementOf, outermostDocument } from '../sites/frames';
import type { ComposeBox, Site } from '../sites/site';
import type { CardHost } from './card-host';
import { type CoachedBox, coachBox, type Engine } from './coach-box';
import { readBox } from './field';
import { deepActive, watchFocus } from './focus';
import { keepAttached } from './keep-attached';
import { guardSending, HOLD_QUESTION } from './send-guard';
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
}

/** What the user chose of the coach's manner, in whichever page of ours. */
export interface Manner {
  readonly sensitivity: () => Sensitivity;
  /** Calls back when it changed: how much is said, or who somebody is. */
  readonly onChange: (changed: () => void, signal: AbortSignal) => void;
}

/**
 * Sent to the outermost document when a box anywhere in it gets the focus: the script there guards the send button and will
 * want the engine too. It carries no words.
 */
const COMPOSING = 'evenkeel-composing';

const NOTHING: Analysis = { score: 0, findings: [], safety: undefined };

/** The coach in one frame: a box is coached from its first focus on, one box at a time. Ends with the signal. */
export function attend(view: Window, { engine, site, card, now, alive, who, manner }: AttendPorts, signal: AbortSignal): void {
  const { document } = view;
  const kept = new WeakMap<HTMLElement, ReadonlySet<string>>();
  const recipients = recipientsIn(site, who);
  const { sensitivity } = manner;
  let current: CoachedBox | undefined;
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
      if (current?.element === box.field && !current.hasEnded()) return current.returned();
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
  /**
   * Where the coach does not coach, the guard sees no words of the writer's, so it has nothing to hold but a blank of ours that is
   * left. Where it is silent, not even that. A field in another frame is answered for by that frame's own script, below.
   */
  const read = (box: ComposeBox): Draft => {
    const here = box.field.ownerDocument === document;
    const policy = recipients.of(box).now()?.policy ?? (here ? 'silent' : 'coach');
    const draft = readBox(box);
    if (policy === 'coach') return draft;
    return { ...draft, ...(policy === 'silent' ? { text: '', quoted: [] } : { quoted: [{ start: 0, end: draft.text.length }] }) };
  };
  const answer = (event: Event): void => {
    const box = site().composeAt(event.composedPath()[0] as Element);
    if (!box) return;
    const policy = recipients.of(box).now()?.policy;
    if (policy !== 'coach') event.preventDefault();
    const mine = current?.element === box.field ? current.kept() : kept.get(box.field);
    if (policy !== 'coach' || !mine?.size) return;
    const { text, quoted } = readBox(box);
    const clear = analyse(text, { quoted }).findings;
    if (clear.every(({ quote }) => mine.has(clauseKey(quote)))) event.preventDefault();
  };
  const onKey = (event: KeyboardEvent): void => {
    // The keyboard's way into the card, which names it; not for a page, whose writer would then press a key in it unawares.
    if (event.isTrusted && event.altKey && event.shiftKey && event.code === 'KeyE' && card.focus()) event.preventDefault();
  };
  keepAttached(
    document,
    () => {
      view.addEventListener(HOLD_QUESTION, answer, { capture: true, signal });
      view.addEventListener(COMPOSING, () => void engine.load(), { capture: true, signal });
      view.addEventListener('keydown', onKey, { capture: true, signal });
      view.addEventListener('pagehide', endCurrent, { signal });
    },
    signal,
  );

  const guard = {};
  guardSending(
    view,
    {
      site,
      now,
      analyse,
      read,
      show: ({ control, box }, held, act) => {
        current?.left();
        card.show(guard, held, { field: box.field, near: () => [], caretLine: () => undefined, controls: () => [control] }, act);
      },
      // A site may empty the box by itself, which raises no event.
      sent: () => current?.changed(),
      hide: () => card.hide(guard),
    },
    signal,
  );
}

function tellOutermost(document: Document): void {
  const outermost = outermostDocument(document);
  if (outermost.defaultView) outermost.dispatchEvent(new outermost.defaultView.Event(COMPOSING));
}

/** Looked for only when a card is shown, so that it does not cover them: in the field's own root and those around it. */
function sendControls(site: Site, field: HTMLElement): readonly Element[] {
  const found: Element[] = [];
  for (let at: Element | undefined = field; at; at = frameElementOf(at.ownerDocument)) {
    for (const root of rootsAround(at)) {
      for (const control of root.querySelectorAll('button, input[type="submit"], [role="button"], a.send')) {
        if (site.sendAt(control)?.box.field === field) found.push(control);
      }
    }
  }
  return found;
}
