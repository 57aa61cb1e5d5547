import type { Direction, Party } from '../../../core/evidence/message';
import type { Block } from './blocks';
import { type Leaf, leavesIn } from './leaves';
import { columnHead } from './name-places';
import { addressed, isReader } from './names';
import type { Part } from './parts';
import { namesOtherSide, namesOwnSide, namesRecipient, namesSubject } from './vocabulary';

/** What some pages say of a message beside its author and time, where they say it in so many words. */
export interface Details {
  readonly subject?: Leaf;
  readonly recipients: readonly { readonly party: Party; readonly leaf: Leaf }[];
}

const TO = /^(?:to|recipients?|an|empfänger|à|destinataire|para|إلى|at)\s*:\s*(.+)$/iu;
const TO_HEAD = /^(?:to|recipients?|an|empfänger|à|destinataires?|para|إلى|at)$/iu;
const SUBJECT_HEAD = /^(?:subject|re|betreff|objet|asunto|oggetto|الموضوع|pwnc|testun)$/iu;

export function detailsOf(block: Block): Details {
  let subject: Leaf | undefined;
  const recipients: { party: Party; leaf: Leaf }[] = [];
  for (const leaf of leavesIn(block)) {
    if (leaf.from !== 'words' || leaf.half || leaf.part === block.part || leaf.words.length > 300) continue;
    const head = columnHead(leaf.part);
    const to = TO.exec(leaf.words)?.[1];
    const named = namesAround(leaf.part);
    if (to || (head ? TO_HEAD.test(head) : namesRecipient(named))) {
      for (const one of (to ?? leaf.words.replace(/^(?:\S{1,12}:|to|an|à|para)\s+/iu, '')).split(/\s*[;,]\s*/))
        if (one && !/:$/.test(one)) recipients.push({ party: addressed(one), leaf });
    } else if (!subject && (head ? SUBJECT_HEAD.test(head) : namesSubject(named))) subject = leaf;
  }
  return { ...(subject && { subject }), recipients };
}

/** The class names of the place alone: its own, or those around nothing but it. */
function namesAround(part: Part): readonly string[] {
  const around = part.up && part.up.length === part.length ? part.up.tokens : [];
  return [...part.tokens, ...around].filter((token) => !/[a-z]\w*-(?:head|row|wrap)/i.test(token));
}

/** Which way messages went, where the page's own names for the two sides tell; a side of the screen alone tells nothing. */
export function directionsOf(blocks: readonly Block[]): (block: Block, sender: Party | undefined) => Direction | undefined {
  const sides = new Map<Block, 'own' | 'other' | 'both' | 'none'>();
  for (const block of blocks) {
    const tokens = [block.part, ...block.part.parts.slice(0, 2)].flatMap((part) => part.tokens);
    const [own, other] = [namesOwnSide(tokens), namesOtherSide(tokens)];
    sides.set(block, own && other ? 'both' : own ? 'own' : other ? 'other' : 'none');
  }
  const seen = new Set(sides.values());
  const told = seen.has('own') && seen.has('other') && !seen.has('both');
  return (block, sender) => {
    if (sender && isReader(sender.shown)) return { way: 'sent', told: 'label' };
    const side = sides.get(block);
    return told && (side === 'own' || side === 'other') ? { way: side === 'own' ? 'sent' : 'received', told: 'mark' } : undefined;
  };
}
