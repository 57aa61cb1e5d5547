import { anchors } from './anchors';
import { wholeColumn } from './columns';
import type { PageLabels } from './pdf-parts';

/** Labels of pages by what stands on them, filled while pages are. */
export function pageLabels(): PageLabels & {
  /** @param page counted from 1 within the letter's pages */
  readonly add: (anchor: string, letter: string, page: number) => void;
} {
  const known = anchors();
  /** By the anchor's place. */
  const letterAt = wholeColumn();
  const pageAt = wholeColumn();
  const letters: string[] = [];
  const label = (place: number): string => `${letters[letterAt.get(place)]}${pageAt.get(place)}`;
  return {
    add: (anchor, letter, page) => {
      if (letters.at(-1) !== letter) letters.push(letter);
      const place = known.add(anchor);
      letterAt.set(place, letters.length - 1);
      pageAt.set(place, page);
    },
    has: (anchor) => known.find(anchor) !== undefined,
    get: (anchor) => {
      const place = known.find(anchor);
      return place === undefined ? undefined : label(place);
    },
    *[Symbol.iterator]() {
      for (const [place, anchor] of known.all().entries()) yield [anchor, label(place)];
    },
  };
}
