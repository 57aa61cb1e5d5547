import type { Calendar } from '../../lib/core/evidence/written-time';
import type { Say } from '../../lib/core/words/said';

/** How the language of the surfaces names days and months. */
export const calendarOf = (say: Say): Calendar => ({
  days: say('dates.days').split(' '),
  months: say('dates.months').split(' '),
  to: say('dates.to'),
});
