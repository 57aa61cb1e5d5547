import type { PaperName, Recipient } from './request';

/** How many pages a reader can be expected to read of one paper. */
export interface Budget {
  readonly paper: PaperName;
  readonly pages: number;
  /** From here on it is said that it grows long. */
  readonly warnFrom: number;
}

/** What a recipient changes of a pack. */
export interface RecipientRules {
  /** Those that can be chosen. */
  readonly offered: readonly PaperName[];
  /** Those that are chosen at first. */
  readonly papers: readonly PaperName[];
  readonly budget: Budget | undefined;
  /** Formats of review systems are of use to them. */
  readonly review: boolean;
  /** Evidence is for the court to direct: without a direction it is asked whether it should wait. */
  readonly asksDirection: boolean;
}

/** For an exhibit to a statement: ours. The bundle's is PD27A's, 2 March 2026. */
const STATEMENT: Budget = { paper: 'exhibit', pages: 25, warnFrom: 20 };
const BUNDLE: Budget = { paper: 'exhibit', pages: 350, warnFrom: 300 };
/** Ours: Cafcass officers have many cases and little time, and read what is short. */
const CAFCASS: Budget = { paper: 'cafcass-summary', pages: 4, warnFrom: 4 };

const ALL: readonly PaperName[] = [
  'exhibit',
  'chronology',
  'schedule',
  'pattern',
  'statement-draft',
  'cafcass-summary',
  'completeness',
  'challenge',
];

export const RECIPIENTS: Readonly<Record<Recipient, RecipientRules>> = {
  solicitor: {
    offered: ALL,
    papers: ['exhibit', 'chronology', 'completeness', 'challenge'],
    budget: BUNDLE,
    review: true,
    asksDirection: false,
  },
  cafcass: {
    offered: ['cafcass-summary', 'chronology', 'exhibit'],
    papers: ['cafcass-summary'],
    budget: CAFCASS,
    review: false,
    asksDirection: false,
  },
  court: {
    offered: ALL,
    papers: ['exhibit', 'completeness'],
    budget: STATEMENT,
    review: false,
    asksDirection: true,
  },
  'other-party': {
    offered: ['exhibit', 'chronology', 'schedule', 'completeness'],
    papers: ['exhibit', 'completeness'],
    budget: STATEMENT,
    review: false,
    asksDirection: true,
  },
  mediator: {
    offered: ['exhibit', 'chronology', 'completeness'],
    papers: ['chronology'],
    budget: undefined,
    review: false,
    asksDirection: false,
  },
  forum: { offered: ['exhibit', 'chronology'], papers: ['exhibit'], budget: undefined, review: false, asksDirection: false },
};

export type Length = 'within' | 'near' | 'over';

export function lengthOf(pages: number, { pages: most, warnFrom }: Budget): Length {
  if (pages > most) return 'over';
  return pages >= warnFrom ? 'near' : 'within';
}
