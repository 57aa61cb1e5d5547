import { isInitials, isNoName } from './names';
import { allParts, contains, type Part, shownNodes, wordsOf } from './parts';
import { isTimeAlone } from './time-words';
import { namesNoAuthor, namesRecipient } from './vocabulary';

/** A mail's head: the name and, in an element right behind it, an address and nothing else. */
export const isAddressed = (part: Part): boolean => {
  const first = part.up && shownNodes(part.up.element).find((node) => (node.textContent ?? '').trim() !== '');
  return first === part.element && addressBehind(part) !== undefined && !namesRecipient(part.up?.tokens ?? []);
};

export function addressBehind(part: Part): Part | undefined {
  const next = part.up?.parts.find(({ at }) => at === part.end);
  return next && !namesRecipient(next.tokens) && /^[<(]?[^\s<>()@,;]+@[^\s<>()@,;]+\.[^\s<>()@,;]+[>)]?$/.test(wordsOf(next))
    ? next
    : undefined;
}

/** All that an element says but times and badges: "reposted" beside a link with a name is not what it names. */
export const isWhole = (part: Part): boolean =>
  allParts(part)
    .slice(1)
    .every(
      ({ own, tag, tokens }) =>
        !/\p{L}/u.test(own) || tag === 'time' || isTimeAlone(own) || isNoName(own) || namesNoAuthor(tokens) || isInitials(own),
    );

/** A name, a time and nothing else: "Sam · 3 May 10:15". */
export const isByline = (line: Part, name: Part): boolean =>
  allParts(line).every(
    (part) =>
      contains(name, part) || !/\p{L}|\p{Nd}/u.test(part.own) || part.tag === 'time' || contains(part, name) || isTimeAlone(part.own),
  );

const FROM = /^(?:from|sender|author|by|name|who|von|absender|autor|de|expéditeur|auteur|remitente|من|المرسل|oddi wrth|anfonwr)\s*:?$/iu;

/** The head of its table's column says that authors stand there. */
export function columnSays(part: Part): boolean {
  const head = columnHead(part);
  return head !== undefined && FROM.test(head);
}

/** What the page says of the place that a part stands in: the head of its column, or the term before a description. */
export function columnHead(part: Part): string | undefined {
  const term = termFor(part);
  if (term) return wordsOf(term).replace(/\s*[:：]$/u, '');
  let cell: Part | undefined = part;
  while (cell && cell.tag !== 'td') cell = cell.up;
  const place = cell?.up?.parts.indexOf(cell) ?? -1;
  const table = cell?.element.closest('table');
  if (!cell || !table || place < 0) return undefined;
  const heads = Array.from(table.querySelectorAll('tr')).find((row) => row.querySelector('th'))?.children;
  return heads?.[place]?.textContent?.trim();
}

const STEPS_TO_TERM = 4;

/** "From" of `<dt>From</dt><dd>Sam</dd>`, or of a row of a letter's head: the one term right before the description that a part is, or is in. */
export function termFor(part: Part): Part | undefined {
  let cell: Part | undefined = part;
  for (let steps = 0; cell && steps <= STEPS_TO_TERM; steps++) {
    const before = cell.tag === 'dd' ? cell.up?.parts[cell.up.parts.indexOf(cell) - 1] : headTermOf(cell);
    if (before?.tag === 'dt' || (before && cell.tag !== 'dd')) return before;
    if (cell.tag === 'dd') return undefined;
    cell = cell.up;
  }
  return undefined;
}

/** "From:" before what stands beside it alone, where such rows make a letter's head: one of them says from whom. */
export function headTermOf(cell: Part): Part | undefined {
  const term = labelOf(cell.up);
  const rows = term && cell !== term ? (cell.up?.up?.parts ?? []) : [];
  // A head has few rows; in a log, lines begin like this without end.
  if (rows.length > MOST_ROWS) return undefined;
  return rows.flatMap((row) => labelOf(row) ?? []).some((head) => FROM.test(wordsOf(head))) ? term : undefined;
}

const MOST_ROWS = 16;
const TERM = /^[\p{L}\s-]{1,24}[:：]$/u;

/** The first of two things in a row, if it is a word and a colon. */
function labelOf(row: Part | undefined): Part | undefined {
  const [term, value] = row?.parts ?? [];
  return row?.parts.length === 2 && row.own === '' && term && value && term.length <= 25 && TERM.test(wordsOf(term)) ? term : undefined;
}

const ACCOUNT =
  /^(?:posts|messages|joined|member since|registered|beiträge|registriert|dabei seit|inscrit|membre depuis|mensajes|registrado)\b/iu;

/** What a forum says of its members beside what they write: the name first, then since when and how often. */
export function accountOf({ up, at }: Part): Part | undefined {
  return up && up.parts[0]?.at === at && up.own === '' && up.parts.some(({ own }) => ACCOUNT.test(own)) ? up : undefined;
}
