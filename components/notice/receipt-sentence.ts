import type { Receipt } from '../../lib/core/evidence/capture';
import { count } from '../style/count';

/**
 * "Kept: 12 messages and 1 attachment, 2 to 7 March 2026.", and where it can be read.
 * `zone` is an IANA name; the days are those of that zone.
 */
export function receiptSentence({ messages, attachments, first, last, number }: Receipt, zone: string): string {
  const what = [count(messages, 'message'), ...(attachments > 0 ? [count(attachments, 'attachment')] : [])].join(' and ');
  const when = first && last ? `, ${days(first, last, zone)}` : '';
  return `Kept: ${what}${when}. Read it on the desk: Evenkeel’s button, then “Open the desk”. (Entry ${number} of the log.)`;
}

/** "4 May 2026", "4 to 6 May 2026", "4 May to 22 November 2026": nothing is said twice. */
const days = (first: string, last: string, zone: string): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: zone })
    .formatRange(new Date(first), new Date(last))
    .replace(/\s*–\s*/u, ' to ');
