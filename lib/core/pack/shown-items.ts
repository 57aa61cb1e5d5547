import { canonicalJson } from '../evidence/canonical';
import type { ChainContent, ChainEntry } from '../evidence/chain';
import { collected, type Digest, type Sha256 } from '../evidence/digest';
import { itemId } from '../evidence/items';
import type { Message } from '../evidence/message';
import { decodePack } from '../evidence/message-pack';
import { newItems } from '../evidence/new-items';
import { exportItemOf } from '../export/export-item';
import { type Said, saidIn, saidInPack } from '../timeline/entry-items';
import type { ItemChange, ItemStart } from '../timeline/history';
import { messagePackPath } from './entry-originals';
import { type PackedItem, packedItem } from './item-json';
import { MESSAGES } from './layout';
import type { OpenedFile, PackFault } from './opened-pack';

/** What is remembered of an item of `messages.json` until the record comes that it was made from: not its words. */
export interface ItemMark {
  readonly entry: number;
  readonly later: readonly number[];
  /** Of its own part: see `ownPart`. */
  readonly sha256: Sha256;
  /** Digests of its files. */
  readonly files: readonly Sha256[];
}

export const markOf = async (item: PackedItem, digest: Digest): Promise<ItemMark> => ({
  // Of none, in a copy for a forum, whose log is not shown.
  entry: item.entry ?? 0,
  later: item.later ?? [],
  sha256: await digestOf(ownPart(item), digest),
  files: [...item.files, ...(item.mail ? [item.mail] : [])].flatMap(({ path, sha256 }) => (path && sha256 ? [sha256] : [])),
});

/** What the records do not tell: why it was chosen, what stands beside it in the archive, and where its files lie in the pack. */
const BESIDE: ReadonlySet<string> = new Set<keyof PackedItem>([
  'section',
  'chosen',
  'cameFrom',
  'links',
  'pair',
  'files',
  'mail',
  'redacted',
]);

/** What of an item follows from records to the letter. */
const ownPart = (item: PackedItem): object => Object.fromEntries(Object.entries(item).filter(([name]) => !BESIDE.has(name)));

const digestOf = (part: object, digest: Digest): Promise<Sha256> => digest(new TextEncoder().encode(canonicalJson(part)));

interface OpenItem {
  readonly start: ItemStart;
  readonly changes: ItemChange[];
}

/**
 * Compares the items of `messages.json` with the records that the log shows, entry by entry in the order of the chain. Only items of
 * which more than one entry speaks are held.
 */
export class ShownItems {
  readonly faults: PackFault[] = [];
  compared = 0;
  private readonly open = new Map<number, OpenItem>();
  private readonly shown = new Set<number>();
  private readonly names = new Map<string, number>();
  private readonly met = new Set<number>();
  /** How many items there were before the next entry; unknown behind an entry whose record is not shown. */
  private before: number | undefined = 0;

  constructor(
    private readonly marks: ReadonlyMap<number, ItemMark>,
    private readonly files: ReadonlyMap<string, OpenedFile>,
    private readonly digest: Digest,
    /** IANA zone in which the pack writes times out. */
    private readonly zone: string,
  ) {}

  /** @param content absent where it is withheld */
  async see(entry: ChainEntry, content: ChainContent | undefined): Promise<void> {
    const adds = ['capture', 'import', 'note', 'exhibit'].includes(entry.kind);
    if (!content) {
      if (adds) this.before = undefined;
      return;
    }
    this.shown.add(entry.number);
    const items = 'items' in content.record ? content.record.items : undefined;
    const before = items ? items.first - 1 : adds ? this.before : 0;
    // Without a number to count from nothing can be compared: entries of before items were numbered, behind others that are not shown.
    if (before === undefined) return;
    const kept = { entry, content };
    if (content.kind === 'import') {
      let at = before;
      for (const [index] of content.record.packs.entries()) {
        const file = this.files.get(messagePackPath(entry.number, index));
        // The manifest names one that is missing.
        if (!file) return;
        const said = saidInPack(kept, content.record, index, await decodePack(await collected(file.read())), at);
        for (const each of said) {
          if (each.is === 'item') at = each.number;
          await this.hear(entry.number, each);
        }
      }
    } else for (const each of saidIn(kept, before, (name) => this.names.get(name))) await this.hear(entry.number, each);
    if (adds) this.before = before + newItems(content);
  }

  /** After the last entry. */
  async end(): Promise<void> {
    for (const [number, open] of this.open)
      if (this.marks.get(number)?.later.every((entry) => this.shown.has(entry))) await this.compare(number, open);
    this.open.clear();
    for (const [number, { entry }] of this.marks)
      if (this.shown.has(entry) && !this.met.has(number))
        this.fault(number, `the record of entry ${entry}, which it names, does not hold it`);
  }

  private async hear(entry: number, said: Said): Promise<void> {
    const { number } = said;
    if (said.is === 'item' && said.name !== undefined) this.names.set(said.name, number);
    const mark = this.marks.get(number);
    if (said.is === 'item') {
      this.met.add(number);
      if (!mark) this.fault(number, `entry ${entry} holds it, and it is missing here`);
      else if (mark.entry !== entry) this.fault(number, `entry ${entry} holds it, not entry ${mark.entry}`);
      else if (mark.later.length === 0) await this.compare(number, { start: said.start, changes: [] });
      else this.open.set(number, { start: said.start, changes: [] });
      return;
    }
    if (mark && !mark.later.includes(entry)) this.fault(number, `entry ${entry} says more of it, which is not named here`);
    this.open.get(number)?.changes.push(said.change);
  }

  private async compare(number: number, open: OpenItem): Promise<void> {
    const mark = this.marks.get(number);
    if (!mark) return;
    this.compared++;
    const history = { number, ...open };
    const expected = packedItem(exportItemOf(history, { chosen: 'found', cameFrom: '', flags: [], zone: this.zone }), '');
    const files = filesIn(open);
    if ((await digestOf(ownPart(expected), this.digest)) !== mark.sha256)
      this.fault(number, 'it does not read as in the records in the log');
    else if (mark.files.some((sha256) => !files.has(sha256)))
      this.fault(number, 'a file of it is not one that the records in the log name');
  }

  private fault(number: number, what: string): void {
    this.faults.push({ path: MESSAGES, kind: 'record', message: `${MESSAGES}, ${itemId(number)}: ${what}.` });
  }
}

/** Digests of all files that the records name for an item. */
function filesIn({ start, changes }: OpenItem): ReadonlySet<Sha256> {
  if (start.is === 'note') return new Set();
  if (start.is === 'exhibit') return new Set([start.exhibit.file.sha256]);
  const readings = [start.message, ...changes.flatMap((change) => (change.is === 'reading' ? [change.message] : []))];
  return new Set(readings.flatMap(filesOf));
}

const filesOf = ({ attachments, source }: Message): Sha256[] =>
  [...attachments.map(({ bytes }) => bytes), source].flatMap((bytes) => (bytes ? [bytes.sha256] : []));
