import { latin1 } from '../dkim/mail-parts';

const [CR, LF] = [13, 10];
/** In bytes. */
const SIZE = 1024 * 1024;

/**
 * The part of a stream that is still needed. All places are those in the stream. What was read once is never written over: where there is
 * no room, what is still needed moves to new memory, so that a mail can be a view of it instead of a copy.
 */
export class HeldBytes {
  bytes: Uint8Array = new Uint8Array(SIZE);
  /** Held are the bytes from here up to, not including, `end`. */
  from = 0;
  end = 0;
  /** The place of the first byte of `bytes`. */
  #base = 0;

  add(chunk: Uint8Array): void {
    if (this.index(this.end) + chunk.length > this.bytes.length) this.#makeRoom(chunk.length);
    this.bytes.set(chunk, this.index(this.end));
    this.end += chunk.length;
  }

  #makeRoom(length: number): void {
    const used = this.end - this.from;
    const held = this.bytes.subarray(this.index(this.from), this.index(this.end));
    const next = new Uint8Array(Math.max(SIZE, (used + length) * 2));
    next.set(held);
    this.bytes = next;
    this.#base = this.from;
  }

  /** What stands before `until` is not needed again. */
  letGo(until: number): void {
    if (until > this.from) this.from = until;
  }

  index(place: number): number {
    return place - this.#base;
  }

  /** Where the line below begins; `undefined` where the end of this one is not in sight. */
  nextLine(place: number): number | undefined {
    // Not in a view of what is held, which would have to be made for every line: what lies behind is old.
    const below = this.bytes.indexOf(LF, this.index(place)) + 1;
    return below === 0 || below > this.index(this.end) ? undefined : below + this.#base;
  }

  isBlank(line: number, next: number): boolean {
    const first = this.bytes[this.index(line)];
    return (next - line === 1 && first === LF) || (next - line === 2 && first === CR);
  }

  /** Length of an empty line that ends where `below` begins, 0 where there is none. */
  blankAbove(from: number, below: number): number {
    const byte = (back: number) => (below - back < from ? LF : this.bytes[this.index(below - back)]);
    if (below - from < 1 || byte(1) !== LF) return 0;
    if (byte(2) === LF) return 1;
    return byte(2) === CR && byte(3) === LF ? 2 : 0;
  }

  view(from: number, to: number): Uint8Array {
    return this.bytes.subarray(this.index(from), this.index(to));
  }

  /** One character for each byte. */
  text(from: number, to: number): string {
    return latin1(this.bytes.subarray(this.index(from), this.index(to)));
  }
}
