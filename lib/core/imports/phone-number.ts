/** In digits: the end of a number that stays the same with and without the country before it. */
const NATIONAL = 9;

/**
 * What stays the same of a number however it is written: "+44 7700 900123", "0044 7700 900123" and "07700 900123" are one. Short codes
 * and names of senders ("GPSURGERY") are themselves. Two countries' numbers that end in the same nine digits come out alike.
 */
export function sameNumber(address: string): string {
  const plain = address.replace(/[\s().\-‑/]/g, '').toLowerCase();
  const digits = /^\+?(\d+)$/.exec(plain)?.[1];
  return digits === undefined || digits.length <= NATIONAL ? plain : digits.slice(-NATIONAL);
}
