import type { ServerTime } from '../evidence/capture';
import type { KeptEntry } from '../evidence/chain';
import { isPartial } from '../evidence/receipt';

/** What the whole log says that bears on how far a pack can be relied on. No words, names or addresses of anybody. */
export interface ChainFacts {
  readonly entries: number;
  /** Number of the last entry that says something of items of the pack; tags say nothing. */
  readonly lastNamed: number;
  /** Captures that read items of the pack. */
  readonly captures: number;
  /** What the sites' servers said the time was, where they were asked. */
  readonly serverTimes: readonly Pick<ServerTime, 'skewMs' | 'roundTripMs'>[];
  readonly screens: number;
  /** Captures of a page whose layout was not a known one. */
  readonly structureOnly: number;
  /** Captures for which the start of the conversation was not reached. */
  readonly partial: number;
  /** Imports that read items of the pack. */
  readonly imports: number;
  readonly stamps: readonly { readonly upTo: number; readonly time: string; readonly signedBy: string }[];
  /** Entries and items that the archive's owner deleted; their links stay in the log. */
  readonly deletedEntries: number;
  readonly deletedItems: number;
}

/** @param named numbers of the entries that say something of items of the pack. */
export async function chainFacts(entries: AsyncIterable<KeptEntry>, named: ReadonlySet<number>): Promise<ChainFacts> {
  const facts = {
    entries: 0,
    lastNamed: 0,
    captures: 0,
    serverTimes: [] as Pick<ServerTime, 'skewMs' | 'roundTripMs'>[],
    screens: 0,
    structureOnly: 0,
    partial: 0,
    imports: 0,
    stamps: [] as { upTo: number; time: string; signedBy: string }[],
    deletedEntries: 0,
    deletedItems: 0,
  };
  for await (const { entry, content } of entries) {
    facts.entries += 1;
    if (named.has(entry.number) && content.kind !== 'tags') facts.lastNamed = entry.number;
    if (content.kind === 'capture' && named.has(entry.number)) {
      const { context, screens = [], screenshot } = content.record;
      facts.captures += 1;
      if (context.server) facts.serverTimes.push({ skewMs: context.server.skewMs, roundTripMs: context.server.roundTripMs });
      facts.screens += screens.length + (screenshot ? 1 : 0);
      if (context.confidence === 'structure-only') facts.structureOnly += 1;
      if (isPartial(content.record)) facts.partial += 1;
    } else if (content.kind === 'import' && named.has(entry.number)) facts.imports += 1;
    else if (content.kind === 'stamp')
      facts.stamps.push({ upTo: content.record.head.number, time: content.record.time, signedBy: content.record.signedBy });
    else if (content.kind === 'deletion') {
      facts.deletedEntries += content.record.entries.length;
      facts.deletedItems += content.record.itemsGone.reduce((sum, { count }) => sum + count, 0);
    }
  }
  return facts;
}
