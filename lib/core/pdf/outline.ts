import type { Objects } from './objects';
import { figure, reference, textString } from './values';

interface Bookmark {
  readonly level: number;
  readonly title: string;
  readonly page: number;
  readonly y: number;
  readonly kids: Bookmark[];
  readonly number: number;
}

/** Bookmarks, nested as headings are. */
export function outline(objects: Objects) {
  const root: Bookmark = { level: 0, title: '', page: 0, y: 0, kids: [], number: objects.next() };
  const path: Bookmark[] = [root];
  return {
    add: (level: number, title: string, page: number, y: number) => {
      while (path.length > 1 && (path[path.length - 1]?.level ?? 0) >= level) path.pop();
      const bookmark = { level, title, page, y, kids: [], number: objects.next() };
      path[path.length - 1]?.kids.push(bookmark);
      path.push(bookmark);
    },
    /** @returns the number of its root, or `undefined` where there are none */
    finish: (): number | undefined => {
      if (root.kids.length === 0) return undefined;
      const family = ({ kids }: Bookmark) =>
        `/First ${reference(kids[0]?.number ?? 0)}/Last ${reference(kids[kids.length - 1]?.number ?? 0)}`;
      const write = (parent: Bookmark) => {
        for (const [at, bookmark] of parent.kids.entries()) {
          const { number, title, page, y, kids } = bookmark;
          const [before, after] = [parent.kids[at - 1], parent.kids[at + 1]];
          objects.add(
            number,
            `<</Title ${textString(title)}/Parent ${reference(parent.number)}${before ? `/Prev ${reference(before.number)}` : ''}${after ? `/Next ${reference(after.number)}` : ''}${kids.length > 0 ? `${family(bookmark)}/Count ${-kids.length}` : ''}/Dest[${reference(page)}/XYZ null ${figure(y)} null]>>`,
          );
          write(bookmark);
        }
      };
      write(root);
      objects.add(root.number, `<</Type/Outlines${family(root)}/Count ${root.kids.length}>>`);
      return root.number;
    },
  };
}
