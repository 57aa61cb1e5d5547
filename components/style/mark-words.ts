import type { Mark } from '../../lib/core/coach/contacts';
import type { WordKey } from '../../lib/core/words/said';

/** What each mark is called. */
export const MARK_WORDS: Readonly<Record<Mark, WordKey>> = {
  'co-parent': 'marks.coParent',
  solicitor: 'marks.solicitor',
  'safe-contact': 'marks.safeContact',
  never: 'marks.never',
};
