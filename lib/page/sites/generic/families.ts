import { allParts, type Part } from './parts';
import { namesMessage, namesTyping } from './vocabulary';

/** Kinds that are compared with each other; a page made to be slow has no end of them. */
const MOST_KINDS = 400;
const MOST_KINDS_TOGETHER = 12;

/** Parts of one kind: of the same name and classes, and of kinds that stand beside them and are made alike ("in" and "out"). */
export function familiesIn(scope: Part): readonly (readonly Part[])[] {
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
