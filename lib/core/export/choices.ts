import { itemsNamed, type Preparation } from '../preparation/preparation';
import { RECIPIENTS } from './recipients';
import type { ExhibitMark, ExportRequest, Matter, PaperName, Recipient, Replacement, ReviewFormat, Selection } from './request';

/** What an export was last asked for, apart from what goes in: the next one begins with it. */
export interface ExportChoices {
  readonly recipient: Recipient;
  /** Whether the court has directed evidence; absent until it is answered. */
  readonly directed?: 'yes' | 'no' | 'not-known';
  /** By when, as a day: "2026-06-01". */
  readonly directedBy?: string;
  /** As typed; what is empty is left blank in the pack. */
  readonly matter: Readonly<Record<TypedMatter, string>>;
  /** As typed, for instance "AB"; empty: those of the maker. */
  readonly initials: string;
  readonly statement: string;
  readonly numbering: ExportRequest['numbering'];
  readonly paper: ExportRequest['paper'];
  readonly papers: readonly PaperName[];
  readonly review: readonly ReviewFormat[];
  /** Messages on either side, 0 to `MOST_CONTEXT`. */
  readonly context: number;
  readonly replaces: boolean;
  readonly replacements: readonly Replacement[];
  readonly masks: boolean;
}

type TypedMatter = Exclude<keyof Matter, 'statement'>;

export const MOST_CONTEXT = 20;

const FIRST: ExportChoices = {
  recipient: 'solicitor',
  matter: { alias: '', caseNumber: '', court: '', parties: '', maker: '' },
  initials: '',
  statement: '',
  numbering: 'sections',
  paper: 'A4',
  papers: RECIPIENTS.solicitor.papers,
  review: [],
  context: 3,
  replaces: false,
  replacements: [],
  masks: false,
};

/**
 * What was remembered, over what one begins with: a choice that is newer than the memory is as at first.
 * @param language BCP 47. @param zone IANA. Letter is the paper of the US; a browser alone is often in its English elsewhere, too.
 */
export function choicesFrom(remembered: unknown, language: string, zone: string): ExportChoices {
  const first = { ...FIRST, paper: language === 'en-US' && zone.startsWith('America/') ? 'Letter' : 'A4' } as const;
  if (typeof remembered !== 'object' || remembered === null) return first;
  // What the vault opens was sealed by ourselves, so its shape is ours.
  const known = remembered as Partial<ExportChoices>;
  return { ...first, ...known, matter: { ...first.matter, ...known.matter } };
}

/** The same for another reader: the papers are those for them, and what they cannot have goes. */
export function forRecipient(choices: ExportChoices, recipient: Recipient): ExportChoices {
  const { papers, review } = RECIPIENTS[recipient];
  const { directed: _, directedBy: __, ...rest } = choices;
  return {
    ...rest,
    recipient,
    papers,
    review: review ? choices.review : [],
    ...(recipient === 'forum' && { replaces: true, masks: true }),
  };
}

/** "S. Example" gives "SE". */
export const initialsOf = (name: string): string =>
  name
    .split(/[\s.]+/u)
    .map((part) => /\p{L}/u.exec(part)?.[0]?.toUpperCase() ?? '')
    .join('')
    .slice(0, 4);

/** Where nobody is named. */
const NOBODY = 'EX';

export const markInitials = ({ initials, matter }: Pick<ExportChoices, 'initials' | 'matter'>): string =>
  initials.trim().toUpperCase() || initialsOf(matter.maker) || NOBODY;

interface Asked {
  /** A UUID. */
  readonly id: string;
  /** ISO 8601 UTC. */
  readonly madeAt: string;
  /** IANA. */
  readonly zone: string;
  readonly selection: Omit<Selection, 'context'>;
  readonly mark: ExhibitMark;
  /** What was prepared for Cafcass. */
  readonly preparation?: Preparation | undefined;
}

/** Those that are made of what was prepared. */
const PREPARED: readonly PaperName[] = ['cafcass-summary', 'statement-draft'];

export function requestOf(choices: ExportChoices, { id, madeAt, zone, selection, mark, preparation }: Asked): ExportRequest {
  const { recipient, numbering, paper, papers, review, context, replaces, replacements, masks } = choices;
  const { offered } = RECIPIENTS[recipient];
  const wanted = papers.filter((name) => offered.includes(name));
  const prepared = preparation && wanted.some((name) => PREPARED.includes(name)) ? preparation : undefined;
  // What the summary points to has to be in the pack, unless somebody left it out.
  const named = prepared ? itemsNamed(prepared).filter((number) => !selection.without.includes(number)) : [];
  return {
    id,
    madeAt,
    zone,
    selection: { ...selection, more: [...new Set([...selection.more, ...named])], context },
    recipient,
    matter: matterOf(choices),
    mark,
    numbering,
    paper,
    papers: wanted,
    review,
    ...((replaces || recipient === 'forum') && { redaction: { replacements, masked: masks || recipient === 'forum' ? 'all' : [] } }),
    ...(prepared && { preparation: prepared }),
  };
}

function matterOf({ matter, statement }: ExportChoices): Matter {
  const typed = Object.entries(matter).flatMap(([name, words]) => (words.trim() ? [[name, words.trim()]] : []));
  const number = Number.parseInt(statement, 10);
  return { ...Object.fromEntries(typed), ...(number > 0 && { statement: number }) };
}
