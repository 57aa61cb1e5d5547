/** A file to be read. It may be larger than memory. */
export interface ImportFile {
  /** Without folders. */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** From its start; may be asked for again. */
  stream(): AsyncIterable<Uint8Array>;
  /** Bytes from `from` up to, not including, `to`; fewer where the file ends before. */
  slice(from: number, to: number): Promise<Uint8Array>;
}
