import type { Receipt } from '../../lib/core/evidence/capture';
import type { Said, Say } from '../../lib/core/words/said';
import { writtenDay } from '../style/calendar';
import { keptWhat } from '../style/kept-what';

/**
 * "Kept: 12 messages and 1 attachment, 2 to 7 March 2026."
 * `zone` is an IANA name; the days are those of that zone.
 */
export function receiptSentence(receipt: Receipt, zone: string, say: Say): Said {
  const { first, last } = receipt;
  const what = keptWhat(receipt);
  if (!first || !last) return { key: 'notice.kept', values: [what] };
  return { key: 'notice.keptWhen', values: [what, days(first, last, zone, say)] };
}

/** "4 May 2026", "4 to 6 May 2026", "4 May to 22 November 2026": nothing is said twice. */
function days(first: string, last: string, zone: string, say: Say): string {
  const [from, to] = [first, last].map((at) => writtenDay(new Date(at), zone, say, { year: true }).split(' '));
  if (!from || !to || from.join() === to.join()) return (to ?? []).join(' ');
  while (from.length > 1 && from.at(-1) === to.at(from.length - 1)) from.pop();
  return say('count.fromTo', from.join(' '), to.join(' '));
}
