import type { MessageTime } from '../../evidence/message';
import type { ImportOptions } from '../importer';
import { gatherDates } from '../written-times/date-order';
import { languagesFor } from '../written-times/languages';
import { formOf, readStamp, type Stamp, type StampForm } from '../written-times/stamp';
import { timesOf } from '../written-times/times';

/** A moment that names its zone: "2025-07-01T10:00:00.000Z", "2025-07-01 10:00:00 +0100". */
const ABSOLUTE = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?) ?(Z|UTC|[+-]\d\d:?\d\d)$/;
/** Rows whose time is written otherwise than the first's, for which every language is tried: it takes milliseconds each. */
const MOST_TRIED = 200;

/** Reads the times of one file, as its exporter wrote them. Dates are decided over the whole file. */
export function localTimes({ language, now }: Pick<ImportOptions, 'language' | 'now'>) {
  const languages = languagesFor(language);
  const dates = gatherDates(now);
  let form: StampForm | undefined;
  let tried = 0;
  const stampOf = (shown: string): Stamp | undefined => {
    const stamp = form && readStamp(shown, '', languages, form);
    if (stamp || (form && ++tried > MOST_TRIED)) return stamp;
    const other = readStamp(shown, '', languages);
    if (other) form ??= formOf(other);
    return other;
  };
  let isLocal = false;
  return {
    add(shown: string): void {
      if (ABSOLUTE.test(shown)) return;
      const stamp = stampOf(shown);
      if (!stamp) return;
      isLocal = true;
      dates.add(stamp, shown);
    },
    found: () => dates.found(),
    /** Whether some of the times name no zone. */
    needsZone: () => isLocal,
    reader(options: ImportOptions): (shown: string) => { readonly time: MessageTime; readonly missed?: string } {
      const read = timesOf(dates.found(), options);
      return (shown) => {
        if (shown === '') return { time: {}, missed: 'The file gives no time for this message.' };
        const absolute = momentIn(shown);
        if (absolute) return { time: absolute };
        const stamp = stampOf(shown);
        if (!stamp) return { time: { shown }, missed: 'The time of this message could not be read.' };
        const { time, missed } = read({ shown, stamp });
        return { time, ...(missed !== undefined && { missed }) };
      };
    },
  };
}

function momentIn(shown: string): MessageTime | undefined {
  const [, day, clock = '', zone = ''] = ABSOLUTE.exec(shown) ?? [];
  if (day === undefined) return undefined;
  const offset = zone === 'UTC' ? 'Z' : zone.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2');
  const at = new Date(`${day}T${clock}${offset}`);
  if (Number.isNaN(at.getTime())) return undefined;
  const precision = clock.length > 8 ? 'millisecond' : clock.length > 5 ? 'second' : 'minute';
  return { shown, utc: at.toISOString(), source: 'file-field', precision, zone };
}
