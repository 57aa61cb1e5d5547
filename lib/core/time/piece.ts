import type { DayMonthOrder } from './displayed-time';
import type { Meaning } from './meaning';

/** One way to take one piece of a displayed time. */
export type Piece =
  | Meaning
  | { readonly is: 'number'; readonly value: number; readonly digits: number }
  | { readonly is: 'clock'; readonly hour: number; readonly minute: number; readonly second?: number }
  | {
      readonly is: 'date';
      readonly year?: number;
      readonly first: number;
      readonly second: number;
      readonly order?: DayMonthOrder;
      readonly proof?: true;
    }
  | { readonly is: 'offset'; readonly minutes: number };
