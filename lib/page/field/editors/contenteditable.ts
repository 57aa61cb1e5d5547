import { createHighlighter } from '../highlight';
import { mapText, offsetOf, rangeOf, spansOf } from '../text-map';
import type { Editor } from './editor';
import { waysInto } from './kinds';
import { pressKey } from './page-events';

export function contenteditableEditor(element: HTMLElement, quoted: string | undefined, signal: AbortSignal): Editor {
  const document = element.ownerDocument;
  const highlighter = createHighlighter(element, signal);
  return {
    element,
    text: () => mapText(element).text,
    quoted: () => (quoted === undefined ? [] : spansOf(mapText(element), quoted)),
    selection: () => {
      const selection = selectionIn(element);
      if (!selection?.anchorNode || !selection.focusNode) return undefined;
      const map = mapText(element);
      const anchor = offsetOf(map, { node: selection.anchorNode, offset: selection.anchorOffset });
      const focus = offsetOf(map, { node: selection.focusNode, offset: selection.focusOffset });
      if (anchor === undefined || focus === undefined) return undefined;
      return { start: Math.min(anchor, focus), end: Math.max(anchor, focus) };
    },
    select: (span) => {
      const range = rangeOf(mapText(element), span);
      selectionIn(element)?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
    },
    ways: waysInto(element),
    undo: () => {
      // Which of the two keys it is on this system, the editor knows.
      const took = pressKey(element, 'z', 90, { ctrlKey: true }) || pressKey(element, 'z', 90, { metaKey: true });
      if (!took) document.execCommand('undo');
    },
    // Editors that keep their own undo (TinyMCE) or take input over (Lexical) change the text without an `input` event.
    watch: (changed, signal) => {
      const observer = new MutationObserver(changed);
      observer.observe(element, { childList: true, characterData: true, subtree: true });
      signal.addEventListener('abort', () => observer.disconnect(), { once: true });
    },
    rects: (span) => Array.from(rangeOf(mapText(element), span).getClientRects()),
    underline: (spans) => {
      if (spans.length === 0) return highlighter.paint([]);
      const map = mapText(element);
      highlighter.paint(spans.map((span) => rangeOf(map, span)));
    },
  };
}

/** Inside a shadow root Chromium keeps the selection on the root, Firefox on the document. */
function selectionIn(element: HTMLElement): Selection | null {
  const root = element.getRootNode() as Document | (ShadowRoot & { getSelection?: () => Selection | null });
  return root.getSelection?.() ?? element.ownerDocument.getSelection();
}
