import type { KeptEntry } from '../../core/evidence/chain';
import { packLines } from '../../core/evidence/message-pack';
import { changeAt, type HeldMessage, heldInCapture, type Place, startAt } from '../../core/timeline/entry-items';
import type { ItemChange, ItemHistory } from '../../core/timeline/history';
import type { Archive } from '../archive/archive';

/** Where the archive holds what it says of an item. */
export interface ItemPlaces {
  readonly number: number;
  readonly start: Place;
  readonly changes: readonly Place[];
}

/** Entries and packs that are in memory, opened: rows beside one another mostly stand in the same. */
const ENTRIES = 16;
const PACKS = 24;

/** The message of a row. */
type HeldAt = (row: number) => HeldMessage | undefined;

const nothing: HeldAt = () => undefined;

/** Each is made of its line when it is asked for: a thousand messages at once would live on until all garbage is looked for. */
function heldInPack(lines: readonly string[]): HeldAt {
  return (row) => {
    const line = lines[row];
    return line === undefined ? undefined : (JSON.parse(line) as HeldMessage);
  };
}

/** Reads items out of the archive. @param packs so many of an import are in memory at most. */
export function readingsIn(archive: Archive, packs = PACKS) {
  const entries = recent<KeptEntry | undefined>(ENTRIES);
  const held = recent<HeldAt>(packs);

  const entryOf = ({ entry }: Place) => entries(String(entry), () => archive.entry(entry));

  function heldIn(kept: KeptEntry, { entry, pack }: Place): Promise<HeldAt> {
    const { content } = kept;
    if (content.kind === 'capture')
      return held(`${entry}`, async () => {
        const messages = heldInCapture(content.record);
        return (row) => messages[row];
      });
    const bytes = content.kind === 'import' && pack !== undefined ? content.record.packs[pack]?.bytes : undefined;
    if (!bytes) return Promise.resolve(nothing);
    return held(`${entry} ${pack}`, async () => heldInPack(await packLines((await archive.bytes(bytes.sha256)) ?? new Uint8Array())));
  }

  const heldAt = async (kept: KeptEntry, place: Place): Promise<HeldMessage | undefined> => (await heldIn(kept, place))(place.row);

  async function change(place: Place): Promise<ItemChange | undefined> {
    const kept = await entryOf(place);
    return kept && changeAt(kept, await heldAt(kept, place));
  }

  return {
    /** `undefined` where its first reading is gone. @throws ArchiveProblem where it does not open. */
    async history({ number, start: place, changes: places }: ItemPlaces): Promise<ItemHistory | undefined> {
      const kept = await entryOf(place);
      const start = kept && startAt(kept, await heldAt(kept, place));
      if (!start) return undefined;
      const changes = await Promise.all(places.map(change));
      return { number, start, changes: changes.filter((one) => one !== undefined) };
    },
    /** After something was deleted. */
    forget(): void {
      entries.forget();
      held.forget();
    },
  };
}

export type Readings = ReturnType<typeof readingsIn>;

/** Remembers the last so many answers. Asked at once for the same, it asks but once. A failure is not remembered. */
function recent<T>(most: number) {
  const known = new Map<string, Promise<T>>();
  const ask = (key: string, open: () => Promise<T>): Promise<T> => {
    const found = known.get(key) ?? open();
    known.delete(key);
    known.set(key, found);
    found.catch(() => known.delete(key));
    for (const [oldest] of known) {
      if (known.size <= most) break;
      known.delete(oldest);
    }
    return found;
  };
  return Object.assign(ask, { forget: () => known.clear() });
}
