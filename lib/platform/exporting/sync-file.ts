/** A file that a worker has to itself: what `createSyncAccessHandle` gives. */
export interface SyncFile {
  /** @returns how many bytes were read. */
  read(into: Uint8Array, options: { readonly at: number }): number;
  write(bytes: Uint8Array, options: { readonly at: number }): number;
  truncate(size: number): void;
  getSize(): number;
  /** What was written lasts. */
  flush(): void;
  close(): void;
}

/** Writes all of it: a full disk may take a part only. */
export function writeAll(file: SyncFile, bytes: Uint8Array, at: number): void {
  if (file.write(bytes, { at }) !== bytes.length) throw new DOMException('The disk took only a part.', 'QuotaExceededError');
}

/** Fewer bytes where the file ends before. */
export function readAt(file: SyncFile, at: number, length: number): Uint8Array {
  const bytes = new Uint8Array(Math.max(0, Math.min(length, file.getSize() - at)));
  return bytes.subarray(0, file.read(bytes, { at }));
}
