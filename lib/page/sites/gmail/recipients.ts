import type { Party } from '../../../core/evidence/message';
import { distinct, partyOf } from '../mail/head';

/**
 * To whom a message went: the line above the words names the first few; the table of details, which the page makes when it is asked for, names
 * all. Its rows have no mark but a word in the user's tongue: the sender comes first, then perhaps where replies go, then the recipients, of whom
 * the line names some.
 */
export function recipientsOf(card: Element): { readonly recipients: readonly Party[]; readonly complete: boolean } {
  const parties = (root: ParentNode, selector: string) =>
    Array.from(root.querySelectorAll(selector)).flatMap((element) => partyOf(element) ?? []);
  const shown = distinct(parties(card, '.hb .g2, .hb [email]'));
  const rows = Array.from(card.querySelectorAll('.ajC tr, .ajC .ajv'), (row) => parties(row, '[email]')).filter((row) => row.length > 0);
  const known = new Set(shown.flatMap(({ address }) => address ?? []));
  const first = rows.findIndex((row, at) => at > 0 && row.some(({ address }) => address && known.has(address)));
  if (first < 0) return { recipients: shown, complete: false };
  return { recipients: distinct([...shown, ...rows.slice(first).flat()]), complete: true };
}
