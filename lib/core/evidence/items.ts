/**
 * Items are what the timeline shows one by one: messages, notes, exhibits. Each has a number that never changes, given when it is filed
 * and counted through the whole archive. Page numbers change from pack to pack, these never (PD27A 2026 and practice: renumbering between
 * hearings is what everybody complains of).
 */
export interface NumberedItems {
  /** From 1. */
  readonly first: number;
  /** None where an entry brought nothing new. */
  readonly count: number;
}

/** As people write it: "EK-0042". Four digits at least, more where there are more. */
export const itemId = (number: number): string => `EK-${String(number).padStart(4, '0')}`;

/** The number in "EK-0042", "ek42" or "EK 0042"; `undefined` where the words are no such id. */
export function itemNumber(words: string): number | undefined {
  const digits = /^\s*ek[\s-]*0*(\d{1,9})\s*$/i.exec(words)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
