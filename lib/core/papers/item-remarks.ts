import { itemId } from '../evidence/items';
import type { ExportItem, ItemFile } from '../export/item';
import type { DkimResult } from '../imports/dkim/result';
import { markTexts, reactionTexts } from '../pack/sentences';
import { isolated } from './isolated';
import type { SaidOfAll } from './item-details';
import { isDrawn } from './item-pictures';
import { sizeText } from './size-text';

/** The small lines after an item's words: what is marked, what differs, what came with it, what could not be read. */
export function itemRemarks(item: ExportItem, zone: string, { origin }: SaidOfAll): readonly string[] {
  const { message, differences, links, pair, redacted, files } = item;
  return [
    ...markTexts(message?.marks ?? {}, zone, 'source').map(capitalised),
    ...labelled('Reactions', reactionTexts(message?.marks ?? {}).map(isolated)),
    ...(origin === 'not-said' ? withoutEntries(differences) : differences.map((sentence) => `Difference: ${isolated(sentence)}`)),
    ...files.filter((file) => !isDrawn(file) || file.missed !== undefined).map((file) => `File: ${fileWords(file)}`),
    ...mailLine(item),
    ...(pair === undefined ? [] : [`The same message from another source: ${itemId(pair)}`]),
    ...labelled('Speaks of', links.filter((link) => link !== pair).map(itemId)),
    ...(message?.missed ?? []).map((line) => `Noted when it was read: ${isolated(line)}`),
    ...(redacted
      ? [
          origin === 'not-said'
            ? 'Words of it were replaced, or files masked.'
            : `Redacted copy. Salted SHA-256 of the item as it was: ${redacted.original}`,
        ]
      : []),
  ];
}

const withoutEntries = (differences: readonly string[]): string[] =>
  differences.length > 0 ? ['Difference: it read otherwise at another time.'] : [];

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const labelled = (label: string, values: readonly string[]): string[] => (values.length > 0 ? [`${label}: ${values.join(', ')}`] : []);

/** Put behind what it is the reason of: a sentence, or a part of one. */
export const reasonText = (reason: string): string => (/^\p{Lu}/u.test(reason) ? `. ${reason}` : `: ${reason}`);

const fileWords = ({ name, size, path, missed }: ItemFile): string =>
  `${[
    isolated(name),
    size === undefined ? undefined : sizeText(size),
    missed === undefined && path === undefined ? 'not in this pack' : undefined,
  ]
    .filter(Boolean)
    .join(', ')}${missed === undefined ? '' : reasonText(missed)}`;

function mailLine({ mail, message }: ExportItem): string[] {
  const said = [...(mail ? [`Original mail, as received: ${fileWords(mail)}`] : []), ...(message?.dkim ?? []).map(dkimText)];
  return said.length > 0 ? [said.join(' · ')] : [];
}

function dkimText({ domain, signature, bodyHash, senderDomain, partOfBody, uncovered, expired, testing }: DkimResult): string {
  const whose = senderDomain === undefined ? '' : `, which is not the sender’s domain ${senderDomain}`;
  const cautions = [
    ...(partOfBody ? [`covers only the first ${partOfBody.signed} of ${partOfBody.whole} bytes of the body`] : []),
    ...(uncovered ? [`does not cover ${uncovered.join(', ')}`] : []),
    ...(expired ? ['had expired'] : []),
    ...(testing ? ['of a key that the domain marks as being tried out'] : []),
  ];
  return `DKIM of ${domain || 'an unknown domain'}${whose}: signature ${[SIGNATURES[signature], `body hash ${BODIES[bodyHash]}`, ...cautions].join(', ')}`;
}

const SIGNATURES = {
  verified: 'verified when the mail was filed',
  failed: 'failed when the mail was filed',
  'not-checked': 'not checked',
} as const;
const BODIES = { matches: 'matches', differs: 'differs', 'not-checked': 'not checked' } as const;
