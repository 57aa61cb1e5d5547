import { isIdentified, isTextLevel, outermost, ownOf, share, weightOf } from './members';
import type { Part } from './parts';
import type { Signs } from './unit-signs';
import { namesConversation, namesMessage } from './vocabulary';

const LANDMARK = /^(?:nav|header|footer|aside|form|dialog|menu)$/;
const LANDMARK_ROLE = /^(?:navigation|banner|contentinfo|complementary|menu|menubar|tablist|toolbar|listbox|search|tree)$/;

/** How much the parts of one kind look like messages. */
export function scoreOf(members: readonly Part[], scope: Part, signs: Signs): number {
  const [first] = members;
  if (!first || scope.length + scope.media === 0) return 0;
  const said =
    namesMessage(first.tokens) ||
    /^(?:article|listitem|row|comment)$/.test(first.element.getAttribute('role') ?? '') ||
    first.tag === 'article';
  const weight = weightOf(members) / (scope.length + 20 * scope.media);
  const times = ownOf(members, signs.times);
  const labels = ownOf(members, signs.labels);
  const timed = share(members, (_, at) => times[at] === 1 || times[at] === 2);
  const labelled = share(members, (_, at) => (labels[at] ?? 0) >= 1 && (labels[at] ?? 0) <= 4);
  // A paragraph or a line is a message only where it has all that one has.
  if (isTextLevel(first) && !namesMessage(first.tokens) && (first.tag !== 'p' || timed + labelled < 0.9)) return 0;
  const identified = share(members, isIdentified);
  const linked =
    outermost(members).reduce((sum, member) => sum + signs.linked(member), 0) /
    Math.max(
      1,
      outermost(members).reduce((sum, { length }) => sum + length, 0),
    );
  const alike = Math.log2(1 + members.length) * Math.sqrt(weight);
  return alike * (1 + 1.5 * timed + labelled + 0.75 * Number(said) + 0.5 * identified) * (linked > 0.7 ? 0.35 : 1) * placeOf(first);
}

/** What stands in a menu or beside the page's subject is rarely its conversation. */
function placeOf(part: Part): number {
  let worth = 1;
  for (let at = part.up; at; at = at.up) {
    const role = at.element.getAttribute('role') ?? '';
    if (LANDMARK_ROLE.test(role) || (LANDMARK.test(at.tag) && role !== 'main')) worth = Math.min(worth, 0.3);
    if (/^(?:log|feed)$/.test(role) || namesConversation(at.tokens)) worth = Math.max(worth, worth < 1 ? worth : 1.4);
  }
  return worth;
}
