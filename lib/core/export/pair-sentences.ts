import { itemId } from '../evidence/items';
import type { Pair, PairDifference } from '../evidence/pairing';

const DIFFERENCES: Readonly<Record<PairDifference, string>> = {
  time: 'their times do not agree',
  words: 'their words differ',
  deleted: 'one source shows it as deleted, and the other does not',
  attachments: 'their attachments differ',
};

/** "EK-0042 and EK-0107 are the same message from two sources, as it was worked out; their words differ." */
export function pairSentence({ a, b, differ, apart }: Pair): string {
  const told = differ.map((each) =>
    each === 'time' && apart !== undefined ? `their times are ${lengthOf(apart)} apart` : DIFFERENCES[each],
  );
  return `${itemId(a)} and ${itemId(b)} are the same message from two sources, as it was worked out; ${told.join(', ')}.`;
}

function lengthOf(milliseconds: number): string {
  const minutes = Math.max(1, Math.round(Math.abs(milliseconds) / 60_000));
  if (minutes < 120) return minutes === 1 ? 'a minute' : `${minutes} minutes`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours} hours` : `${Math.round(hours / 24)} days`;
}
