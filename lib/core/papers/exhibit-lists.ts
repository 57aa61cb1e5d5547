import { itemId } from '../evidence/items';
import { counted } from '../pack/sentences';
import { monthText } from './omission-text';
import type { Block, IndexLine } from './paper';
import type { PaperInput } from './paper-input';
import { sectionTitle } from './section-title';
import { STAR } from './short-words';
import { LISTED_ONE_BY_ONE, type SectionSurvey } from './survey';

type Index = Extract<Block, { is: 'index' }>;

const index = (title: string, lines: readonly IndexLine[]): Index => ({ is: 'index', title, count: lines.length, lines: () => lines });

/** Parts of the exhibit and their pages. */
export const contents = ({ survey: { sections }, request: { recipient } }: Pick<PaperInput, 'survey' | 'request'>): Index =>
  index('Contents', [
    ...sections.map(sectionLine),
    { text: 'Files that came with these items', to: 'files' },
    ...(recipient === 'forum' ? [] : [{ text: 'How these items came to be kept', to: 'origins' }]),
  ]);

const sectionLine = (section: SectionSurvey): IndexLine => ({ text: sectionTitle(section), to: `section-${section.letter}` });

/** Every item where they are few enough to be read through; else each month of each section, else the sections. */
export function listOfItems({ survey }: Pick<PaperInput, 'survey'>): Index {
  if (survey.lines) return index(`List of items${survey.tally.timesWorkedOut > 0 ? ` (${STAR})` : ''}`, survey.lines);
  const months = survey.sections.flatMap(monthLines);
  return months.length <= LISTED_ONE_BY_ONE
    ? index('List of items, by month', months)
    : index(
        'List of items, by section',
        survey.sections.map((section) => ({ ...sectionLine(section), text: countLine(section) })),
      );
}

/** In characters, so that what follows is not cut off. */
const SHORT = 30;

const monthLines = (section: SectionSurvey): IndexLine[] =>
  section.months.map(({ month, first, items }) => ({
    text: `${sectionTitle(section, SHORT)} · ${month === undefined ? 'dates not known' : monthText(month)} · ${counted(items, 'item')} from ${itemId(first)} on`,
    to: itemId(first),
  }));

const countLine = (section: SectionSurvey): string =>
  `${sectionTitle(section, SHORT)} · ${counted(section.found + section.context, 'item')}`;
