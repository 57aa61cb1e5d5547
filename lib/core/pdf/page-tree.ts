import type { Objects } from './objects';
import { reference } from './values';

const WIDE = 64;

/** The tree of pages (7.7.3.2): each branch is written when it is full. */
export function pageTree(objects: Objects) {
  interface Branch {
    readonly number: number;
    readonly kids: number[];
    count: number;
  }
  const fresh = (): Branch => ({ number: objects.next(), kids: [], count: 0 });
  const branches: Branch[][] = [[fresh()]];
  const write = ({ number, kids, count }: Branch, parent: number | undefined) =>
    objects.add(
      number,
      `<</Type/Pages${parent === undefined ? '' : `/Parent ${reference(parent)}`}/Count ${count}/Kids[${kids.map(reference).join(' ')}]>>`,
    );
  /** The branch of a level that takes one more; a full one goes into the level above. */
  const openAt = (level: number): Branch => {
    branches[level] ??= [fresh()];
    const [branch] = branches[level] as [Branch];
    if (branch.kids.length < WIDE) return branch;
    const above = openAt(level + 1);
    above.kids.push(branch.number);
    above.count += branch.count;
    write(branch, above.number);
    const next = fresh();
    branches[level] = [next];
    return next;
  };
  return {
    /** @returns the page's parent */
    add: (page: number): number => {
      const branch = openAt(0);
      branch.kids.push(page);
      branch.count++;
      return branch.number;
    },
    /** @returns the number of its root */
    finish: (): number => {
      for (let level = 0; level < branches.length - 1; level++) {
        const [branch] = branches[level] as [Branch];
        const [above] = branches[level + 1] as [Branch];
        above.kids.push(branch.number);
        above.count += branch.count;
        write(branch, above.number);
      }
      const [root] = branches[branches.length - 1] as [Branch];
      write(root, undefined);
      return root.number;
    },
  };
}
