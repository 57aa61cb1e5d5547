import { adopt } from './sheet';

/** The page shares this registry, so the name is ours alone. */
const HIGHLIGHT = 'evenkeel-finding';

/** One amber that keeps 3:1 against white and against the dark greys of editors alike: a page's own theme cannot be asked. */
export const UNDERLINE = 'underline wavy 1px #b8651b';

export interface Highlighter {
  readonly paint: (ranges: readonly Range[]) => void;
}

/** Underlines through the CSS Custom Highlight API of the field's own window: the page's elements stay as they are. */
export function createHighlighter(document: Document, signal: AbortSignal): Highlighter {
  const view = document.defaultView;
  const registry = view?.CSS?.highlights;
  if (!view || !registry) return { paint: () => {} };
  let dropSheet: (() => void) | undefined;
  const clear = (): void => {
    registry.delete(HIGHLIGHT);
    dropSheet?.();
    dropSheet = undefined;
  };
  signal.addEventListener('abort', clear, { once: true });
  return {
    paint: (ranges) => {
      if (ranges.length === 0 || signal.aborted) return clear();
      dropSheet ??= adopt(document, document, `::highlight(${HIGHLIGHT}) { text-decoration: ${UNDERLINE}; text-underline-offset: 2px; }`);
      registry.set(HIGHLIGHT, new view.Highlight(...ranges));
    },
  };
}
