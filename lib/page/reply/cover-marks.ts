import { adopt } from '../field/sheet';
import { rootsAround } from '../sites/shown/composed-tree';

declare global {
  /** In a page's isolated world while a message is covered: takes our marks off it and gives what puts them back. */
  var evenkeelLiftCover: (() => () => void) | undefined;
}

/** The page shares this registry, so the name is ours alone. */
export const COVERED_HIGHLIGHT = 'evenkeel-covered';

/** A scroll moves the words before it moves what lies over them: for that moment they have no colour. */
const UNSEEN = `::highlight(${COVERED_HIGHLIGHT}) { color: transparent; background-color: transparent; text-decoration-color: transparent; -webkit-text-stroke-color: transparent; text-shadow: none; }`;

/**
 * Keeps covered words from screen readers, from the keyboard and from the page's search. The one place where Evenkeel sets an
 * attribute on an element that is not its own: nothing else hides a part of a page from assistive technology. It is `inert` and
 * not `aria-hidden`, which leaves links in the tab order; it was not there before, and it is taken off again.
 * @returns what takes the marks off.
 */
export function markCovered(elements: readonly HTMLElement[]): () => void {
  let takeOff = mark(elements);
  globalThis.evenkeelLiftCover = () => {
    takeOff();
    return () => {
      takeOff = mark(elements);
    };
  };
  const lift = globalThis.evenkeelLiftCover;
  return () => {
    takeOff();
    takeOff = () => {};
    if (globalThis.evenkeelLiftCover === lift) globalThis.evenkeelLiftCover = undefined;
  };
}

function mark(elements: readonly HTMLElement[]): () => void {
  const undo: (() => void)[] = [];
  for (const element of elements) {
    if (!element.hasAttribute('inert')) {
      element.setAttribute('inert', '');
      undo.push(() => element.removeAttribute('inert'));
    }
  }
  for (const document of new Set(elements.map(({ ownerDocument }) => ownerDocument))) {
    undo.push(
      colourless(
        document,
        elements.filter((element) => element.ownerDocument === document),
      ),
    );
  }
  return () => {
    for (const one of undo) one();
  };
}

function colourless(document: Document, elements: readonly HTMLElement[]): () => void {
  const view = document.defaultView;
  const registry = view?.CSS?.highlights;
  if (!view || !registry) return () => {};
  const ranges = elements.map((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return range;
  });
  const roots = new Set(elements.flatMap((element) => [...rootsAround(element)].slice(0, 1)));
  const sheets = [...roots].map((root) => adopt(root, document, UNSEEN));
  registry.set(COVERED_HIGHLIGHT, new view.Highlight(...ranges));
  return () => {
    registry.delete(COVERED_HIGHLIGHT);
    for (const drop of sheets) drop();
  };
}

/** Runs `action` while a covered message is as the page made it: what is kept as evidence bears no mark of ours. */
export async function withoutCover<T>(action: () => Promise<T>): Promise<T> {
  const putBack = globalThis.evenkeelLiftCover?.();
  try {
    return await action();
  } finally {
    putBack?.();
  }
}
