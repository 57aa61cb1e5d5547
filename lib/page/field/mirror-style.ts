import { composedParent } from '../sites/shown/composed-tree';

/** All that decides where a letter stands in a text field, and whether its ground is light or dark. */
const MIRRORED = [
  'borderTopWidth',
  'borderRightWidth',
  'borderBottomWidth',
  'borderLeftWidth',
  'paddingTop',
  'paddingRight',
  'paddingBottom',
  'paddingLeft',
  'fontFamily',
  'fontSize',
  'fontStyle',
  'fontVariant',
  'fontWeight',
  'fontStretch',
  'fontFeatureSettings',
  'fontKerning',
  'fontOpticalSizing',
  'fontVariationSettings',
  'letterSpacing',
  'wordSpacing',
  'lineHeight',
  'textAlign',
  'textTransform',
  'textIndent',
  'textRendering',
  'tabSize',
  'direction',
  'unicodeBidi',
  'wordBreak',
  'lineBreak',
  'overflowWrap',
  'hyphens',
  'writingMode',
  'colorScheme',
] as const;

export type TextField = HTMLTextAreaElement | HTMLInputElement;

/** Gives `box` the measure and the letters of `field`. Reads many styles: only when one of them can have changed. */
export function copyStyle(field: TextField, box: HTMLElement, view: Window): void {
  const style = view.getComputedStyle(field);
  for (const property of MIRRORED) box.style[property] = style[property];
  box.lang = field.closest<HTMLElement>('[lang]')?.lang ?? '';
  // A textarea may be told not to wrap; what an input says of white space does not hold for its inside.
  box.style.whiteSpace = field.localName === 'input' ? 'pre' : style.whiteSpace;
  const borders = Number.parseFloat(style.borderLeftWidth) + Number.parseFloat(style.borderRightWidth);
  const scrollBar = field.localName === 'input' ? 0 : Math.max(0, field.offsetWidth - field.clientWidth - borders);
  box.style.paddingInlineEnd = `${Number.parseFloat(style.paddingInlineEnd) + scrollBar}px`;
}

/** Puts `box` where `field` stands, and `inner` as far as it is scrolled. */
export function copyPlace(field: TextField, box: HTMLElement, inner: HTMLElement, view: Window): void {
  const { left, top, width, height } = field.getBoundingClientRect();
  // Under a page's own `zoom` or `scale` the letters are set in the field's measure and drawn in the window's.
  const across = field.offsetWidth ? width / field.offsetWidth : 1;
  const down = field.offsetHeight ? height / field.offsetHeight : 1;
  Object.assign(box.style, {
    left: `${left}px`,
    top: `${top}px`,
    width: `${width / across}px`,
    height: `${height / down}px`,
    transform: across === 1 && down === 1 ? '' : `scale(${across}, ${down})`,
    clipPath: clipped(field, view, { across, down }),
  });
  inner.style.transform = `translate(${-field.scrollLeft}px, ${-field.scrollTop}px)`;
}

/** Cuts off what an enclosing scroll box hides of the field; in the coordinates of the field's box. */
function clipped(field: Element, view: Window, { across, down }: { across: number; down: number }): string {
  const { left, top, right, bottom } = field.getBoundingClientRect();
  const seen = { left, top, right, bottom };
  for (let parent = composedParent(field); parent; parent = composedParent(parent)) {
    if (view.getComputedStyle(parent).overflow === 'visible') continue;
    const rect = parent.getBoundingClientRect();
    seen.left = Math.max(seen.left, rect.left);
    seen.top = Math.max(seen.top, rect.top);
    seen.right = Math.min(seen.right, rect.right);
    seen.bottom = Math.min(seen.bottom, rect.bottom);
  }
  const [above, beside, below, before] = [seen.top - top, right - seen.right, bottom - seen.bottom, seen.left - left];
  return `inset(${above / down}px ${beside / across}px ${below / down}px ${before / across}px)`;
}
