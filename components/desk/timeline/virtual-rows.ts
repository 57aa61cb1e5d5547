import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type VirtualItem,
  Virtualizer,
} from '@tanstack/virtual-core';
import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';

/** Rows drawn beyond what is in sight, on each side. */
const OVERSCAN = 8;
/** In CSS pixels: most rows at the ordinary size of letters. Each is measured once it is drawn. */
const ESTIMATE = 104;

interface Asked {
  readonly scroller: { readonly current: HTMLElement | null };
  readonly count: number;
  /** Stays drawn wherever one scrolls, so that the focus is never lost with its row. */
  readonly keep: number | undefined;
}

export interface VirtualRows {
  readonly drawn: readonly VirtualItem[];
  /** How many of them are in sight. */
  readonly inSight: number;
  /** In CSS pixels. */
  readonly height: number;
  /** To be called with each drawn row, which has its index as `data-index`. */
  readonly measure: (row: HTMLElement | null) => void;
  readonly scrollTo: (index: number, align: 'start' | 'center' | 'auto') => void;
  /** Forgets all measures, for another list. */
  readonly renew: () => void;
}

/** Draws only the rows in sight. The one door to the library that knows which. */
export function useVirtualRows({ scroller, count, keep }: Asked): VirtualRows {
  const [, redraw] = useReducer((before: number) => before + 1, 0);
  const options = {
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ESTIMATE,
    overscan: OVERSCAN,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: () => redraw(0),
    rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) => {
      const drawn = defaultRangeExtractor(range);
      if (keep === undefined || keep >= count || drawn.includes(keep)) return drawn;
      return [...drawn, keep].sort((a, b) => a - b);
    },
  };
  const made = useRef<Virtualizer<HTMLElement, HTMLElement>>(undefined);
  made.current ??= new Virtualizer<HTMLElement, HTMLElement>(options);
  const virtual = made.current;
  virtual.setOptions(options);
  useLayoutEffect(() => virtual._didMount(), [virtual]);
  useLayoutEffect(() => virtual._willUpdate());
  // A row that is drawn again for another item keeps its element, of whose size nothing would be heard. All are read before any is told:
  // telling moves the list, and reading after that would lay it out again.
  useLayoutEffect(() => {
    const unknown = [...virtual.elementsCache].filter(([key, row]) => row.isConnected && !virtual.itemSizeCache.has(key));
    const sizes = unknown.map(([key, row]) => [Number(key), row.offsetHeight] as const);
    for (const [index, size] of sizes) virtual.resizeItem(index, size);
  });
  return {
    drawn: virtual.getVirtualItems(),
    inSight: virtual.range ? virtual.range.endIndex - virtual.range.startIndex + 1 : 0,
    height: virtual.getTotalSize(),
    measure: virtual.measureElement,
    scrollTo: (index, align) => virtual.scrollToIndex(index, { align }),
    renew: () => {
      virtual.measure();
      virtual.scrollToOffset(0);
    },
  };
}
