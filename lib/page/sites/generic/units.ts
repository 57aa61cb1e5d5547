import { nameIn } from './names';
import { allParts, contains, type Part } from './parts';
import { looksLikeTime } from './time-words';
import { namesConversation, namesMessage, namesTyping } from './vocabulary';

/** What repeats on a page and seems to be its messages. */
export interface Units {
  /** The innermost part that holds all of them. */
  readonly container: Part;
  /** In the order of the page; one may stand inside another, as answers do in a tree of comments. */
  readonly units: readonly Part[];
  /** How much it looks like a conversation; only to be compared. */
  readonly score: number;
}

/** Elements that belong to a text and are never a message by themselves unless they say so. */
const TEXT_LEVEL =
  /^(?:p|br|span|a|b|i|em|strong|small|u|s|sub|sup|code|pre|blockquote|q|cite|time|label|h[1-6]|img|td|th|ol|ul|dl|dt|hr|svg|button|figure|figcaption|abbr)$/;
const LANDMARK = /^(?:nav|header|footer|aside|form|dialog|menu)$/;
const LANDMARK_ROLE = /^(?:navigation|banner|contentinfo|complementary|menu|menubar|tablist|toolbar|listbox|search|tree)$/;
const ID_ATTRIBUTES = [
  'data-message-id',
  'data-msg-id',
  'data-id',
  'data-key',
  'id',
  'data-mid',
  'data-comment-id',
  'data-post-id',
  'itemid',
];

/** Kinds that are compared with each other; a page made to be slow has no end of them. */
const MOST_KINDS = 400;
const MOST_KINDS_TOGETHER = 12;
const MOST_SPLITS = 4;
const COMPARED = 6;
const MOST_PANES = 6;

interface Family {
  readonly members: readonly Part[];
  readonly score: number;
}

/** The repeated parts that look most like messages, the best first, one for each place of the page. */
export function unitsIn(scope: Part, most = 1): readonly Units[] {
  const signs = signsOf(scope);
  const families = familiesIn(scope)
    .map((members): Family => ({ members, score: scoreOf(members, scope, signs) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const found: Units[] = [];
  for (const { members, score } of families) {
    const panes = panesOf(widened(divided(members, families, signs), scope), scope);
    for (const units of panes) {
      const container = around(units, scope);
      if (units.length < 2 || found.some((other) => contains(other.container, container) || contains(container, other.container))) continue;
      found.push({ container, units, score: (score * roomOf(container)) / panes.length });
    }
    if (found.length >= Math.max(most, COMPARED)) break;
  }
  return found.toSorted((a, b) => b.score - a.score).slice(0, most);
}

/** Lists that stand side by side, or scroll each by itself, are several conversations. */
function panesOf(units: readonly Part[], scope: Part): readonly (readonly Part[])[] {
  const container = around(units, scope);
  const panes = new Map<Part, Part[]>();
  for (const unit of units) {
    const pane = container.parts.find((part) => contains(part, unit));
    if (!pane || pane === unit) return [units];
    const others = panes.get(pane);
    if (others) others.push(unit);
    else panes.set(pane, [unit]);
    if (panes.size > MOST_PANES) return [units];
  }
  const boxes = [...panes.keys()].map(({ element }) => element.getBoundingClientRect());
  if (panes.size < 2 || boxes.some(({ width, height }) => width === 0 || height === 0)) return [units];
  const beside = boxes.every((box, at) =>
    boxes.slice(at + 1).every(({ left, right, top, bottom }) => {
      const apart = left >= box.right - 1 || right <= box.left + 1;
      return apart && Math.min(bottom, box.bottom) - Math.max(top, box.top) > 0.5 * Math.max(bottom - top, box.height);
    }),
  );
  const scrolled = [...panes].every(([pane, [unit]]) => {
    for (let at = unit?.up; at && contains(pane, at); at = at.up) {
      const style = at.element.ownerDocument.defaultView?.getComputedStyle(at.element);
      if (/^(?:auto|scroll)$/.test(style?.overflowY ?? '')) return true;
    }
    return false;
  });
  return beside || scrolled ? [...panes.values()] : [units];
}

/** A list of conversations stands in a narrow column beside the one that is open. */
function roomOf({ element }: Part): number {
  const view = element.ownerDocument.defaultView;
  const { width } = element.getBoundingClientRect();
  return view && width > 0 && view.innerWidth > 0 ? Math.sqrt(Math.min(1, Math.max(0.1, width / view.innerWidth))) : 1;
}

/** What is known of every part before it is known what it is: how many times of day and labels stand up to it, in the page's order. */
interface Signs {
  readonly times: (part: Part) => number;
  readonly labels: (part: Part) => number;
  readonly linked: (part: Part) => number;
}

function signsOf(scope: Part): Signs {
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

/** Parts of one kind: of the same name and classes, and of kinds that stand beside them and are made alike ("in" and "out"). */
function familiesIn(scope: Part): readonly (readonly Part[])[] {
  const kinds = new Map<string, Part[]>();
  const kindOf = new Map<Part, string>();
  for (const part of allParts(scope)) {
    const parent = part.up && kindOf.get(part.up);
    const kind =
      part.tokens.length > 0
        ? `${part.tag}.${part.tokens.join('.')}`
        : `${part.tag}<${(parent ?? '').slice(0, 120)}${part.element.hasAttribute('role') ? part.element.getAttribute('role') : ''}`;
    kindOf.set(part, kind);
    const same = kinds.get(kind);
    if (same) same.push(part);
    else kinds.set(kind, [part]);
  }
  const roots = new Map<string, string>();
  const rootOf = (kind: string): string => {
    let root = kind;
    for (let next = roots.get(root); next !== undefined; next = roots.get(root)) root = next;
    return root;
  };
  const unite = (a: string, b: string) => {
    const [first, second] = [rootOf(a), rootOf(b)];
    if (first !== second) roots.set(second, first);
  };
  const compared = new Set<string>();
  const compare = (a: Part, b: Part, akin: (a: Part, b: Part) => boolean, may = (_a: string, _b: string) => true) => {
    const [first, second] = [kindOf.get(a) ?? '', kindOf.get(b) ?? ''];
    const pair = first < second ? `${first} ${second}` : `${second} ${first}`;
    if (first === second || a.tag !== b.tag || compared.has(pair) || compared.size > MOST_KINDS * MOST_KINDS_TOGETHER) return;
    compared.add(pair);
    if (akin(a, b) && may(first, second)) unite(first, second);
  };
  for (const parent of allParts(scope)) {
    if (parent.parts.length < 2) continue;
    const different = new Map<string, Part>();
    for (const part of parent.parts) {
      if (part.length + part.media === 0) continue;
      const kind = kindOf.get(part) ?? '';
      if (different.has(kind) || different.size >= MOST_KINDS_TOGETHER) continue;
      for (const other of different.values()) compare(other, part, isAkin);
      different.set(kind, part);
    }
  }
  // Answers below a comment may be called something else than the comment, and are made like it.
  const spoken = [...kinds.values()].flatMap(([first]) => (first && first.parts.length > 0 && namesMessage(first.tokens) ? [first] : []));
  for (const [at, a] of spoken.slice(0, 40).entries())
    for (const b of spoken.slice(at + 1, 40)) compare(a, b, isMadeAlike, (one, other) => !wraps(kinds, one, other));

  const families = new Map<string, Part[]>();
  for (const [kind, members] of kinds) {
    const root = rootOf(kind);
    const family = families.get(root);
    if (family) for (const member of members) family.push(member);
    else families.set(root, [...members]);
  }
  return [...families.values()].flatMap((members) => {
    const shown = members.filter(({ length, media, tokens }) => length + media > 0 && !namesTyping(tokens));
    return shown.length > 1 ? [shown.sort((a, b) => a.at - b.at)] : [];
  });
}

/** Whether each part of one kind holds one of the other: a message and its frame, not a comment and its answers. */
function wraps(kinds: ReadonlyMap<string, readonly Part[]>, a: string, b: string): boolean {
  const [first, second] = [kinds.get(a) ?? [], kinds.get(b) ?? []];
  const each = (outer: readonly Part[], inner: readonly Part[]) => {
    let next = 0;
    return outer.every((part) => {
      while ((inner[next]?.at ?? Number.POSITIVE_INFINITY) <= part.at) next++;
      return (inner[next]?.at ?? Number.POSITIVE_INFINITY) < part.end;
    });
  };
  return each(first, second) || each(second, first);
}

function isAkin(a: Part, b: Part): boolean {
  if (a.tokens.length === 0 && b.tokens.length === 0) return true;
  const shared = a.tokens.filter((token) => b.tokens.includes(token)).length;
  if (shared > 0 && shared * 2 >= Math.min(a.tokens.length, b.tokens.length)) return true;
  return isMadeAlike(a, b);
}

/** Of the same pieces, two levels deep. */
function isMadeAlike(a: Part, b: Part): boolean {
  const [first, second] = [piecesOf(a), piecesOf(b)];
  if (first.size < 2 || second.size < 2) return false;
  const shared = [...first].filter((piece) => second.has(piece)).length;
  return shared / (first.size + second.size - shared) >= 0.6;
}

const piecesOf = (part: Part): ReadonlySet<string> =>
  new Set(
    part.parts
      .slice(0, 20)
      .flatMap((one) => [one, ...one.parts.slice(0, 20)])
      .map(({ tag, tokens }) => `${tag}.${tokens.join('.')}`),
  );

/** Without those that stand inside another of them. */
function outermost(members: readonly Part[]): readonly Part[] {
  let end = -1;
  return members.filter((member) => {
    if (member.at < end) return false;
    end = member.end;
    return true;
  });
}

/** How many parts of a kind stand directly in each other. */
const ownOf = (members: readonly Part[], measure: (part: Part) => number): readonly number[] => {
  const own = members.map(measure);
  const open: number[] = [];
  for (const [at, member] of members.entries()) {
    while (open.length > 0 && (members[open.at(-1) ?? 0]?.end ?? 0) <= member.at) open.pop();
    const outer = open.at(-1);
    if (outer !== undefined) own[outer] = (own[outer] ?? 0) - measure(member);
    open.push(at);
  }
  return own;
};

const share = (members: readonly Part[], is: (member: Part, at: number) => boolean): number => members.filter(is).length / members.length;

function scoreOf(members: readonly Part[], scope: Part, signs: Signs): number {
  const [first] = members;
  if (!first || scope.length + scope.media === 0) return 0;
  const said =
    namesMessage(first.tokens) ||
    /^(?:article|listitem|row|comment)$/.test(first.element.getAttribute('role') ?? '') ||
    first.tag === 'article';
  const weight = outermost(members).reduce((sum, { length, media }) => sum + length + 20 * media, 0) / (scope.length + 20 * scope.media);
  const times = ownOf(members, signs.times);
  const labels = ownOf(members, signs.labels);
  const timed = share(members, (_, at) => times[at] === 1 || times[at] === 2);
  const labelled = share(members, (_, at) => (labels[at] ?? 0) >= 1 && (labels[at] ?? 0) <= 4);
  // A paragraph or a line is a message only where it has all that one has.
  if (TEXT_LEVEL.test(first.tag) && !namesMessage(first.tokens) && (first.tag !== 'p' || timed + labelled < 0.9)) return 0;
  const identified = share(members, (member) => ID_ATTRIBUTES.some((name) => member.element.hasAttribute(name)));
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

/**
 * Where each part holds several messages of one author or of one day, those messages; a mail's paragraphs are none. What a message is
 * must be plain by itself: it has a time or an id of its own, is called a message, or is drawn as one.
 */
function divided(members: readonly Part[], families: readonly Family[], signs: Signs): readonly Part[] {
  let units = members;
  for (let round = 0; round < MOST_SPLITS; round++) {
    let best: readonly Part[] | undefined;
    for (const family of families) {
      const candidates = family.members === units ? undefined : divisionOf(units, family.members, signs);
      if (candidates && (!best || weightOf(candidates) > weightOf(best))) best = candidates;
    }
    if (!best) return units;
    units = best;
  }
  return units;
}

const weightOf = (members: readonly Part[]): number => outermost(members).reduce((sum, { length, media }) => sum + length + 20 * media, 0);

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
  if (TEXT_LEVEL.test(first.tag) && !namesMessage(first.tokens)) return undefined;
  const identified = share(candidates, ({ element }) => ID_ATTRIBUTES.some((name) => element.hasAttribute(name)));
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
function widened(members: readonly Part[], scope: Part): readonly Part[] {
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

function around(units: readonly Part[], scope: Part): Part {
  const [first] = units;
  let container = first?.up ?? scope;
  while (container !== scope && !units.every((unit) => contains(container, unit))) container = container.up ?? scope;
  return container;
}
