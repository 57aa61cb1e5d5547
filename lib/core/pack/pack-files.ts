import type { Digest, Sha256 } from '../evidence/digest';
import type { ExportItem } from '../export/item';
import type { ExportRequest } from '../export/request';
import type { ExportSource } from '../export/source';
import { BAG_INFO, BAGIT_TXT, bagInfoText, MANIFEST, manifestText, PAYLOAD, TAG_MANIFEST } from './bag';
import { entryOriginals } from './entry-originals';
import { slug } from './file-names';
import { hashedFiles, type OnWritten, type WrittenFile } from './hashed-files';
import { type PackedItem, packedItem, unlinked } from './item-json';
import { ITEMS_CSV_HEAD, itemsCsvRow } from './items-csv';
import { LOG, LOG_CSV, MESSAGES, MESSAGES_CSV, RECORD_LIST, SCHEMA, SELECTION, SIGNATURE, VERSION } from './layout';
import { LOG_CSV_HEAD, LOG_FORMAT_3, logCsvRow, logLine } from './log-lines';
import { schemaText } from './messages-schema';
import { codeOf } from './pack-code';
import type { PackFile } from './pack-file';
import { PackProblem } from './pack-problem';
import { counting, isUnlinked, selectionFile } from './selection-json';
import { type LogCounts, selectionReadme } from './selection-readme';
import { fingerprint, type PackSigner, signatureText } from './signature-file';
import { jsonList, utf8Stream } from './text-stream';
import { timestampFiles } from './timestamp-files';
import { type ShownRule, shownOrWithheld } from './withheld';

export interface PackParts {
  /** The page that checks the pack, as one complete HTML file. */
  readonly verifyPage: string;
  readonly signer: PackSigner;
  readonly digest: Digest;
  /** Made after the records, so that the pack code can stand on every page. */
  readonly papers: (packCode: string) => AsyncIterable<PackFile>;
  /** For lawyers' review systems. */
  readonly review: () => AsyncIterable<PackFile>;
  /** What an earlier making of the same request wrote to its end, by path: it is neither made nor yielded again. */
  readonly done?: ReadonlyMap<string, Omit<WrittenFile, 'path'>>;
  /** Told of each file once it was read to its end and the next is asked for. */
  readonly onWritten?: OnWritten;
}

export interface PackMade {
  readonly packCode: string;
  /** SHA-256 of the tag manifest: stands for every byte but the signature's. */
  readonly seal: Sha256;
  readonly files: number;
  /** Sum of the files' sizes. */
  readonly bytes: number;
}

/** The top folder, for instance "evenkeel-school-run-2026-05-04"; the ZIP is called the same. */
export const packFolderName = ({ matter: { alias }, madeAt }: ExportRequest): string =>
  `evenkeel-${alias ? slug(alias) : 'pack'}-${madeAt.slice(0, 10)}`;

/**
 * A pack of version 3, file by file, in the order in which it is written: records, originals, timestamps, their list (which makes the
 * pack code), papers, review files, manifests, signature. Each content is to be read to its end before the next file is asked for. One
 * item or part of a file is in memory at a time, beside a few hundred bytes for each file.
 * @throws PackProblem where an original is missing or damaged.
 */
export async function* packFiles(source: ExportSource, request: ExportRequest, parts: PackParts): AsyncGenerator<PackFile, PackMade> {
  const { digest, signer } = parts;
  const files = hashedFiles(parts.done ?? new Map(), parts.onWritten ?? (() => {}));
  const text = (path: string, pieces: AsyncIterable<string> | Iterable<string>) => files.hashed({ path, content: utf8Stream(pieces) });
  const bytes = async (sha256: Sha256, path: string): Promise<Uint8Array> => {
    const found = await source.bytes(sha256);
    if (!found) throw new PackProblem(`An original (${path}) is missing or damaged in the archive. Check the archive first.`, path);
    return found;
  };

  // Counted while the messages are written; where they were written before, the items are gone through once more.
  const seen = seenItems();
  const forForum = isUnlinked(request);
  const packed = async function* (noted?: typeof seen) {
    for await (const item of packedItems(source, noted)) yield forForum ? unlinked(item) : item;
  };
  const items = () => packed(seen);
  if (parts.done?.has(MESSAGES)) for await (const _ of items());
  yield* text(MESSAGES, jsonList({ format: 'evenkeel-messages', version: VERSION }, 'items', items()));
  yield* text(SCHEMA, [schemaText()]);
  yield* text(
    MESSAGES_CSV,
    csv(ITEMS_CSV_HEAD, packed(), (item) => itemsCsvRow(item, request.zone)),
  );

  const redacted = request.redaction !== undefined;
  const rule: ShownRule = {
    whole: source.whole,
    touched: seen.touched,
    redacted,
    stamps: !redacted && !forForum,
  };
  const log = async function* () {
    for await (const kept of source.entries()) yield logLine(kept, rule);
  };
  if (!forForum) {
    yield* text(LOG, jsonList(LOG_FORMAT_3, 'entries', log()));
    yield* text(LOG_CSV, csv(LOG_CSV_HEAD, log(), logCsvRow));
  }
  const signedBy = await fingerprint(signer.by, digest);
  const selection = selectionFile({
    source,
    request,
    ...(!forForum && { signer: signedBy }),
    counts: seen.counting.counts(),
    omissions: seen.counting.omissions(),
  });
  yield* text(SELECTION, [`${JSON.stringify(selection, null, 1)}\n`]);

  const placed = new Set<string>();
  const original = async function* ({ path, parts: digests, sha256 }: PlacedFile) {
    if (placed.has(path)) return;
    placed.add(path);
    const content = async function* () {
      for (const part of digests) yield await bytes(part, path);
    };
    const written = yield* files.hashed({ path, content: content() });
    if (sha256 !== undefined && written.sha256 !== sha256)
      throw new PackProblem(`An original (${path}) is damaged in the archive. Check the archive first.`, path);
  };
  for (const file of seen.files) yield* original(file);
  const counts: { entries: number; shown: number; withheld: Record<string, number>; stamps: LogCounts['stamps'][number][] } = {
    entries: 0,
    shown: 0,
    withheld: {},
    stamps: [],
  };
  for await (const kept of forForum ? [] : source.entries()) {
    const shown = shownOrWithheld(kept, rule);
    const { number } = kept.entry;
    counts.entries++;
    if (typeof shown === 'string') {
      counts.withheld[shown] = (counts.withheld[shown] ?? 0) + 1;
      continue;
    }
    counts.shown++;
    for (const file of entryOriginals(number, shown)) yield* original(file);
    if (shown.kind === 'stamp') {
      const { head, time, signedBy: by } = shown.record;
      counts.stamps.push({ entry: number, of: head.number, time, signedBy: by });
    }
  }
  for await (const kept of source.entries()) {
    if (!rule.stamps || kept.content.kind !== 'stamp') continue;
    const stamp = `the timestamp of entry ${kept.entry.number}`;
    for await (const file of timestampFiles(kept.entry.number, kept.content.record, (sha256) => bytes(sha256, stamp)))
      yield* files.hashed(file);
  }

  const list = yield* text(RECORD_LIST, [manifestText(files.written)]);
  const packCode = codeOf(list.sha256);
  for await (const file of parts.papers(packCode)) yield* files.hashed(file);
  for await (const file of parts.review()) yield* files.hashed(file);

  const payload = files.written.filter(({ path }) => path.startsWith(PAYLOAD));
  const payloadBytes = payload.reduce((sum, { size }) => sum + size, 0);
  const folder = packFolderName(request);
  yield* text('README.txt', [selectionReadme({ selection, log: counts, packCode })]);
  yield* text(BAG_INFO, [
    bagInfoText({ folder, packedAt: request.madeAt, zone: request.zone, payloadBytes, payloadFiles: payload.length }),
  ]);
  yield* text('bagit.txt', [BAGIT_TXT]);
  yield* text(MANIFEST, [manifestText(payload)]);
  yield* text('verify.html', [parts.verifyPage]);
  const tagManifest = new TextEncoder().encode(manifestText(files.written.filter(({ path }) => !path.startsWith(PAYLOAD))));
  const { sha256: seal } = yield* files.hashed({ path: TAG_MANIFEST, content: tagManifest });
  if (!forForum) yield* text(SIGNATURE, [signatureText(signer.by, await signer.sign(tagManifest), signedBy)]);
  return { packCode, seal, files: files.written.length, bytes: files.written.reduce((sum, { size }) => sum + size, 0) };
}

/** Where an original goes, and the digests under which it is kept. */
interface PlacedFile {
  readonly path: string;
  readonly sha256?: Sha256;
  readonly parts: readonly Sha256[];
}

/** What is to be known of the items after the first pass over them. */
function seenItems() {
  const files: PlacedFile[] = [];
  const touched = new Set<number>();
  return { counting: counting(), files, touched };
}

/** Section by section, earliest first. */
async function* packedItems(source: ExportSource, seen?: ReturnType<typeof seenItems>): AsyncGenerator<PackedItem> {
  for (const { letter } of source.sections)
    for await (const part of source.section(letter)) {
      if (part.is === 'omitted') {
        seen?.counting.omitted(letter, part.omission);
        continue;
      }
      const { item } = part;
      if (seen) noteItem(seen, letter, item);
      yield packedItem(item, letter);
    }
}

function noteItem(seen: ReturnType<typeof seenItems>, letter: string, item: ExportItem): void {
  seen.counting.item(letter, item);
  for (const entry of [item.entry, ...item.later]) seen.touched.add(entry);
  for (const { path, sha256, parts } of [...(item.mail ? [item.mail] : []), ...item.files])
    if (path !== undefined) seen.files.push({ path, parts, ...(sha256 !== undefined && { sha256 }) });
}

async function* csv<T>(head: string, rows: AsyncIterable<T>, row: (each: T) => string): AsyncGenerator<string> {
  yield head;
  for await (const each of rows) yield row(each);
}
