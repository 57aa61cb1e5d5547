import type { ExportItem } from '../export/item';
import type { Redaction, Replacement } from '../export/request';
import type { WordKey } from '../words/said';
import { replacerOf } from './replacer';
import { suggestReplacements } from './suggestions';

/**
 * What is to be read before a copy is shared with people who are not of the case: s97 Children Act 1989, s12 Administration of Justice Act 1960, FPR 12.73 and 12.75
 * and PD12G, as read in public sources in autumn 2026. The last says that even a careful copy may be recognised.
 */
export const FORUM_RULE: readonly WordKey[] = [
  'redaction.forum.law',
  'redaction.forum.who',
  'redaction.forum.advice',
  'redaction.forum.recognised',
];

/** To stand wherever suggestions are shown. */
export const SUGGESTIONS_MISS: WordKey = 'redaction.suggestionsMiss';

/** A copy for a support forum: everything suggested is replaced, also titles and names of sites, and no picture or file goes along. Reads all items twice. */
export async function forumRedaction(
  items: () => AsyncIterable<ExportItem> | Iterable<ExportItem>,
  known: { readonly people?: readonly string[]; readonly children?: readonly string[] } = {},
): Promise<Redaction> {
  const suggested: readonly Replacement[] = (await suggestReplacements(items(), known)).map(({ find, what, by }) => ({ find, what, by }));
  const { replaced } = replacerOf(suggested);
  const titles = new Map<string, Replacement>();
  const hosts = new Map<string, Replacement>();
  for await (const { conversation, cameFrom } of items()) {
    const title = conversation?.title.trim() ?? '';
    // What is left of it may still tell whose it is.
    const rest = replaced(title).replace(/\[[^\]]*\]/g, '');
    if (/\p{L}/u.test(rest) && !titles.has(title))
      titles.set(title, { find: title, what: 'other', by: `[Conversation ${titles.size + 1}]` });
    for (const [host] of cameFrom.matchAll(/(?<![\p{L}\p{N}.@-])[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?::\d+)?/gu))
      if (!hosts.has(host)) hosts.set(host, { find: host, what: 'address', by: `[Site ${hosts.size + 1}]` });
  }
  return { replacements: [...suggested, ...titles.values(), ...hosts.values()], masked: 'all' };
}
