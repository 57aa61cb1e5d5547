import type { SelectionFacts } from '../export/source';
import type { SectionSurvey } from './survey';

/** One line of the account: kept = found + context + left out + not accounted for. */
export interface AccountLine {
  /** Absent for the sum. */
  readonly letter?: string;
  readonly title: string;
  readonly kept: number;
  readonly found: number;
  readonly context: number;
  readonly leftOut: number;
  /** What the archive counts and a reading of it did not meet, such as items of entries that do not open. Nothing, in an archive that is whole. */
  readonly unaccounted: number;
}

export interface Account {
  readonly sections: readonly AccountLine[];
  readonly sum: AccountLine;
  /** Kept items that belong to no section of the pack. */
  readonly elsewhere: number;
}

/** Holds what was read item by item against what the archive counts. */
export function account(facts: SelectionFacts, surveyed: readonly SectionSurvey[]): Account {
  const sections = surveyed.map((section): AccountLine => {
    const { letter, title, found, context, omitted } = section;
    const kept = facts.sections.find((each) => each.letter === letter)?.ofItems ?? 0;
    return { letter, title, kept, found, context, leftOut: omitted, unaccounted: kept - found - context - omitted };
  });
  const total = (name: 'kept' | 'found' | 'context' | 'leftOut' | 'unaccounted') => sections.reduce((sum, line) => sum + line[name], 0);
  const sum: AccountLine = {
    title: 'All sections',
    kept: total('kept'),
    found: total('found'),
    context: total('context'),
    leftOut: total('leftOut'),
    unaccounted: total('unaccounted'),
  };
  return { sections, sum, elsewhere: facts.ofItems - sum.kept };
}
