/** "34,512 bytes", "2.4 MB": of a million bytes, as disks are sold and most programs show. */
export function sizeText(bytes: number): string {
  if (bytes < 1_000_000) return `${bytes.toLocaleString('en-GB')} bytes`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
