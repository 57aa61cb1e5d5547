import type { Receipt } from '../../lib/core/evidence/capture';
import type { Said, Say } from '../../lib/core/words/said';
import { localesOf } from '../../lib/core/words/say';
import { keptWhat } from '../style/kept-what';

/**
 * "Kept: 12 messages and 1 attachment, 2 to 7 March 2026.", and where it can be read.
 * `zone` is an IANA name; the days are those of that zone.
 */
export function receiptSentence(receipt: Receipt, zone: string, say: Say): Said {
  const { first, last, number } = receipt;
  const what = keptWhat(receipt);
  const where: Said = { key: 'notice.whereToRead', values: [String(number)] };
  if (!first || !last) return { key: 'notice.kept', values: [what, where] };
  return { key: 'notice.keptWhen', values: [what, days(first, last, zone, say), where] };
}

/** "4 May 2026", "4 to 6 May 2026", "4 May to 22 November 2026": nothing is said twice. */
function days(first: string, last: string, zone: string, say: Say): string {
  const written = new Intl.DateTimeFormat(localesOf(say), { day: 'numeric', month: 'long', year: 'numeric', timeZone: zone });
  const [from, to, ...more] = written.formatRange(new Date(first), new Date(last)).split(/\s*–\s*/u);
  return from && to && more.length === 0 ? say('count.fromTo', from, to) : written.formatRange(new Date(first), new Date(last));
}
