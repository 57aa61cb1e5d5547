import type { ChainEntry } from '../evidence/chain';
import { collected, type Sha256 } from '../evidence/digest';
import { itemNumber } from '../evidence/items';
import { type ShownEntry, verifyLinks } from '../evidence/verify-chain';
import { BAG_INFO, MANIFEST, manifestText, ORIGINALS, TAG_MANIFEST } from './bag';
import type { CheckedPack, ListRules, RecordsChecked } from './checked-pack';
import { entryOriginals } from './entry-originals';
import type { PackedItem } from './item-json';
import { ITEMS_CSV_HEAD, itemsCsvRow } from './items-csv';
import { LOG, LOG_CSV, MESSAGES, MESSAGES_CSV, RECORD_LIST, RECORDS, SCHEMA, SELECTION, SIGNATURE, TIMESTAMPS, VERSION } from './layout';
import { LOG_CSV_HEAD, LOG_FORMAT_3, type LogLine, logCsvRow, shownEntry } from './log-lines';
import { schemaText } from './messages-schema';
import type { PackFault } from './opened-pack';
import { codeOf } from './pack-code';
import { counting, isUnlinked, SELECTION_FORMAT, type SelectionFile } from './selection-json';
import { type LogCounts, selectionReadme } from './selection-readme';
import { type ItemMark, markOf, ShownItems } from './shown-items';
import { readSignature, signatureFits } from './signature-file';
import { readJsonList, utf8Stream } from './text-stream';
import { type StampOfLog, verifyTimestamps } from './verify-timestamps';

const RECORD_FILES = [MESSAGES, SCHEMA, MESSAGES_CSV, LOG, LOG_CSV, SELECTION];
const PAPERS = /^data\/(?:exhibit\/[^/]+\.pdf|[a-z][a-z-]*\.(?:pdf|csv|docx)|review\/.+)$/;

/** Of packs of a selection: version 3. */
const SELECTION_LISTS: ListRules = {
  tagFiles: ['README.txt', BAG_INFO, 'bagit.txt', MANIFEST, 'verify.html'],
  unlisted: [SIGNATURE],
  payload: [...RECORD_FILES, RECORD_LIST],
  mayBe: (path) => [RECORDS, ORIGINALS, TIMESTAMPS].some((folder) => path.startsWith(folder)) || PAPERS.test(path),
};

const FORUM_LISTS: ListRules = {
  ...SELECTION_LISTS,
  unlisted: [],
  payload: SELECTION_LISTS.payload.filter((path) => path !== LOG && path !== LOG_CSV),
  // Nor is a log one of the records that may stand there.
  mayBe: (path) => path !== LOG && path !== LOG_CSV && SELECTION_LISTS.mayBe(path),
};

/** What the manifests of a pack of a selection may and must list. */
export async function selectionLists(text: CheckedPack['text']): Promise<ListRules> {
  const selection = await readSelection({ text }, []);
  return selection && isUnlinked(selection) ? FORUM_LISTS : SELECTION_LISTS;
}

/** The log of a copy for a forum. */
const NO_LOG: ReadLog = {
  counts: { entries: 0, shown: 0, withheld: {}, stamps: [] },
  stamps: [],
  seals: new Map(),
  originals: new Map(),
  compared: 0,
};

/**
 * The records of a pack of a selection against each other, everything that follows from them made again and compared, and the signature.
 * The long files are read line by line; of an item nothing but digests is held. @param before what is named already
 */
export async function verifySelection(pack: CheckedPack, before: readonly PackFault[]): Promise<RecordsChecked> {
  const faults: PackFault[] = [];
  const named = () => new Set([...before, ...faults].map(({ path }) => path));
  const selection = await readSelection(pack, faults);
  const forForum = selection !== undefined && isUnlinked(selection);
  if (!forForum) faults.push(...(await signatureFaults(pack, selection)));
  faults.push(...(await listFaults(pack)));

  const items = await readItems(pack, faults);
  if (selection && items) faults.push(...countFaults(selection, items.counts));
  const log = forForum ? NO_LOG : await readLog(pack, { marks: items?.marks ?? new Map(), zone: selection?.zone ?? 'UTC' }, faults);
  const stamps = log && (await verifyTimestamps(log.stamps, log.seals, pack));
  faults.push(...(stamps?.faults ?? []));
  if (items && log) {
    const placed = new Map([...items.files, ...log.originals]);
    faults.push(...originalFaults(pack, placed, stamps?.paths ?? new Set()));
  }

  // What is made from records that are broken, or is named already, is not compared.
  const list = pack.sums.get(RECORD_LIST);
  const packCode = list && codeOf(list);
  const broken = named();
  const made: [path: string, text: () => AsyncIterable<string> | Iterable<string>][] = [[SCHEMA, () => [schemaText()]]];
  if (items && selection && !broken.has(MESSAGES) && !broken.has(SELECTION))
    made.push([MESSAGES_CSV, () => csv(ITEMS_CSV_HEAD, itemsOf(pack), (item) => itemsCsvRow(item, selection.zone))]);
  if (log && !forForum && !broken.has(LOG)) made.push([LOG_CSV, () => csv(LOG_CSV_HEAD, linesOfLog(pack), logCsvRow)]);
  if (selection && log && packCode && ![SELECTION, LOG, RECORD_LIST].some((path) => broken.has(path)))
    made.push(['README.txt', () => [selectionReadme({ selection, log: log.counts, packCode })]]);
  for (const [path, text] of made) {
    const found = pack.sums.get(path);
    if (found === undefined || broken.has(path)) continue;
    if (found !== (await again(pack, text))) faults.push(recordFault(path, `${path} does not agree with the records.`));
  }

  const signed = faults.every(({ kind }) => kind !== 'signature') && selection?.signer;
  return {
    faults,
    notes: [
      ...(forForum
        ? ['This is a copy for a forum: it carries neither the log nor a signature, and stands on its lists and its code alone.']
        : []),
      ...(selection?.redacted
        ? ['Words were replaced in this pack. The records as they were are not in it, so nothing can be compared with them.']
        : []),
    ],
    counts: {
      messages: items?.counts.messages ?? 0,
      entries: log?.counts.entries ?? 0,
      items: items?.counts.items ?? 0,
      compared: log?.compared ?? 0,
    },
    ...(packCode && { packCode }),
    ...(signed && { signedBy: signed }),
    stamps: stamps?.fitting ?? [],
  };
}

const recordFault = (path: string, message: string): PackFault => ({ path, kind: 'record', message });

/** `undefined` where a stranger's records, though well written, are none that it can be made from. */
async function again({ hash }: CheckedPack, text: () => AsyncIterable<string> | Iterable<string>): Promise<Sha256 | undefined> {
  try {
    return await hash(utf8Stream(text()));
  } catch {
    return undefined;
  }
}

async function* csv<T>(head: string, rows: AsyncIterable<T>, row: (each: T) => string): AsyncGenerator<string> {
  yield head;
  for await (const each of rows) yield row(each);
}

async function readSelection({ text }: Pick<CheckedPack, 'text'>, faults: PackFault[]): Promise<SelectionFile | undefined> {
  const found = await text(SELECTION);
  if (found === undefined) return undefined;
  try {
    const selection = JSON.parse(found) as SelectionFile;
    if (selection.format === SELECTION_FORMAT && selection.version === VERSION && `${JSON.stringify(selection, null, 1)}\n` === found)
      return selection;
  } catch {
    // Whatever a stranger wrote there, it is none of ours.
  }
  faults.push(recordFault(SELECTION, `${SELECTION} cannot be read as what was chosen.`));
  return undefined;
}

async function signatureFaults({ text, files, digest, subtle }: CheckedPack, selection: SelectionFile | undefined): Promise<PackFault[]> {
  const fault = (message: string): PackFault[] => [{ path: SIGNATURE, kind: 'signature', message }];
  const found = await text(SIGNATURE);
  if (found === undefined) return fault(`${SIGNATURE} is missing: nobody signed this pack as it is.`);
  const signature = await readSignature(found, digest);
  if (!signature) return fault(`${SIGNATURE} cannot be read as a signature.`);
  const faults: PackFault[] = [];
  const signed = files.get(TAG_MANIFEST);
  if (signed && !(await signatureFits(signature, await collected(signed.read()), subtle)))
    faults.push(...fault(`The signature does not fit ${TAG_MANIFEST}: the lists are not those that were signed when the pack was made.`));
  if (selection && selection.signer !== signature.fingerprint)
    faults.push(...fault(`${SIGNATURE} was made by another key than the one that ${SELECTION} names.`));
  return faults;
}

/** `data/records.sha256` against the manifest. */
async function listFaults({ text, payload }: CheckedPack): Promise<PackFault[]> {
  const found = await text(RECORD_LIST);
  const listed = payload.filter(({ path }) => [RECORDS, ORIGINALS, TIMESTAMPS].some((folder) => path.startsWith(folder)));
  if (found === undefined || found === manifestText(listed)) return [];
  return [recordFault(RECORD_LIST, `${RECORD_LIST}, of which the pack code is made, does not agree with ${MANIFEST}.`)];
}

async function* itemsOf({ files }: CheckedPack): AsyncGenerator<PackedItem> {
  const file = files.get(MESSAGES);
  if (!file) return;
  const check = ({ format, version }: Readonly<Record<string, unknown>>) => format === 'evenkeel-messages' && version === VERSION;
  for await (const item of readJsonList(file.read(), 'items', check)) yield item as PackedItem;
}

async function* linesOfLog({ files }: CheckedPack): AsyncGenerator<LogLine> {
  const file = files.get(LOG);
  if (!file) return;
  const check = ({ format, version }: Readonly<Record<string, unknown>>) =>
    format === LOG_FORMAT_3.format && version === LOG_FORMAT_3.version;
  for await (const line of readJsonList(file.read(), 'entries', check)) yield line as LogLine;
}

interface ReadItems {
  readonly marks: ReadonlyMap<number, ItemMark>;
  readonly counts: ReturnType<ReturnType<typeof counting>['counts']>;
  /** Digests of the items' files, by path. */
  readonly files: ReadonlyMap<string, Sha256>;
}

async function readItems(pack: CheckedPack, faults: PackFault[]): Promise<ReadItems | undefined> {
  if (!pack.files.has(MESSAGES)) return undefined;
  const marks = new Map<number, ItemMark>();
  const files = new Map<string, Sha256>();
  const counted = counting();
  try {
    for await (const item of itemsOf(pack)) {
      const number = itemNumber(item.id) ?? 0;
      if (marks.has(number)) faults.push(recordFault(MESSAGES, `${MESSAGES} holds ${item.id} twice.`));
      marks.set(number, await markOf(item, pack.digest));
      counted.item(item.section, { ...item, number });
      for (const { path, sha256 } of [...(item.mail ? [item.mail] : []), ...item.files]) if (path && sha256) files.set(path, sha256);
    }
  } catch {
    faults.push(recordFault(MESSAGES, `${MESSAGES} cannot be read, or is not written as it was.`));
    return undefined;
  }
  return { marks, files, counts: counted.counts() };
}

function countFaults(selection: SelectionFile, counts: ReadItems['counts']): PackFault[] {
  try {
    const told = (['items', 'found', 'context', 'messages', 'redacted'] as const).every((name) => selection.counts[name] === counts[name]);
    const sections = new Map(counts.sections.map(({ letter, items }) => [letter, items]));
    const same =
      selection.sections.every(({ letter, items }) => (sections.get(letter) ?? 0) === items) &&
      counts.sections.every(({ letter }) => selection.sections.some((section) => section.letter === letter));
    if (told && same) return [];
  } catch {
    // Named below.
  }
  return [recordFault(SELECTION, `${SELECTION} does not agree with ${MESSAGES} in its counts.`)];
}

interface ReadLog {
  readonly counts: LogCounts;
  readonly stamps: readonly StampOfLog[];
  readonly seals: ReadonlyMap<number, ChainEntry['seal']>;
  readonly originals: ReadonlyMap<string, Sha256>;
  readonly compared: number;
}

async function readLog(
  pack: CheckedPack,
  { marks, zone }: { readonly marks: ReadonlyMap<number, ItemMark>; readonly zone: string },
  faults: PackFault[],
): Promise<ReadLog | undefined> {
  if (!pack.files.has(LOG)) return undefined;
  const counts = { entries: 0, shown: 0, withheld: {} as Record<string, number>, stamps: [] as LogCounts['stamps'][number][] };
  const stamps: StampOfLog[] = [];
  const seals = new Map<number, string>();
  const originals = new Map<string, Sha256>();
  const items = new ShownItems(marks, pack.files, pack.digest, zone);
  const entries = async function* (): AsyncGenerator<ShownEntry> {
    for await (const line of linesOfLog(pack)) {
      const shown = shownEntry(line);
      const content = shown.content?.kind === 'deleted' ? undefined : shown.content;
      counts.entries++;
      seals.set(line.number, line.seal);
      if ('withheld' in line) counts.withheld[line.withheld] = (counts.withheld[line.withheld] ?? 0) + 1;
      else counts.shown++;
      if (content) for (const { path, sha256 } of entryOriginals(line.number, content)) originals.set(path, sha256);
      if (content?.kind === 'stamp') {
        const { head, time, signedBy } = content.record;
        stamps.push({ entry: line.number, record: content.record });
        counts.stamps.push({ entry: line.number, of: head.number, time, signedBy });
      }
      await items.see(line, content);
      yield shown;
    }
    await items.end();
  };
  try {
    const chain = await verifyLinks(entries(), pack.digest);
    faults.push(...chain.faults.map(({ message }): PackFault => ({ path: LOG, kind: 'chain', message })), ...items.faults);
    return { counts, stamps, seals, originals, compared: items.compared };
  } catch {
    faults.push(recordFault(LOG, `${LOG} cannot be read as a log.`));
    return undefined;
  }
}

/** Every file beside the lists is named by a record or an item, and each that is named is listed with its digest. */
function originalFaults({ payload }: CheckedPack, placed: ReadonlyMap<string, Sha256>, timestamps: ReadonlySet<string>): PackFault[] {
  const listed = new Map(payload.map(({ path, sha256 }) => [path, sha256]));
  const faults: PackFault[] = [];
  for (const [path, sha256] of placed) {
    const found = listed.get(path);
    if (found === undefined) faults.push(recordFault(path, `${path} is named by a record, but ${MANIFEST} does not list it.`));
    else if (found !== sha256) faults.push(recordFault(path, `${path} is not the original that the record names.`));
  }
  for (const path of timestamps)
    if (!listed.has(path)) faults.push(recordFault(path, `${path} belongs to a timestamp, but ${MANIFEST} does not list it.`));
  const known = new Set([...placed.keys(), ...timestamps, ...RECORD_FILES]);
  for (const path of listed.keys())
    if ([RECORDS, ORIGINALS, TIMESTAMPS].some((folder) => path.startsWith(folder)) && !known.has(path))
      faults.push(recordFault(path, `${path} belongs to no record.`));
  return faults;
}
