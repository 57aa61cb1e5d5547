import { isIdentified, isTextLevel, outermost, share, weightOf } from './members';
import type { Part } from './parts';
import type { Signs } from './unit-signs';
import { namesMessage } from './vocabulary';

const MOST_SPLITS = 4;

/**
 * Where each part holds several messages of one author or of one day, those messages; a mail's paragraphs are none. What a message is
 * must be plain by itself: it has a time or an id of its own, is called a message, or is drawn as one.
 */
export function divided(members: readonly Part[], families: readonly (readonly Part[])[], signs: Signs): readonly Part[] {
  let units = members;
  for (let round = 0; round < MOST_SPLITS; round++) {
    let best: readonly Part[] | undefined;
    for (const family of families) {
      const candidates = family === units ? undefined : divisionOf(units, family, signs);
      if (candidates && (!best || weightOf(candidates) > weightOf(best))) best = candidates;
    }
    if (!best) return units;
    units = best;
  }
  return units;
}

/** Whether the members of a kind are messages of which each unit holds several. */
export const isDivision = (units: readonly Part[], members: readonly Part[], signs: Signs): boolean =>
  divisionOf(units, members, signs) !== undefined;

function divisionOf(units: readonly Part[], members: readonly Part[], signs: Signs): readonly Part[] | undefined {
  const candidates: Part[] = [];
  let holding = 0;
  let next = 0;
  const outer = outermost(units);
  for (const unit of outer) {
    const before = candidates.length;
    for (let member = members[next]; member && member.at < unit.end; member = members[++next])
      if (member.at > unit.at) candidates.push(member);
    if (candidates.length > before) holding++;
  }
  const [first] = candidates;
  if (!first || candidates.length <= units.length || holding < outer.length * 0.8) return undefined;
  if (weightOf(candidates) < weightOf(units) * 0.45) return undefined;
  const timed = share(candidates, (candidate) => signs.times(candidate) >= 1 && signs.times(candidate) <= 2);
  if (timed > 0.8) return candidates;
  if (isTextLevel(first) && !namesMessage(first.tokens)) return undefined;
  const identified = share(candidates, isIdentified);
  return identified > 0.9 || namesMessage(first.tokens) || isDrawnApart(first) ? candidates : undefined;
}

/** A bubble: a ground or a border of its own, with round corners. */
function isDrawnApart({ element }: Part): boolean {
  const view = element.ownerDocument.defaultView;
  const style = view?.getComputedStyle(element);
  if (!style || !(Number.parseFloat(style.borderTopLeftRadius) > 0 || Number.parseFloat(style.borderTopRightRadius) > 0)) return false;
  const ground = style.backgroundColor;
  return (ground !== '' && ground !== 'transparent' && !/, 0\)$/.test(ground)) || Number.parseFloat(style.borderTopWidth) > 0;
}

/** The same messages with what stands round each alone: its author and time may be beside its words. */
export function widened(members: readonly Part[], scope: Part): readonly Part[] {
  let units = members;
  for (;;) {
    const parents = new Set<Part>();
    for (const { up } of units) {
      if (!up || up === scope || parents.has(up)) return units;
      parents.add(up);
    }
    // A parent that holds another unit further in is not this one's alone.
    const wider = [...parents].sort((a, b) => a.at - b.at);
    if (wider.length < 2 || wider.some((part, at) => at > 0 && (wider[at - 1]?.end ?? 0) > part.at)) return units;
    units = wider;
  }
}
