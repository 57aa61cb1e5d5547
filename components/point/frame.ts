import type { PointingAct } from '../../lib/core/evidence/pointing';

type Act = (act: PointingAct) => void;

export interface FrameOptions {
  readonly title: string;
  /** Style sheets of the shadow root that holds the frame, and of the frame's own document. */
  readonly hostStyle: string;
  readonly style: string;
  /** Draws into the frame's document; again where the browser puts in another one. */
  readonly fill: (inner: Document) => void;
  readonly act: Act;
}

const KEYS: Readonly<Record<string, 'wider' | 'narrower' | 'next' | 'previous'>> = {
  ArrowUp: 'wider',
  ArrowDown: 'narrower',
  ArrowRight: 'next',
  ArrowLeft: 'previous',
};
const KEY_EVENTS = ['keydown', 'keypress', 'keyup'] as const;

/**
 * Lays a see-through frame over the whole page, in a closed shadow root, and gives what takes it away. Its mouse and its keys are its own: the
 * page, however early it listens and to whatever, hears none of them, so that nothing on it is clicked, typed or opened meanwhile.
 */
export function overFrame(page: Document, { title, hostStyle, style, fill, act }: FrameOptions): () => void {
  for (const earlier of page.querySelectorAll('evenkeel-point')) earlier.remove();
  const host = page.createElement('evenkeel-point');
  const root = host.attachShadow({ mode: 'closed' });
  adopt(root, page.defaultView, hostStyle);
  const frame = page.createElement('iframe');
  frame.title = title;
  root.append(frame);
  const before = page.activeElement as HTMLElement | null;
  const keys = keysFor(act);

  let filled: Document | undefined;
  const open = () => {
    const inner = frame.contentDocument;
    if (!inner?.body || inner === filled) return;
    filled = inner;
    adopt(inner, inner.defaultView, style);
    listen(inner, act);
    for (const type of KEY_EVENTS) inner.addEventListener(type, keys);
    fill(inner);
    frame.contentWindow?.focus();
    inner.querySelector<HTMLElement>('[data-action="keep"]')?.focus();
  };
  // Where the page has the focus after all, its keys are ours.
  const onPage = (event: KeyboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    keys(event);
  };
  const view = page.defaultView;
  for (const type of KEY_EVENTS) view?.addEventListener(type, onPage, true);
  page.documentElement.append(host);
  open();
  // Firefox puts its own empty document in a moment later.
  frame.addEventListener('load', open);
  return () => {
    for (const type of KEY_EVENTS) view?.removeEventListener(type, onPage, true);
    host.remove();
    before?.focus?.({ preventScroll: true });
  };
}

function adopt(root: Document | ShadowRoot, view: (Window & typeof globalThis) | null, text: string): void {
  if (!view) return;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(text);
  root.adoptedStyleSheets = [sheet];
}

function listen(inner: Document, act: Act): void {
  const onPanel = ({ target }: Event) => (target as Element | null)?.closest?.('.panel') != null;
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

/**
 * What ends the pointing does so when its key comes up again, else that would be the page's; and only where it also went down here: the key
 * that began it all may come up late.
 */
function keysFor(act: Act): (event: KeyboardEvent) => void {
  let down: string | undefined;
  return (event) => {
    const { key, type } = event;
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const ends = key === 'Enter' || key === 'Escape';
    const does = KEYS[key];
    if (ends || does) event.preventDefault();
    if (type === 'keydown') {
      down = key;
      if (does) act({ do: does });
    }
    if (type !== 'keyup' || down !== key || !ends) return;
    down = undefined;
    const button = key === 'Enter' ? (event.target as Element | null)?.closest?.('button') : undefined;
    if (button) button.click();
    else act({ do: key === 'Enter' ? 'keep' : 'cancel' });
  };
}
