import type { Receipt } from '../../lib/core/evidence/capture';
import { count } from '../style/count';

/** "Kept: 12 messages, 2 Mar 2026 to 7 Mar 2026. Entry 3." `zone` is an IANA name; dates are written in it. */
export function receiptSentence({ messages, first, last, number }: Receipt, zone: string): string {
  const days = [...new Set([first, last].flatMap((utc) => (utc ? [day(utc, zone)] : [])))];
  return `Kept: ${[count(messages, 'message'), days.join(' to ')].filter(Boolean).join(', ')}. Entry ${number}.`;
}

const day = (utc: string, zone: string): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: zone }).format(new Date(utc));
