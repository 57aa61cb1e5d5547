import type { PointingAct } from '../../lib/core/evidence/pointing';

/**
 * A see-through frame over the whole page, in a closed shadow root. Its mouse and its keys are its own: the page, however early it listens and
 * to whatever, hears none of them, so that nothing on it is clicked, typed or opened meanwhile.
 */
export interface OverFrame {
  /** Calls `fill` with the frame's document, again where the browser puts in another one. */
  readonly host: HTMLElement;
  close(): void;
}

const KEYS: Readonly<Record<string, PointingAct['do'] & ('wider' | 'narrower' | 'next' | 'previous' | 'cancel')>> = {
  ArrowUp: 'wider',
  ArrowDown: 'narrower',
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  Escape: 'cancel',
};

export function overFrame(
  page: Document,
  title: string,
  sheet: string,
  frameSheet: string,
  fill: (document: Document) => void,
  act: (act: PointingAct) => void,
): OverFrame {
  for (const earlier of page.querySelectorAll('evenkeel-point')) earlier.remove();
  const host = page.createElement('evenkeel-point');
  const root = host.attachShadow({ mode: 'closed' });
  adopt(root, page, sheet);
  const frame = page.createElement('iframe');
  frame.title = title;
  root.append(frame);
  const before = page.activeElement as HTMLElement | null;

  let filled: Document | undefined;
  const open = () => {
    const inner = frame.contentDocument;
    if (!inner?.body || inner === filled) return;
    filled = inner;
    adopt(inner, inner, frameSheet);
    listen(inner, act);
    fill(inner);
    frame.contentWindow?.focus();
    inner.querySelector<HTMLElement>('[data-action="keep"]')?.focus();
  };
  // Where the page has the keys after all, they are ours and not the page's.
  const onKey = (event: KeyboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type === 'keydown') pressed(event, act);
  };
  const view = page.defaultView;
  for (const type of ['keydown', 'keypress', 'keyup'] as const) view?.addEventListener(type, onKey, true);
  page.documentElement.append(host);
  open();
  // Firefox puts its own empty document in a moment later.
  frame.addEventListener('load', open);
  return {
    host,
    close() {
      for (const type of ['keydown', 'keypress', 'keyup'] as const) view?.removeEventListener(type, onKey, true);
      host.remove();
      before?.focus?.({ preventScroll: true });
    },
  };
}

function adopt(root: Document | ShadowRoot, of: Document, text: string): void {
  const view = of.defaultView;
  if (!view) return;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(text);
  root.adoptedStyleSheets = [sheet];
}

function listen(inner: Document, act: (act: PointingAct) => void): void {
  const onPanel = (event: Event) => (event.target as Element | null)?.closest?.('.panel') != null;
  inner.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !(event.target as Element | null)?.closest?.('button')) {
      event.preventDefault();
      act({ do: 'keep' });
    } else pressed(event, act);
  });
  inner.addEventListener('pointermove', (event) => {
    if (!onPanel(event)) act({ do: 'at', x: event.clientX, y: event.clientY });
  });
  inner.addEventListener('click', (event) => {
    if (!onPanel(event) && event.button === 0) act({ do: 'at', x: event.clientX, y: event.clientY, keep: true });
  });
  inner.addEventListener('wheel', (event) => {
    if (!onPanel(event)) act({ do: 'scroll', x: event.clientX, y: event.clientY, by: event.deltaY });
  });
  inner.addEventListener('contextmenu', (event) => event.preventDefault());
}

function pressed(event: KeyboardEvent, act: (act: PointingAct) => void): void {
  const does = KEYS[event.key];
  if (!does) return;
  event.preventDefault();
  act({ do: does });
}
