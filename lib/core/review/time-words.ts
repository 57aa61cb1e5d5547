import { writtenTime } from '../evidence/written-time';
import type { ExportItem } from '../export/item';

/** How the time of an item is known, where it was not observed to the second: review systems show one time and ask no more. */
export function timeWords({ at, message }: ExportItem, zone: string): string | undefined {
  if (!at) return message?.time.shown === undefined ? 'Not known.' : `Not known; shown as "${message.time.shown}".`;
  const shown = message?.time.shown === undefined ? '' : `; shown as "${message.time.shown}"`;
  const exact = at.precision === 'day' ? ' Only the day is known.' : at.precision === 'minute' ? ' Known to the minute.' : '';
  switch (at.told) {
    case 'observed':
      return exact === '' ? undefined : exact.trim();
    case 'inferred':
      return `Worked out, not observed: ${writtenTime(at.utc, at.zone ?? zone)}${shown}.${exact}`;
    case 'writer':
      return `As the writer says: ${writtenTime(at.utc, at.zone ?? zone)}.${exact}`;
  }
}
