import { divided, isDivision, widened } from './divide';
import { familiesIn } from './families';
import { outermost, share } from './members';
import { around, panesOf, roomOf } from './panes';
import { contains, type Part } from './parts';
import { scoreOf } from './unit-score';
import { type Signs, signsOf } from './unit-signs';

/** What repeats on a page and seems to be its messages. */
export interface Units {
  /** The innermost part that holds all of them. */
  readonly container: Part;
  /** In the order of the page; one may stand inside another, as answers do in a tree of comments. */
  readonly units: readonly Part[];
  /** How much it looks like a conversation; only to be compared. */
  readonly score: number;
}

const COMPARED = 6;

/** Rows of a table for each message, or lines of its head: of several that stand in each whole one alone has a time. */
function arePieces(members: readonly Part[], wholes: readonly Part[], signs: Signs): boolean {
  if (members.length < 2 * wholes.length) return false;
  let [next, within] = [0, 0];
  for (const whole of outermost(wholes)) {
    let held = 0;
    for (let member = members[next]; member && member.at < whole.end; member = members[++next]) if (member.at > whole.at) held++;
    if (held < 2) return false;
    within += held;
  }
  return within >= members.length * 0.9 && !isDivision(wholes, members, signs);
}

/** The repeated parts that look most like messages, the best first, one for each place of the page. */
export function unitsIn(scope: Part, most = 1): readonly Units[] {
  const signs = signsOf(scope);
  const families = familiesIn(scope)
    .map((members) => ({ members, score: scoreOf(members, scope, signs) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const kinds = families.map(({ members }) => members);
  const timed = new Map(kinds.map((members) => [members, share(members, (member) => signs.times(member) >= 1)]));
  const wholes = kinds.filter((members) => (timed.get(members) ?? 0) >= 0.9);
  const found: Units[] = [];
  for (const { members, score } of families) {
    if ((timed.get(members) ?? 0) <= 0.8 && wholes.some((whole) => arePieces(members, whole, signs))) continue;
    const panes = panesOf(widened(divided(members, kinds, signs), scope), scope);
    for (const units of panes) {
      const container = around(units, scope);
      if (units.length < 2 || found.some((other) => contains(other.container, container) || contains(container, other.container))) continue;
      found.push({ container, units, score: (score * roomOf(container)) / panes.length });
    }
    if (found.length >= Math.max(most, COMPARED)) break;
  }
  return found.toSorted((a, b) => b.score - a.score).slice(0, most);
}
