/** How far a list can be scrolled, told the same way for every kind of list. Lengths are in CSS pixels. */
export interface Ground {
  /** Of the part that shows. */
  readonly height: () => number;
  /** How far it can still go towards what is earlier. */
  readonly above: () => number;
  readonly below: () => number;
  /** Negative is towards what is earlier. At once, whatever the page says of smooth scrolling. */
  readonly by: (distance: number) => void;
  /** Whether what is earlier lies above what is later, as the page draws it. */
  readonly upright: boolean;
}

/** Positions are fractions where the page is zoomed. */
const SLACK = 2;

/**
 * @param older Where the page puts what is earlier; lists with the newest first put it below.
 *
 * A list whose newest row is at 0 counts downwards from there into the negative (`column-reverse`); one that is drawn upside down, and its
 * rows again, scrolls against the grain.
 */
export function groundOf(scroller: HTMLElement, older: 'above' | 'below' = 'above'): Ground {
  const most = () => Math.max(0, scroller.scrollHeight - scroller.clientHeight);
  const reversed = () => scroller.scrollTop < 0 || styleOf(scroller)?.flexDirection === 'column-reverse';
  /** From the end that `scrollTop` counts up from. */
  const position = () => scroller.scrollTop + (reversed() ? most() : 0);
  const turned = isFlipped(scroller);
  /** Whether going towards what is earlier makes `scrollTop` larger. */
  const flipped = turned !== (older === 'below');
  const rest = (length: number) => (length <= SLACK ? 0 : length);
  const start = () => rest(position());
  const end = () => rest(most() - position());
  return {
    height: () => scroller.clientHeight,
    above: () => (flipped ? end() : start()),
    below: () => (flipped ? start() : end()),
    by: (distance) => scroller.scrollTo({ top: scroller.scrollTop + (flipped ? -distance : distance), behavior: 'instant' }),
    upright: older === 'above',
  };
}

const styleOf = (element: HTMLElement): CSSStyleDeclaration | undefined => element.ownerDocument.defaultView?.getComputedStyle(element);

function isFlipped(scroller: HTMLElement): boolean {
  const style = styleOf(scroller);
  const [, , , upright] =
    style?.transform
      ?.match(/^matrix\((.*)\)$/)?.[1]
      ?.split(',')
      .map(Number) ?? [];
  return (upright ?? 1) < 0 || Number(style?.scale?.split(' ')[1] ?? 1) < 0;
}
