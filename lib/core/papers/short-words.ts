import type { ExportItem } from '../export/item';
import { whenText, whoText } from './item-words';

/** What the star of `shortWhen` means: stands in the head of each list and table that has one. */
export const STAR = '* worked out';

/** In characters. */
const NAME = 28;

/** When and who, for lists and tables, where each line is short and long words would take many. */
export const shortWhen = (item: ExportItem, zone: string): string => whenText(item, zone).replace(/ \(worked out\)$/, '*');

/** Day and time of day on lines of their own, for a narrow column. */
export const whenLines = (item: ExportItem, zone: string): string => shortWhen(item, zone).replace(', ', '\n');

export const shortWho = (item: ExportItem): string => whoText(item, NAME);
