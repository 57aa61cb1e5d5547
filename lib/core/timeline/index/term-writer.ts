import { ByteWriter } from './byte-writer';
import type { Segment } from './segment';

type Terms = Pick<Segment, 'termBytes' | 'termEnds' | 'termDocs' | 'docBytes' | 'docEnds' | 'placeBytes' | 'placeEnds'>;

/** Writes the terms of a segment, one after the other in the order of their bytes. */
export class TermWriter {
  private readonly terms = new ByteWriter();
  private readonly docs = new ByteWriter();
  private readonly places = new ByteWriter();
  private readonly termEnds: number[] = [];
  private readonly termDocs: number[] = [];
  private readonly docEnds: number[] = [];
  private readonly placeEnds: number[] = [];
  private count = 0;
  private last = -1;

  /** Documents that follow belong to this term. */
  begin(): void {
    this.count = 0;
    this.last = -1;
  }

  /** @param doc larger than the one before. @param places in order; only those from `from` up to, not including, `to`. */
  doc(doc: number, places: Uint32Array, from: number, to: number): void {
    this.docs.number(doc - this.last);
    this.last = doc;
    this.count++;
    this.places.number(to - from);
    for (let at = from, before = 0; at < to; at++) {
      const place = places[at] ?? 0;
      this.places.number(place - before);
      before = place;
    }
  }

  /** A term without documents is left out. */
  end(term: Uint8Array): void {
    if (this.count === 0) return;
    this.terms.append(term);
    this.termEnds.push(this.terms.length);
    this.termDocs.push(this.count);
    this.docEnds.push(this.docs.length);
    this.placeEnds.push(this.places.length);
  }

  done(): Terms {
    return {
      termBytes: this.terms.done(),
      termEnds: Uint32Array.from(this.termEnds),
      termDocs: Uint32Array.from(this.termDocs),
      docBytes: this.docs.done(),
      docEnds: Uint32Array.from(this.docEnds),
      placeBytes: this.places.done(),
      placeEnds: Uint32Array.from(this.placeEnds),
    };
  }
}
