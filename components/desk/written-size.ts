const UNITS = ['bytes', 'kB', 'MB', 'GB'];

/** "812 bytes", "14.2 kB", "3 MB"; decimal units, at most one decimal. */
export function writtenSize(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${value.toLocaleString('en-GB', { maximumFractionDigits: 1 })} ${UNITS[unit]}`;
}
