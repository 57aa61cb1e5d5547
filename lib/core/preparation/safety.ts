import type { People } from '../coach/people';
import { sentences } from '../text/sentences';
import { spanText } from '../text/span';
import { atRisk } from '../tone/safety';
import type { Preparation } from './preparation';

/** Whether somebody is marked so that contact with them is to be safe before it is friendly. */
export const hasSafeContact = ({ contacts }: People): boolean => contacts.some(({ mark }) => mark === 'safe-contact');

/** Whether words say that their writer may be at risk. */
export const saysAtRisk = (words: string): boolean => sentences(words).some((sentence) => atRisk(spanText(words, sentence)));

/**
 * Whether safety is at stake in what is prepared: by the writer's own choice of subject or area, or by their words. "Don't criticise"
 * is no advice for somebody who was hurt, and sits badly with a statement of truth: concerns are then stated plainly, with their dates.
 */
export const speaksOfSafety = ({ start, entries, end }: Preparation): boolean =>
  entries.some(({ subject, areas }) => subject === 'safety' || areas.includes('domestic-abuse')) ||
  [start, ...entries, end].some(({ text }) => saysAtRisk(text));
