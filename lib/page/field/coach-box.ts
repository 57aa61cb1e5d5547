import { inOneLine, rewriteInOneLine } from '../../core/biff/one-line';
import type { Card, CardAction } from '../../core/coach/card';
import type { Sensitivity } from '../../core/coach/sensitivity';
import { type CoachPorts, createSession, type Picture } from '../../core/coach/session';
import type { WhoPort } from '../../core/coach/who';
import type { Span } from '../../core/text/span';
import { frameElementOf } from '../sites/shown/frames';
import type { ComposeBox } from '../sites/site';
import type { CardHost, CardPlace } from './card-host';
import { type Field, openField } from './field';

export type Engine = Pick<CoachPorts, 'analyse' | 'ahead' | 'suggest' | 'rewrite' | 'second'>;

export interface BoxPorts extends Engine {
  readonly now: () => number;
  readonly card: CardHost;
  /** The controls that would send what is in this field. */
  readonly controls: (field: HTMLElement) => readonly Element[];
  readonly who: WhoPort;
  readonly sensitivity: () => Sensitivity;
  /** The box is coached no longer; it may have gone from the page, and nothing is to hold on to it. */
  readonly ended: () => void;
}

export interface CoachedBox {
  readonly element: HTMLElement;
  readonly changed: () => void;
  readonly left: () => void;
  readonly returned: () => void;
  /** Who the recipients are, or how much the coach is to say, may have changed. */
  readonly reconsider: () => void;
  readonly kept: () => ReadonlySet<string>;
  readonly hasEnded: () => boolean;
  readonly end: () => void;
}

/** Coaches one compose box until it ends: with `end`, with the signal, or when the box is taken off the page. */
export function coachBox(box: ComposeBox, ports: BoxPorts, kept: ReadonlySet<string> | undefined, signal: AbortSignal): CoachedBox {
  const ended = new AbortController();
  const life = AbortSignal.any([signal, ended.signal]);
  const field = openField(box, life);
  const { element } = field;

  const session = createSession(
    {
      ...ports,
      ...(field.oneLine && onOneLine(ports)),
      read: field.read,
      replace: field.replace,
      schedule: (run, ms) => {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
      show: (picture) => show(picture),
    },
    kept,
  );
  const show = ({ card, findings }: Picture): void => {
    field.highlight(findings.map(({ span }) => span));
    if (card) ports.card.show(session, card, placeOf(field, spanOf(card), ports), act);
    else ports.card.hide(session);
  };
  const act = (action: CardAction): void => {
    void session.act(action);
  };
  life.addEventListener(
    'abort',
    () => {
      session.end();
      ports.ended();
    },
    { once: true },
  );

  const on = { signal: life, passive: true };
  let pasting = false;
  element.addEventListener('paste', () => (pasting = true), on);
  field.watch(() => {
    session.changed({ pasted: pasting });
    pasting = false;
  }, life);
  element.addEventListener('compositionstart', () => session.composing(true), on);
  element.addEventListener('compositionend', () => session.composing(false), on);
  element.addEventListener('click', () => session.caretPut(), on);
  element.addEventListener('keyup', (event) => MOVES.has(event.key) && session.caretPut(), on);
  element.addEventListener(
    'focusout',
    () => setTimeout(() => !life.aborted && !isAttended(element) && !ports.card.hasFocus() && session.left()),
    on,
  );
  // Told of the box's removal or hiding too, without watching the whole page; shown again, it is coached from its next focus on.
  const sizes = new ResizeObserver(() => element.getClientRects().length === 0 && ended.abort());
  sizes.observe(element);
  life.addEventListener('abort', () => sizes.disconnect(), { once: true });

  session.changed();
  // Asked at the focus, so that it is known before there is anything to say.
  void ports.who.learn();
  const { changed, left, returned, reconsider, kept: keptNow } = session;
  return { element, changed, left, returned, reconsider, kept: keptNow, hasEnded: () => life.aborted, end: () => ended.abort() };
}

/** The card shows what the box can hold. */
const onOneLine = ({ rewrite, second }: Engine): Pick<Engine, 'rewrite' | 'second'> => ({
  rewrite: (text, options) => rewriteInOneLine(rewrite(text, options)),
  ...(second && {
    second: (draft, ours) => {
      const { answer, stop } = second(draft, ours);
      return { answer: answer.then((found) => found && inOneLine(found)), stop };
    },
  }),
});

const MOVES = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown']);

const spanOf = (card: Card): Span | undefined =>
  card.view === 'finding' ? card.finding.span : card.view === 'safety' ? card.safety?.span : undefined;

function placeOf(field: Field, span: Span | undefined, ports: BoxPorts): CardPlace {
  return {
    field: field.element,
    near: () => (span ? field.anchor(span) : []),
    caretLine: field.caretRect,
    controls: () => ports.controls(field.element),
  };
}

/** Whether the focus is in the field still, also while the whole window is in the background. */
function isAttended(element: HTMLElement): boolean {
  const root = element.getRootNode() as Document | ShadowRoot;
  if (root.activeElement !== element) return false;
  for (let frame = frameElementOf(element.ownerDocument); frame; frame = frameElementOf(frame.ownerDocument)) {
    if (frame.ownerDocument.activeElement !== frame) return false;
  }
  return true;
}
