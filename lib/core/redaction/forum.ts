import type { ExportItem } from '../export/item';
import type { Recipient } from '../export/request';
import { replacerOf } from './replacer';
import { type Suggestion, suggestReplacements } from './suggestions';

/** What an export is offered to replace. For a support forum also titles and names of sites: there, everything found is replaced. Items are then read twice. */
export async function suggestionsFor(
  recipient: Recipient,
  items: () => AsyncIterable<ExportItem> | Iterable<ExportItem>,
  /** Names that the user has given: of contacts, of children. */
  known: { readonly people?: readonly string[]; readonly children?: readonly string[] } = {},
): Promise<readonly Suggestion[]> {
  const suggested = await suggestReplacements(items(), known);
  return recipient === 'forum' ? [...suggested, ...(await titlesAndSites(items(), suggested))] : suggested;
}

const HOST = /(?<![\p{L}\p{N}.@-])[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+(?::\d+)?/gu;

async function titlesAndSites(
  items: AsyncIterable<ExportItem> | Iterable<ExportItem>,
  suggested: readonly Suggestion[],
): Promise<readonly Suggestion[]> {
  const { replaced } = replacerOf(suggested);
  const titles = new Map<string, number>();
  const hosts = new Map<string, number>();
  const count = (all: Map<string, number>, one: string): void => void all.set(one, (all.get(one) ?? 0) + 1);
  for await (const { conversation, cameFrom } of items) {
    const title = conversation?.title.trim() ?? '';
    // What is left of it may still tell whose it is.
    if (/\p{L}/u.test(replaced(title).replace(/\[[^\]]*\]/g, ''))) count(titles, title);
    for (const [host] of cameFrom.matchAll(HOST)) count(hosts, host);
  }
  return [
    ...Array.from(titles, ([find, times], at): Suggestion => ({ find, what: 'other', by: `[Conversation ${at + 1}]`, times })),
    ...Array.from(hosts, ([find, times], at): Suggestion => ({ find, what: 'address', by: `[Site ${at + 1}]`, times })),
  ];
}
