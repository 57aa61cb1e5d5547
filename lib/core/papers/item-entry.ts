import { itemId } from '../evidence/items';
import type { Message } from '../evidence/message';
import type { ChildsWords } from '../evidence/note';
import { writtenTime } from '../evidence/written-time';
import type { ExportItem } from '../export/item';
import type { ExportSource } from '../export/source';
import { isolated } from './isolated';
import { itemDetails, partyLine, type SaidOfAll } from './item-details';
import { picturesOf } from './item-pictures';
import { itemRemarks } from './item-remarks';
import { eventText, whenText, whoText } from './item-words';
import type { EntryBlock } from './paper';

/** One item as it stands in the exhibit: all that was read of it, what was worked out, and what is not known. */
export const itemEntry = (item: ExportItem, zone: string, bytes: ExportSource['bytes'], head: SaidOfAll = {}): EntryBlock => ({
  is: 'entry',
  id: itemId(item.number),
  heading: [{ text: isolated(whoText(item)), bold: true }, { text: `, ${whenText(item, zone)}` }],
  details: itemDetails(item, zone, head),
  body: bodyOf(item, zone, head),
  ...(item.message?.quoted && { quoted: quotedOf(item.message, item.message.quoted) }),
  remarks: itemRemarks(item, zone, head),
  pictures: picturesOf(item, bytes),
  ...(item.chosen === 'context' && { context: true as const }),
});

/** In characters: a mail quotes all that went before, which stands with its own items; with each mail in full it would fill the exhibit. */
const QUOTED = 600;

function quotedOf({ quotedFrom }: Message, quoted: string): { readonly of: string; readonly text: string } {
  const of = quotedFrom ? `the words of ${partyLine(quotedFrom)}` : 'words of an earlier message, not of this one';
  if (quoted.length <= QUOTED) return { of, text: quoted };
  const shown = quoted.slice(0, QUOTED).replace(/[\uD800-\uDBFF]$/, '');
  const end = Math.max(shown.lastIndexOf('\n'), shown.lastIndexOf(' '));
  const kept = (end > QUOTED / 2 ? shown.slice(0, end) : shown).trimEnd();
  const more = (quoted.length - kept.length).toLocaleString('en-GB');
  return { of, text: `${kept}\n[About ${more} more characters are quoted. They stand in messages.json and in the original.]` };
}

/** The first version, and under it each later one with its date: none in place of another. */
function bodyOf({ message, note, exhibit, amendments }: ExportItem, zone: string, { origin }: SaidOfAll): string {
  if (message) return message.text;
  const first = paragraphs(note?.summary ?? exhibit?.summary ?? '', ...childsWordsText(note?.childsWords));
  if (amendments.length === 0) return first;
  const later = amendments.map(({ facts, writtenAt }) =>
    paragraphs(
      `[Amended ${origin === 'not-said' ? 'later' : writtenTime(writtenAt, zone)}. When it happened: ${eventText(facts.event)}. It then read:]`,
      facts.summary,
      ...childsWordsText(facts.childsWords),
    ),
  );
  return paragraphs('[As first written:]', first, ...later);
}

const paragraphs = (...texts: readonly string[]): string => texts.filter(Boolean).join('\n\n');

/** What is weighed is who said it, to whom, when written down, and the exact words (SI 1993/621); nothing here says that it was so. */
function childsWordsText(said: ChildsWords | undefined): string[] {
  if (!said) return [];
  const { child, words, whoWasThere, askedBefore } = said;
  return [
    `As told to me. ${child || 'A child'} said, in the child’s own words as the writer gives them:\n“${words}”`,
    `What was asked or said just before: ${askedBefore || 'not written down'}\nWho was there: ${whoWasThere || 'not written down'}`,
  ];
}
