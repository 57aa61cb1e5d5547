import type { Stamp } from '../written-times/stamp';

/** The line above a message: its time, and what the exporter noted behind it. */
export interface TextHead {
  /** "May 17, 2022  5:29:42 PM" */
  readonly shown: string;
  readonly stamp: Stamp;
  /** "Read by you after 1 hour, 49 seconds" */
  readonly read?: string;
  /** A line of the phone's own, on the line of the time: "Sam left the conversation." */
  readonly announced?: string;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const HEAD =
  /^((Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{1,2}), (\d{4}) {1,2}(\d{1,2}):(\d\d):(\d\d) (AM|PM))(?: \((Read by .+ after .+)\)| (.+))?$/;

/** Blanks in front are those of an answer that is repeated below the message it answers. */
export function textHead(line: string): TextHead | undefined {
  if (line.length > 2000) return undefined;
  const [, shown, month = '', day, year, hour, minute, second, half, read, announced] = HEAD.exec(line) ?? [];
  if (shown === undefined) return undefined;
  const stamp: Stamp = {
    signature: 'imessage-exporter',
    date: [Number(year), MONTHS.indexOf(month) + 1, Number(day)],
    year: 'first',
    hour: (Number(hour) % 12) + (half === 'PM' ? 12 : 0),
    minute: Number(minute),
    second: Number(second),
    worded: true,
  };
  return { shown, stamp, ...(read !== undefined && { read }), ...(announced !== undefined && { announced }) };
}
