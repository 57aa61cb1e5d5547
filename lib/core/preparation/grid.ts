import { AREAS, type Area, type PreparedEntry, WELFARE, type WelfareItem } from './preparation';

export interface GridRow<Name> {
  readonly name: Name;
  /** Ids of the entries that stand there, in their order. */
  readonly entries: readonly string[];
}

/** Where the entries stand: the guidance areas and the welfare checklist, each with its empty rows, so that it is seen what nothing is said of. */
export interface Grid {
  readonly areas: readonly GridRow<Area>[];
  readonly welfare: readonly GridRow<WelfareItem>[];
  /** Ids of those that were not placed anywhere yet. */
  readonly unplaced: readonly string[];
}

/** @param child an alias: only what is about this child, or about all. */
export function gridOf(entries: readonly PreparedEntry[], child?: string): Grid {
  const about = entries.filter(({ children }) => child === undefined || children.length === 0 || children.includes(child));
  const idsOf = (stands: (entry: PreparedEntry) => boolean) => about.filter(stands).map(({ id }) => id);
  return {
    areas: AREAS.map((name) => ({ name, entries: idsOf(({ areas }) => areas.includes(name)) })),
    welfare: WELFARE.map((name) => ({ name, entries: idsOf(({ welfare }) => welfare.includes(name)) })),
    unplaced: idsOf(({ areas, welfare }) => areas.length + welfare.length === 0),
  };
}
