import { frameElementOf } from '../sites/shown/frames';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const GAP = 8;

/** A rectangle of a frame's window in the coordinates of the outermost window of the same origin. */
export function inOutermost(box: Box, document: Document): Box {
  let { left, top } = box;
  for (let frame = frameElementOf(document); frame; frame = frameElementOf(frame.ownerDocument)) {
    const outer = frame.getBoundingClientRect();
    left += outer.left + frame.clientLeft;
    top += outer.top + frame.clientTop;
  }
  return { left, top, width: box.width, height: box.height };
}

/**
 * Where a card of `size` goes in a window of `view`: beside the field where there is room, else below or above
 * it, else where it covers the least, and of such places the one nearest to the words it speaks of. What must stay free (the line being typed, the button that
 * sends) outweighs those words, and they outweigh the rest of the draft. Left and top in CSS pixels.
 */
export function place(
  size: { readonly width: number; readonly height: number },
  near: readonly Box[],
  field: Box,
  free: readonly Box[],
  view: { readonly width: number; readonly height: number },
): { readonly left: number; readonly top: number } {
  const first = near[0] ?? field;
  const last = near.at(-1) ?? field;
  const below = Math.max(last.top + last.height, ...free.filter((box) => crosses(box, near)).map((box) => box.top + box.height));
  const candidates = [
    { left: field.left + field.width + GAP, top: first.top },
    { left: field.left - size.width - GAP, top: first.top },
    { left: last.left, top: field.top + field.height + GAP },
    { left: first.left, top: field.top - size.height - GAP },
    { left: last.left, top: below + GAP },
    { left: first.left, top: first.top - size.height - GAP },
    { left: view.width - size.width - GAP, top: view.height - size.height - GAP },
    { left: view.width - size.width - GAP, top: GAP },
    { left: GAP, top: view.height },
    { left: GAP, top: GAP },
    ...free.flatMap((box) => [
      { left: last.left, top: box.top + box.height + GAP },
      { left: last.left, top: box.top - size.height - GAP },
    ]),
  ].map(({ left, top }) => ({ left: within(left, view.width - size.width), top: within(top, view.height - size.height) }));
  const words = near.length > 0 ? near : [field];
  // In square pixels; the last factor is how many of the draft's may be covered to come a pixel nearer.
  const cost = (at: { left: number; top: number }): number => {
    const card = { ...at, ...size };
    return 1000 * covered(card, free) + 10 * covered(card, words) + covered(card, [field]) + 40 * distance(card, last);
  };
  const outside = candidates.find((at) => covered({ ...at, ...size }, [field, ...free]) === 0);
  if (outside) return outside;
  const costs = candidates.map(cost);
  return candidates[costs.indexOf(Math.min(...costs))] ?? { left: GAP, top: GAP };
}

function distance(a: Box, b: Box): number {
  const across = Math.max(0, b.left - a.left - a.width, a.left - b.left - b.width);
  const down = Math.max(0, b.top - a.top - a.height, a.top - b.top - b.height);
  return across + down;
}

/**
 * How high a card may be that leaves all of these free, whatever its width: the tallest strip of the window between them, in CSS
 * pixels, without the gaps that the card keeps.
 */
export function roomBetween(free: readonly Box[], height: number): number {
  const taken = free.map(({ top, height }) => [top, top + height] as const).sort(([a], [b]) => a - b);
  let [room, from] = [0, 0];
  for (const [top, bottom] of [...taken, [height, height] as const]) {
    room = Math.max(room, top - from);
    from = Math.max(from, bottom);
  }
  return room - 2 * GAP;
}

/** Whether a card there would lie over one of these. */
export const covers = (
  at: { readonly left: number; readonly top: number },
  size: { width: number; height: number },
  free: readonly Box[],
) => covered({ ...at, ...size }, free) > 0;

const within = (value: number, most: number): number => Math.max(GAP, Math.min(value, most - GAP));

const crosses = (box: Box, others: readonly Box[]): boolean => others.some((other) => overlap(box, other) > 0);

const covered = (card: Box, boxes: readonly Box[]): number => boxes.reduce((sum, box) => sum + overlap(card, box), 0);

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const height = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}
