import { adopt } from './sheet';

/** The page shares this registry, so the name is ours alone. */
export const FINDING_HIGHLIGHT = 'evenkeel-finding';

/**
 * Declarations for a marked clause. The first amber keeps 3:1 against white and against the dark greys of editors alike,
 * since a page's own theme cannot be asked; where the page declares itself dark, a lighter one shows better.
 * Thicker, the wave runs into the next line of closely set mail. The colour stands on a line of its own too, so that a
 * browser before `light-dark()` (Chrome 123) keeps the first.
 */
export const UNDERLINE = `text-decoration: underline wavy 1px #b8651b;
  text-decoration-color: light-dark(#b8651b, #e39a55);
  text-underline-offset: 2px;`;

export interface Highlighter {
  readonly paint: (ranges: readonly Range[]) => void;
}

/**
 * Underlines through the CSS Custom Highlight API of the field's own window: the page's elements stay as they are. The registry is
 * the window's; the style has to stand in the root that the field lies in, which may be a shadow root.
 */
export function createHighlighter(element: HTMLElement, signal: AbortSignal): Highlighter {
  const { ownerDocument: document } = element;
  const view = document.defaultView;
  const registry = view?.CSS?.highlights;
  if (!view || !registry) return { paint: () => {} };
  let dropSheet: (() => void) | undefined;
  const clear = (): void => {
    registry.delete(FINDING_HIGHLIGHT);
    dropSheet?.();
    dropSheet = undefined;
  };
  signal.addEventListener('abort', clear, { once: true });
  return {
    paint: (ranges) => {
      if (ranges.length === 0 || signal.aborted) return clear();
      dropSheet ??= adopt(element.getRootNode() as Document | ShadowRoot, document, `::highlight(${FINDING_HIGHLIGHT}) { ${UNDERLINE} }`);
      registry.set(FINDING_HIGHLIGHT, new view.Highlight(...ranges));
    },
  };
}
