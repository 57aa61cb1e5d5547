import type { Attachment } from '../../../core/evidence/message';
import type { RowReading } from '../../sites/site';

/** A message of the conversation as far as it is known. It holds nothing of the page, so that a long list costs no more than its words. */
export interface Entry {
  /** The page's own id of it. */
  readonly id?: string;
  /** What it says, to know it again by where there is no id. */
  sign: string;
  /** Absent while the page has not drawn it. */
  reading?: RowReading;
  /** The reading whose formatted words were made safe. */
  cleaned?: RowReading;
  /** What belongs to it, each with the address it was fetched from. */
  fetched: { readonly from: string | undefined; readonly attachment: Attachment }[];
  /** Of a row without id, where it was last seen: see Sighting. */
  place?: number;
  previous?: Entry;
  next?: Entry;
  /** Nothing shows that the entry above is its neighbour: messages between them may have been missed. */
  gapAbove: boolean;
}

/** A row of one window: known by its id, by its element, or by what it says. */
export interface Sighting {
  readonly id?: string;
  readonly sign: string;
  /** Absent where the page has not drawn the row. */
  readonly reading?: RowReading;
  /** What the same element showed last, with the same words. A hint only: lists use elements again. */
  readonly hint?: Entry;
  /** No element of this list was seen to show another message than before: the hint is as good as proof. */
  readonly kept?: true;
  /** How far the row's top lies from the lower end of the list, in CSS pixels: what comes in above does not change it. */
  readonly place?: number;
}

const PARTS = '\u001f';

/** What a row says: two that say the same, by the same person at the same time as shown, have one sign. */
export const signOf = ({ message, media }: RowReading): string =>
  [message.kind ?? '', message.sender?.shown ?? '', message.time.shown ?? '', message.text, ...media.map(({ name }) => name)].join(PARTS);

/** A page names the author of a group of messages above the first, draws words late and pictures later: another look may show more. */
export const complete = ({ message, media }: RowReading): boolean =>
  (message.kind === 'system' || message.sender !== undefined) &&
  (message.text !== '' || media.length > 0) &&
  media.every(({ address }) => address !== undefined);

/** Whether a later look shows what an earlier one did not, and lacks nothing that it did. */
export const fuller = (later: RowReading, earlier: RowReading): boolean =>
  (later.message.sender !== undefined || earlier.message.sender === undefined) &&
  (later.message.text !== '' || earlier.message.text === '') &&
  addressed(later) >= addressed(earlier) &&
  (isDated(later) || !isDated(earlier)) &&
  (addressed(later) > addressed(earlier) ||
    (earlier.message.sender === undefined && later.message.sender !== undefined) ||
    (isDated(later) && !isDated(earlier)) ||
    (earlier.message.text === '' && later.message.text !== ''));

/** The day may stand in a line above that a list of recycled rows draws only further up. */
const isDated = ({ message: { time } }: RowReading): boolean => time.utc !== undefined || time.inferred !== undefined;

const addressed = ({ media }: RowReading): number => media.filter(({ address }) => address !== undefined).length;
