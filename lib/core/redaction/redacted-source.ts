import type { Digest } from '../evidence/digest';
import type { ExportItem } from '../export/item';
import type { ExportRequest, Matter, Recipient, Redaction } from '../export/request';
import type { ExportSection, ExportSource, SectionPart } from '../export/source';
import { withWords } from '../preparation/preparation';
import { type Redactor, redactorOf } from './redactor';

/**
 * The same part of the archive with the chosen words replaced in everything that can be read of it. No entry is whole any more: records and
 * originals hold the words. What it names by a digest is a blank or a cleaned picture, and `bytes` knows nothing else.
 *
 * @param salt see `redactorOf`.
 */
export async function redactedSource(source: ExportSource, redaction: Redaction, salt: string, digest: Digest): Promise<ExportSource> {
  const redactor = redactorOf(redaction, salt, digest, source.bytes);
  return {
    facts: { ...redactor.words(source.facts), sections: await each(source.facts.sections, (one) => section(one, redactor)) },
    sections: await each(source.sections, (one) => section(one, redactor)),
    section: (letter) => parts(source.section(letter), redactor),
    byTime: () => items(source.byTime(), redactor),
    entries: source.entries,
    whole: new Set(),
    bytes: redactor.bytes,
  };
}

async function each<T>(all: readonly T[], change: (one: T) => Promise<T>): Promise<T[]> {
  const changed: T[] = [];
  for (const one of all) changed.push(await change(one));
  return changed;
}

async function section<Section extends ExportSection>(one: Section, redactor: Redactor): Promise<Section> {
  const plain = redactor.words(one);
  const { conversation } = plain;
  return conversation && one.conversation
    ? { ...plain, conversation: { ...conversation, key: await redactor.key(one.conversation.key) } }
    : plain;
}

async function* parts(all: AsyncIterable<SectionPart>, redactor: Redactor): AsyncGenerator<SectionPart> {
  for await (const part of all) yield part.is === 'item' ? { is: 'item', item: await redactor.redactItem(part.item) } : part;
}

async function* items(all: AsyncIterable<ExportItem>, redactor: Redactor): AsyncGenerator<ExportItem> {
  for await (const item of all) yield await redactor.redactItem(item);
}

/**
 * The request as it may stand in a redacted pack and be printed from: without the list of what was replaced, and with the words of the choice itself
 * replaced. For a forum nothing of the case is left.
 */
export async function redactedRequest(request: ExportRequest, redactor: Pick<Redactor, 'words' | 'text' | 'key'>): Promise<ExportRequest> {
  const { id, madeAt, zone, recipient, numbering, paper, papers, review, ...rest } = request;
  const { redaction, selection, matter, mark, preparation, ...later } = rest;
  if (!redaction) return request;
  const { conversations, from, to, sources, flags, ...words } = selection;
  const keys = conversations && (await each(conversations, redactor.key));
  const dates = {
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(sources && { sources }),
    ...(flags && { flags }),
  };
  return {
    ...{ id, madeAt, zone, recipient, numbering, paper, papers, review },
    ...redactor.words(later),
    selection: { ...redactor.words(words), ...dates, ...(keys && { conversations: keys }) },
    matter: redactedMatter(matter, recipient, redactor),
    mark: recipient === 'forum' ? { ...mark, initials: 'X' } : mark,
    ...(preparation && recipient !== 'forum' && { preparation: withWords(preparation, redactor.text) }),
    redaction: { replacements: [], masked: redaction.masked },
  };
}

const redactedMatter = (matter: Matter, recipient: Recipient, { words }: Pick<Redactor, 'words'>): Matter =>
  words(recipient === 'forum' ? (matter.alias === undefined ? {} : { alias: matter.alias }) : matter);
