import type { Reject } from '../../core/imports/importer';

/** What of a file could not be read, as it will be kept: one reject a line. */
export class RejectList {
  #lines: string[] = [];

  get count(): number {
    return this.#lines.length;
  }

  add({ at, why, start }: Reject): void {
    this.#lines.push(`${JSON.stringify({ at, why, start: start.slice(0, 200) })}\n`);
  }

  /** `undefined` where everything could be read. */
  bytes(): Uint8Array | undefined {
    return this.#lines.length === 0 ? undefined : new TextEncoder().encode(this.#lines.join(''));
  }
}
