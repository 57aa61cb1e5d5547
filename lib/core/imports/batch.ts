import type { Imported } from './importer';

/** Few enough for a short step, many enough that steps cost nothing. */
const MOST = 500;
/** In bytes: what hangs on a batch stands in memory until it is stored. */
const HEAVIEST = 8 * 1024 * 1024;

/** Gathers what an importer reads. `full` gives a batch when it is time to hand one over, `rest` what is left. */
export class Batch {
  #items: Imported[] = [];
  #weight = 0;

  /** @param weight bytes that it keeps in memory beside its words. */
  add(item: Imported, weight = 0): void {
    this.#items.push(item);
    this.#weight += weight;
  }

  /** Something of the file as a whole that could not be read. */
  miss(missed: string): void {
    this.add({ is: 'missed', missed });
  }

  *full(): Generator<readonly Imported[]> {
    if (this.#items.length >= MOST || this.#weight >= HEAVIEST) yield* this.rest();
  }

  *rest(): Generator<readonly Imported[]> {
    if (this.#items.length === 0) return;
    const items = this.#items;
    this.#items = [];
    this.#weight = 0;
    yield items;
  }
}
