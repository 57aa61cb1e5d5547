/** Held while a copy is made or restored: two pages at once would write the same parts. */
export const COPIES_LOCK = 'evenkeel-copies';
