import type { DeletionRecord } from '../../core/evidence/deletion';
import type { Place, Said } from '../../core/timeline/entry-items';
import { type ItemHistory, type ItemNow, itemNow } from '../../core/timeline/history';
import { changesIn, startOf } from '../../core/timeline/index/changes';
import { latestDocs } from '../../core/timeline/index/documents';
import { READ } from '../../core/timeline/index/flag-bits';
import { segmentsToMerge } from '../../core/timeline/index/merge-plan';
import { type NameDigest, nameDigest } from '../../core/timeline/index/name-digest';
import { buildSegment, type ChangePlace } from '../../core/timeline/index/segment-builder';
import { type Kept, mergeSegments } from '../../core/timeline/index/segment-merge';
import { movedInTime, placesInTime } from '../../core/timeline/placing';
import type { Readings } from './readings';
import type { StoredSegment } from './store';

/** An item that goes into the next segment. */
interface Fresh {
  readonly place: Place;
  readonly name?: NameDigest;
  history: ItemHistory;
  now: ItemNow;
  placed: number;
}

/** The segments of an index, and what is to be added to them. */
export class WorkingIndex {
  private fresh = new Map<number, Fresh>();
  private names = new Map<string, number>();
  private changes: ChangePlace[] = [];
  private latest: Uint32Array | undefined;
  private changesBefore: ReadonlyMap<number, readonly Place[]> | undefined;

  constructor(
    private stored: readonly StoredSegment[],
    private readonly readings: Readings,
  ) {}

  /** How many items wait to be written. */
  get waiting(): number {
    return this.fresh.size;
  }

  /** The item whose captured message has this name. */
  readonly numberOf = (name: string): number | undefined => {
    const waiting = this.names.get(name);
    if (waiting !== undefined) return waiting;
    const { high, low } = nameDigest(name);
    for (const { segment } of this.stored) {
      for (let at = segment.nameLow.indexOf(low); at >= 0; at = segment.nameLow.indexOf(low, at + 1))
        if (segment.nameHigh[at] === high) return segment.numbers[at];
    }
    return undefined;
  };

  /** Takes in what one entry, or one pack of it, says. */
  async take(said: readonly Said[]): Promise<void> {
    this.takeNew(said.flatMap((one) => (one.is === 'item' ? [one] : [])));
    for (const one of said) {
      if (one.is === 'item') continue;
      this.changes.push({ number: one.number, place: one.place });
      const fresh = this.fresh.get(one.number) ?? (await this.knownBefore(one.number));
      if (!fresh) continue;
      this.renew(one.number, fresh, { ...fresh.history, changes: [...fresh.history.changes, one.change] });
    }
  }

  private takeNew(items: readonly (Said & { readonly is: 'item' })[]): void {
    const beside = new Map<string, (Said & { readonly is: 'item' })[]>();
    for (const item of items) {
      const key = item.start.is === 'message' ? item.start.conversation.key : '';
      const group = beside.get(key);
      if (group) group.push(item);
      else beside.set(key, [item]);
    }
    const placed = new Map<number, number>();
    const all = new Map(
      items.map(({ number, start }) => {
        const history: ItemHistory = { number, start, changes: [] };
        return [number, { history, now: itemNow(history) }];
      }),
    );
    for (const group of beside.values()) {
      const moments = group.map(({ number }) => all.get(number)?.now.at);
      const places = placesInTime(moments, Date.parse(group[0]?.start.recordedAt ?? '') || 0);
      for (const [at, { number }] of group.entries()) placed.set(number, places[at] ?? 0);
    }
    for (const { number, place, name } of items) {
      const one = all.get(number);
      if (!one) continue;
      this.fresh.set(number, { ...one, place, placed: placed.get(number) ?? 0, ...(name !== undefined && { name: nameDigest(name) }) });
      if (name !== undefined) this.names.set(name, number);
    }
  }

  /** An item out of the segments; `undefined` where there is none, or it does not open. */
  private async knownBefore(number: number, changes = this.changesOf(number)): Promise<Fresh | undefined> {
    const found = this.docOf(number);
    if (!found) return undefined;
    const { segment, at } = found;
    const place = startOf(segment, at);
    const history = await this.readings.history({ number, start: place, changes }).catch(() => undefined);
    if (!history) return undefined;
    const [high, low] = [segment.nameHigh[at] ?? 0, segment.nameLow[at] ?? 0];
    const now = itemNow(history);
    return { place, history, now, placed: segment.placed[at] ?? 0, ...((high !== 0 || low !== 0) && { name: { high, low } }) };
  }

  private renew(number: number, fresh: Fresh, history: ItemHistory): void {
    const now = itemNow(history);
    this.fresh.set(number, { ...fresh, history, now, placed: movedInTime(now.at, fresh.placed) });
  }

  /**
   * Takes out what was deleted: no word of it stays in any segment. Items of which only something said later was deleted read again as
   * they did before.
   */
  async delete({ entries, itemsGone }: Omit<DeletionRecord, 'id'>): Promise<void> {
    this.write();
    this.readings.forget();
    const deleted = new Set(entries);
    const gone = (number: number) => itemsGone.some(({ first, count }) => number >= first && number < first + count);
    const again = [...this.changesInSegments()].filter(
      ([number, places]) => !gone(number) && places.some(({ entry }) => deleted.has(entry)),
    );
    const reread = new Map<number, Fresh>();
    for (const [number, places] of again) {
      const fresh = await this.knownBefore(
        number,
        places.filter(({ entry }) => !deleted.has(entry)),
      );
      if (fresh) reread.set(number, { ...fresh, placed: movedInTime(fresh.now.at, fresh.placed) });
    }
    this.replace(
      this.stored.flatMap((one) => {
        const { segment } = one;
        const kept: Kept = {
          segment,
          doc: (at) => !gone(segment.numbers[at] ?? 0) && !reread.has(segment.numbers[at] ?? 0),
          change: (at) => !gone(segment.changed[at] ?? 0) && !deleted.has(segment.changeEntries[at] ?? 0),
        };
        const whole = segment.numbers.every((_, at) => kept.doc(at)) && segment.changed.every((_, at) => kept.change(at));
        return whole ? [one] : merged([{ ...one, kept }]);
      }),
    );
    this.fresh = reread;
  }

  /** The segments with all that was taken in; some of them become one, so that there are never many. */
  write(): readonly StoredSegment[] {
    const items = [...this.fresh.values()];
    if (items.length > 0 || this.changes.length > 0) {
      const segment = buildSegment(
        items.map(({ now, placed, place, name }) => ({ now, placed, place, ...(name && { name }) })),
        this.changes,
      );
      const flags = Uint32Array.from(items, ({ now }) => (now.kind === 'message' ? 0 : READ));
      this.replace([...this.stored, { name: newName(), segment, flags }]);
      this.fresh = new Map();
      this.names = new Map();
      this.changes = [];
      this.mergeLast();
    }
    return this.stored;
  }

  private mergeLast(): void {
    const count = segmentsToMerge(this.stored.map(({ segment }) => segment.numbers.length));
    if (count < 2) return;
    const latest = this.latestDocs();
    const from = this.stored.length - count;
    let base = this.stored.slice(0, from).reduce((sum, { segment }) => sum + segment.numbers.length, 0);
    const parts = this.stored.slice(from).map((one) => {
      const start = base;
      base += one.segment.numbers.length;
      const { numbers } = one.segment;
      return {
        ...one,
        kept: { segment: one.segment, doc: (at: number) => latest[numbers[at] ?? 0] === start + at + 1, change: () => true },
      };
    });
    this.replace([...this.stored.slice(0, from), ...merged(parts)]);
  }

  private changesOf(number: number): readonly Place[] {
    return this.changesInSegments().get(number) ?? [];
  }

  private changesInSegments(): ReadonlyMap<number, readonly Place[]> {
    this.changesBefore ??= changesIn(this.stored.map(({ segment }) => segment));
    return this.changesBefore;
  }

  private docOf(number: number) {
    let at = (this.latestDocs()[number] ?? 0) - 1;
    if (at < 0) return undefined;
    for (const { segment } of this.stored) {
      if (at < segment.numbers.length) return { segment, at };
      at -= segment.numbers.length;
    }
    return undefined;
  }

  private latestDocs(): Uint32Array {
    this.latest ??= latestDocs(this.stored.map(({ segment }) => segment));
    return this.latest;
  }

  private replace(stored: readonly StoredSegment[]): void {
    this.stored = stored;
    this.latest = undefined;
    this.changesBefore = undefined;
  }
}

const newName = (): string => `segment ${crypto.randomUUID()}`;

/** One segment of several, with what was found of flags; none where nothing is kept. */
function merged(parts: readonly (StoredSegment & { readonly kept: Kept })[]): readonly StoredSegment[] {
  const segment = mergeSegments(parts.map(({ kept }) => kept));
  if (segment.numbers.length === 0 && segment.changed.length === 0) return [];
  const flags = new Uint32Array(segment.numbers.length);
  let count = 0;
  for (const { kept, flags: before } of parts) for (const [at, bits] of before.entries()) if (kept.doc(at)) flags[count++] = bits;
  return [{ name: newName(), segment, flags }];
}
