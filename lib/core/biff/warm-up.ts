import type { Analyse } from '../tone/analyse';
import { suggestEdit } from './suggest';

/** One for each way that an edit can go: out, turned, shortened, its facts kept. */
const SAMPLES = [
  "You're a liar and a useless father.",
  'Bring her inhaler on Friday at 5.30, if you can manage to remember for once.',
  'Why are you always such an idiot about the bus?',
  'You always do this, and now you owe me £40 for the coat!!',
];

/**
 * As for the judging (tone/warm-up.ts): the first edit asks for every expression and word list once, which takes some tens of
 * milliseconds. These steps are for moments in which nobody waits.
 */
export const warmUpEdits = (analyse: Analyse): readonly (() => void)[] =>
  SAMPLES.map((text) => () => {
    for (const finding of analyse(text).findings) suggestEdit(text, finding, analyse);
  });
