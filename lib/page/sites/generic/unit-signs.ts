import { nameIn } from './names';
import { allParts, type Part } from './parts';
import { looksLikeTime } from './time-words';

/** What is known of every part before it is known what it is: how many times of day and labels stand up to it, in the page's order. */
export interface Signs {
  readonly times: (part: Part) => number;
  readonly labels: (part: Part) => number;
  readonly linked: (part: Part) => number;
}

/** Counted once for the whole scope: each answer is a difference of two sums. */
export function signsOf(scope: Part): Signs {
  const times: number[] = [];
  const labels: number[] = [];
  const linked: number[] = [];
  const said = new Map<string, number>();
  const parts = allParts(scope);
  for (const { own } of parts) if (own.length > 0 && own.length <= 60) said.set(own, (said.get(own) ?? 0) + 1);
  const names = new Map([...said].map(([words, count]) => [words, count > 1 && nameIn(words) !== undefined]));
  let [sumTimes, sumLabels, sumLinked] = [0, 0, 0];
  let linkEnd = -1;
  let timeEnd = -1;
  for (const part of parts) {
    const at = part.at - scope.at;
    [times[at], labels[at], linked[at]] = [sumTimes, sumLabels, sumLinked];
    if (part.at >= timeEnd && (part.tag === 'time' || looksLikeTime(part.own))) {
      sumTimes++;
      timeEnd = part.end;
    }
    if (names.get(part.own)) sumLabels++;
    if (isPressed(part)) linkEnd = Math.max(linkEnd, part.end);
    if (part.at < linkEnd) sumLinked += part.own.length;
  }
  const total = scope.end - scope.at;
  [times[total], labels[total], linked[total]] = [sumTimes, sumLabels, sumLinked];
  const between = (sums: readonly number[]) => (part: Part) => (sums[part.end - scope.at] ?? 0) - (sums[part.at - scope.at] ?? 0);
  return { times: between(times), labels: between(labels), linked: between(linked) };
}

const isPressed = ({ tag, element }: Part): boolean =>
  tag === 'a' || tag === 'button' || /^(?:button|link|tab|menuitem|option)$/.test(element.getAttribute('role') ?? '');
