import { itemId } from '../evidence/items';
import { writtenDay } from '../evidence/written-time';
import { gridOf } from '../preparation/grid';
import { AREA_NAMES, SUBJECT_NAMES, TRACK_NAMES, WELFARE_NAMES } from '../preparation/names';
import { type Claim, EMPTY, isReady, itemsNamed, type Preparation, type PreparedEntry, type Subject } from '../preparation/preparation';
import { bullets, cell, heading, paragraph, quietParagraph } from './build';
import { isolated } from './isolated';
import { cut, whenText } from './item-words';
import type { Block, Paper, Run, TableRow } from './paper';
import type { PaperInput } from './paper-input';
import { plainPaper } from './plain-paper';
import { NOT_ADVICE } from './standing-lines';

/** A Cafcass officer reads many. Our own number. */
export const MOST_PAGES = 4;

/** How much is shown of each part, in characters; a smaller size is tried where the parts alone fill the pages. */
interface Size {
  readonly issues: number;
  readonly issue: number;
  readonly opening: number;
  readonly entry: number;
  readonly items: number;
}
const SIZES: readonly Size[] = [
  { issues: 12, issue: 300, opening: 900, entry: 600, items: 8 },
  { issues: 8, issue: 160, opening: 450, entry: 300, items: 4 },
  { issues: 4, issue: 80, opening: 160, entry: 120, items: 2 },
];

/** Concerns about safety come right after the child where safety is at stake, else after what works. */
const ORDER: readonly Subject[] = ['child', 'works', 'my-part', 'concern', 'safety'];
const SAFETY_ORDER: readonly Subject[] = ['child', 'safety', 'concern', 'works', 'my-part'];

/**
 * What a parent prepared for Cafcass, on at most four pages whatever they wrote: the child first, each claim with the items that show it.
 * What does not fit is counted and said. No pictures: Cafcass takes a small file by its own mail.
 */
export async function cafcassSummary(input: PaperInput): Promise<Paper> {
  const preparation = input.request.preparation ?? EMPTY;
  const whens = await whensOf(input, new Set(itemsNamed(preparation)));
  const ready = byTurns(preparation);
  const paper = (shown: number, size: Size) =>
    plainPaper(
      input,
      'Summary for Cafcass',
      () => blocks(input, { preparation, whens, entries: ready.slice(0, shown), more: ready.length - shown, size }),
      'Cafcass summary',
    );
  const fits = async (shown: number, size: Size) => (await input.measure(paper(shown, size))) <= MOST_PAGES;

  for (const size of SIZES) {
    if (await fits(ready.length, size)) return paper(ready.length, size);
    if (!(await fits(Math.min(ready.length, FEW), size))) continue;
    let [least, most] = [Math.min(ready.length, FEW), ready.length];
    while (most - least > 1) {
      const middle = (least + most) >> 1;
      if (await fits(middle, size)) least = middle;
      else most = middle;
    }
    return paper(least, size);
  }
  return paper(0, SIZES.at(-1) as Size);
}

/** With fewer than these, shorter entries say more than longer ones. */
const FEW = 10;

/** When each item was, for those that are in the pack. Reads no further than it has to. */
async function whensOf({ source, request }: PaperInput, wanted: ReadonlySet<number>): Promise<ReadonlyMap<number, string>> {
  const whens = new Map<number, string>();
  if (wanted.size === 0) return whens;
  for await (const item of source.byTime()) {
    if (wanted.has(item.number)) whens.set(item.number, whenText(item, request.zone));
    if (whens.size === wanted.size) break;
  }
  return whens;
}

const orderOf = ({ safety }: Preparation): readonly Subject[] => (safety ? SAFETY_ORDER : ORDER);

/** The first of each subject, then the second of each, and so on: whatever is cut off, no subject is lost before the others are short too. */
function byTurns(preparation: Preparation): PreparedEntry[] {
  const ready = preparation.entries.filter(isReady);
  const groups = orderOf(preparation).map((subject) => ready.filter((entry) => entry.subject === subject));
  const longest = Math.max(0, ...groups.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) => groups.flatMap((group) => group[turn] ?? [])).flat();
}

interface Shown {
  readonly preparation: Preparation;
  readonly whens: ReadonlyMap<number, string>;
  readonly entries: readonly PreparedEntry[];
  readonly more: number;
  readonly size: Size;
}

async function* blocks(input: PaperInput, shown: Shown): AsyncGenerator<Block> {
  const { preparation, size } = shown;
  yield heading(1, 'Summary for Cafcass');
  yield { is: 'facts', rows: [...factRows(input, preparation)] };
  yield heading(2, 'Issues the court directed');
  const issues = preparation.issues.map((issue) => issue.trim()).filter(Boolean);
  if (issues.length === 0) yield paragraph('None noted by the writer.');
  else yield bullets(...issues.slice(0, size.issues).map((issue) => isolated(cut(issue, size.issue))));
  if (issues.length > size.issues) yield quietParagraph(`${counted(issues.length - size.issues, 'further issue')} noted, not here.`);
  yield heading(2, `What is happening for ${whomOf(preparation)}`);
  yield claimBlock(preparation.start, shown);
  const numbers = new Map<string, number>();
  for (const subject of orderOf(preparation)) yield* subjectBlocks(subject, shown, numbers);
  yield* placesBlocks(shown, numbers);
  if (preparation.end.text.trim() !== '') {
    yield heading(2, `In the end: what is happening for ${whomOf(preparation)}`);
    yield claimBlock(preparation.end, shown);
  }
  yield* closing(shown);
}

function* factRows({ request }: PaperInput, { track, directed, children }: Preparation): Generator<readonly [string, string]> {
  const { matter, recipient, zone, madeAt } = request;
  if (track) yield ['For', TRACK_NAMES[track]];
  if (recipient !== 'forum') {
    if (matter.caseNumber) yield ['Case number', matter.caseNumber];
    if (matter.court) yield ['Court', matter.court];
    if (matter.maker) yield ['Written by', isolated(matter.maker)];
  }
  if (children.length > 0) yield ['Children', isolated(cut(children.join(', '), 200))];
  yield ['Date', writtenDay(madeAt, zone)];
  if (directed?.evidence === 'yes')
    yield ['Evidence directed', directed.by ? `yes, by ${writtenDay(`${directed.by}T12:00:00Z`, 'UTC')}` : 'yes'];
}

const whomOf = ({ children }: Preparation): string => (children.length === 1 ? isolated(cut(children[0] ?? '', 40)) : 'the children');

/** Empty headings stand too where nothing forbids it: a reader sees what nothing is said of. */
function* subjectBlocks(subject: Subject, shown: Shown, numbers: Map<string, number>): Generator<Block> {
  const entries = shown.entries.filter((entry) => entry.subject === subject);
  if (entries.length === 0 && (shown.preparation.safety || subject === 'safety')) return;
  yield heading(2, SUBJECT_NAMES[subject]);
  if (entries.length === 0) yield paragraph('Nothing entered.');
  for (const entry of entries) {
    numbers.set(entry.id, numbers.size + 1);
    yield { is: 'paragraph', runs: entryRuns(entry, shown), numbered: true };
  }
}

function entryRuns(entry: PreparedEntry, { size, whens }: Shown): readonly Run[] {
  const about = entry.children.length > 0 ? [{ text: `${isolated(cut(entry.children.join(', '), 60))}: `, bold: true as const }] : [];
  const day = entry.day ? [{ text: `${writtenDay(`${entry.day}T12:00:00Z`, 'UTC')}: ` }] : [];
  return [
    ...about,
    ...day,
    { text: isolated(cut(entry.text, size.entry)) },
    ...(entry.items.length > 0 ? [{ text: proofOf(entry, whens, size.items) }] : []),
  ];
}

function claimBlock(claim: Claim, { whens, size }: Shown): Block {
  if (claim.text.trim() === '') return paragraph('Nothing entered.');
  return { is: 'paragraph', runs: [{ text: isolated(cut(claim.text, size.opening)) }, { text: proofOf(claim, whens, size.items) }] };
}

/** " [EK-0042, Mon 4 May 2026, 17.42 BST; EK-0050]". */
function proofOf({ items }: Claim, whens: ReadonlyMap<number, string>, most: number): string {
  if (items.length === 0) return ' [names no item]';
  const named = items.slice(0, most).map((item) => {
    const when = whens.get(item);
    return when === undefined ? `${itemId(item)} (not in this pack)` : `${itemId(item)}, ${when}`;
  });
  return ` [${named.join('; ')}${items.length > most ? `; and ${items.length - most} more` : ''}]`;
}

function* placesBlocks({ entries }: Shown, numbers: ReadonlyMap<string, number>): Generator<Block> {
  const { areas, welfare } = gridOf(entries);
  const row = (name: string, ids: readonly string[]): TableRow[] =>
    ids.length === 0
      ? []
      : [
          {
            cells: [
              cell(name),
              cell(
                ids
                  .flatMap((id) => numbers.get(id) ?? [])
                  .sort((one, other) => one - other)
                  .join(', '),
              ),
            ],
          },
        ];
  const rows = [
    ...areas.flatMap(({ name, entries: ids }) => row(AREA_NAMES[name], ids)),
    ...welfare.flatMap(({ name, entries: ids }) => row(WELFARE_NAMES[name], ids)),
  ];
  if (rows.length === 0) return;
  yield heading(2, 'Where the entries belong');
  yield {
    is: 'table',
    caption: 'Guidance areas of Cafcass and welfare checklist, Children Act 1989, s1(3), with the numbers of the entries above',
    columns: [
      { head: 'Area or item', width: 3 },
      { head: 'Entries', width: 1 },
    ],
    rows: () => rows,
  };
}

function* closing({ preparation, more }: Shown): Generator<Block> {
  const noItem = preparation.entries.filter((entry) => entry.text.trim() !== '' && !isReady(entry)).length;
  yield { is: 'rule' };
  if (more > 0)
    yield quietParagraph(`${counted(more, 'further entry', 'further entries')} ${more === 1 ? 'is' : 'are'} in the record, not here.`);
  if (noItem > 0)
    yield quietParagraph(`${counted(noItem, 'entry names', 'entries name')} no item and ${noItem === 1 ? 'was' : 'were'} left out.`);
  yield quietParagraph(
    'These are the writer’s own words, shortened where “…” stands; numbers such as EK-0042 name items of the writer’s record. They show what was kept and when; they do not show who typed a message. Nothing here has been decided by anybody. Legal terms as read in autumn 2026.',
  );
  yield quietParagraph(NOT_ADVICE);
}

const counted = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`;
