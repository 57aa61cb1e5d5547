import type { CaptureRecord } from './capture';
import type { ChainContent, DeletedContent } from './chain';
import type { ImportRecord } from './import';
import type { KeptFile } from './kept-file';
import type { StoredBytes } from './message';

export type NamedBytes = StoredBytes & { readonly what: string };

/** All bytes that an entry names, with what they are in plain words. */
export function namedBytes(content: ChainContent | DeletedContent): Iterable<NamedBytes> {
  switch (content.kind) {
    case 'capture':
      return ofCapture(content.record);
    case 'import':
      return ofImport(content.record);
    case 'exhibit':
      return ofFile(content.record.file);
    case 'note':
      return ofFeelings(content.record.note.feelings);
    case 'amendment':
      return ofFeelings(content.record.facts.feelings);
    case 'stamp':
      return [
        { ...content.record.request, what: 'the request for a timestamp' },
        { ...content.record.response, what: 'the timestamp' },
        ...(content.record.root ? [{ ...content.record.root, what: 'the root certificate of the timestamp' }] : []),
      ];
    default:
      return [];
  }
}

function* ofCapture(record: CaptureRecord): Generator<NamedBytes> {
  yield { ...record.pageCopy, what: 'the copy of the page' };
  if (record.screenshot) yield { ...record.screenshot, what: 'the picture of the page' };
  for (const [at, { bytes }] of (record.screens ?? []).entries()) yield { ...bytes, what: `picture ${at + 1} of the screen` };
  if (record.mhtml) yield { ...record.mhtml, what: 'the page as the browser saved it' };
  for (const message of record.messages) {
    if (message.source) yield { ...message.source, what: `the original of message "${message.key}"` };
    for (const { name, bytes } of message.attachments) if (bytes) yield { ...bytes, what: `the attachment "${name}"` };
  }
}

function* ofImport(record: ImportRecord): Generator<NamedBytes> {
  yield* ofFile(record.file);
  for (const [at, { bytes, names }] of record.packs.entries()) {
    yield { ...bytes, what: `part ${at + 1} of the messages` };
    for (const each of names) yield { ...each, what: `a file of part ${at + 1} of the messages` };
  }
  if (record.rejects) yield { ...record.rejects, what: 'the list of what could not be read' };
}

function* ofFile({ name, parts }: KeptFile): Generator<NamedBytes> {
  for (const [at, part] of parts.entries())
    yield { ...part, what: parts.length > 1 ? `part ${at + 1} of "${name}"` : `the file "${name}"` };
}

function* ofFeelings(feelings: StoredBytes | undefined): Generator<NamedBytes> {
  if (feelings) yield { ...feelings, what: 'what was felt' };
}
