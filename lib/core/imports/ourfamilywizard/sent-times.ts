import type { MessageTime } from '../../evidence/message';
import type { ImportOptions } from '../importer';
import { parseHeaderDate } from '../rfc822-date';
import { gatherDates } from '../written-times/date-order';
import { readStamp, type Stamp } from '../written-times/stamp';
import { timesOf } from '../written-times/times';

const LANGUAGES = ['en'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** "… 07:12 AM EST", "(GMT)" or "UTC+01:00". */
const ZONE = /\s*\(?\s*(?:UTC|GMT)?\s*([+-]\d\d):?(\d\d)\s*\)?$|\s*\(?\b([A-Z]{2,5})\b\)?$/;

interface Written {
  readonly stamp: Stamp | undefined;
  /** As an e-mail would give it: "+0100", or a name. */
  readonly zone?: string;
}

function written(shown: string): Written {
  const [whole = '', hours, minutes, name] = ZONE.exec(shown) ?? [];
  if (whole === '' || name === 'AM' || name === 'PM') return { stamp: readStamp(shown, '', LANGUAGES) };
  return { stamp: readStamp(shown.slice(0, -whole.length), '', LANGUAGES), zone: name ?? `${hours}${minutes}` };
}

/** The times of one report, whose dates are decided over all of it. */
export function sentTimes(now: Date) {
  const dates = gatherDates(now);
  return {
    add(shown: string): void {
      const { stamp } = written(shown);
      if (stamp) dates.add(stamp, shown);
    },
    found: () => dates.found(),
    reader(options: ImportOptions): (shown: string | undefined) => { readonly time: MessageTime; readonly missed?: string } {
      const read = timesOf(dates.found(), options);
      return (shown) => {
        if (shown === undefined) return { time: {}, missed: 'The report gives no time for this message.' };
        const { stamp, zone } = written(shown);
        if (!stamp) return { time: { shown }, missed: 'The time of this message could not be read.' };
        const { time, local, missed } = read({ shown, stamp });
        const utc = local === undefined || zone === undefined ? undefined : absolute(new Date(local), zone);
        if (utc !== undefined) return { time: { shown, utc, source: 'file-field', precision: 'minute', zone: zone ?? '' } };
        return { time, ...(missed !== undefined && { missed }) };
      };
    },
  };
}

/** Only zones whose names have one meaning. */
const absolute = (local: Date, zone: string): string | undefined =>
  parseHeaderDate(
    `${local.getUTCDate()} ${MONTHS[local.getUTCMonth()]} ${local.getUTCFullYear()} ${local.getUTCHours()}:${String(local.getUTCMinutes()).padStart(2, '0')}:${local.getUTCSeconds()} ${zone}`.replace(
      /:(\d) /,
      ':0$1 ',
    ),
  )?.utc;
