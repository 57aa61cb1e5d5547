import type { ComposeBox } from '../../sites/site';

/** When a box is looked at after Enter, in ms: a chat empties it at once or when its server has answered. */
const LOOKS_MS = [0, 100, 300, 1000];

export interface LearntEnter {
  readonly sends: (field: HTMLElement) => boolean;
  /** Enter is going to the page with these words in the box. */
  readonly watch: (box: ComposeBox) => void;
  /** Something else was pressed: what becomes of the box from now on says nothing about Enter. */
  readonly interrupted: () => void;
}

/**
 * On a page that nobody described, Enter may send or break a line. Whether the page emptied the box right after it is seen the
 * first time and remembered, for such boxes in this tab, until it is closed.
 */
export function learnEnter(textOf: (box: ComposeBox) => string, signal: AbortSignal): LearntEnter {
  const known = new Map<string, boolean>();
  let watched: { readonly box: ComposeBox; readonly kind: string; timer: ReturnType<typeof setTimeout> } | undefined;

  const isGone = (box: ComposeBox): boolean => !box.field.isConnected || textOf(box).trim() === '';
  const end = (): void => {
    clearTimeout(watched?.timer);
    watched = undefined;
  };
  const look = (at: number): void => {
    if (!watched) return;
    const next = LOOKS_MS[at + 1];
    if (isGone(watched.box)) known.set(watched.kind, true);
    else if (next === undefined) known.set(watched.kind, false);
    else {
      watched.timer = setTimeout(look, next - (LOOKS_MS[at] ?? 0), at + 1);
      return;
    }
    end();
  };
  signal.addEventListener('abort', end, { once: true });

  return {
    sends: (field) => known.get(kindOf(field)) === true,
    watch: (box) => {
      end();
      if (signal.aborted || textOf(box).trim() === '') return;
      watched = { box, kind: kindOf(box.field), timer: setTimeout(look, 0, 0) };
    },
    interrupted: () => {
      if (watched && isGone(watched.box)) known.set(watched.kind, true);
      end();
    },
  };
}

/** What is the same of a box when the page makes it anew for the next conversation. */
const kindOf = (field: HTMLElement): string => [field.localName, field.getAttribute('name'), field.className].join(' ');
