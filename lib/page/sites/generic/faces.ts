import type { Block } from './blocks';
import { allParts, type Part } from './parts';

/** In pixels. */
const LARGEST_FACE = 96;

/** Tells the small pictures that several messages have from those that were sent. */
export function facesOf(blocks: readonly Block[]): (part: Part) => boolean {
  const seen = new Map<string, number>();
  const sourceOf = ({ tag, element }: Part) => (tag === 'img' ? (element.getAttribute('src') ?? '') : '');
  for (const { part, isInner } of blocks)
    if (part.media > 0) for (const source of new Set(allParts(part, isInner).map(sourceOf))) seen.set(source, (seen.get(source) ?? 0) + 1);
  return (part) => {
    const source = sourceOf(part);
    if (!source || (seen.get(source) ?? 0) < 2) return false;
    const { width, height } = part.element.getBoundingClientRect();
    return width > 0 && Math.max(width, height) <= LARGEST_FACE;
  };
}
