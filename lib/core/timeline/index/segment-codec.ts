import { type Segment, type SegmentLists, SOURCES } from './segment';

/** Counted up with every change of what a segment holds or of how words are found: an index of another version is made anew. */
export const INDEX_VERSION = 1;

/** Bytes that are no segment of this version. */
export class SegmentProblem extends Error {
  override readonly name = 'SegmentProblem';
}

/** In this order, each on a boundary of eight bytes. */
const ARRAYS = {
  numbers: Uint32Array,
  placed: Float64Array,
  system: Uint8Array,
  sources: Uint8Array,
  conversations: Uint32Array,
  senders: Uint32Array,
  entries: Uint32Array,
  packs: Uint32Array,
  rows: Uint32Array,
  nameHigh: Uint32Array,
  nameLow: Uint32Array,
  tagged: Uint32Array,
  tags: Uint32Array,
  linking: Uint32Array,
  linked: Uint32Array,
  changed: Uint32Array,
  changeEntries: Uint32Array,
  changePacks: Uint32Array,
  changeRows: Uint32Array,
  termBytes: Uint8Array,
  termEnds: Uint32Array,
  termDocs: Uint32Array,
  docBytes: Uint8Array,
  docEnds: Uint32Array,
  placeBytes: Uint8Array,
  placeEnds: Uint32Array,
} as const;
type ArrayName = keyof typeof ARRAYS;
const NAMES = Object.keys(ARRAYS) as readonly ArrayName[];

/** Columns with one value a document. */
const COLUMNS: readonly ArrayName[] = NAMES.slice(0, NAMES.indexOf('tagged'));
/** Those that stand beside one another. */
const ALIKE: readonly (readonly ArrayName[])[] = [
  COLUMNS,
  ['tagged', 'tags'],
  ['linking', 'linked'],
  ['changed', 'changeEntries', 'changePacks', 'changeRows'],
  ['termEnds', 'termDocs', 'docEnds', 'placeEnds'],
];

interface Header {
  readonly version: number;
  readonly lengths: readonly number[];
  readonly lists: SegmentLists;
}

const aligned = (length: number): number => Math.ceil(length / 8) * 8;

/** The header's length in four bytes, the header in JSON, the arrays. Numbers in the order of this computer: it never leaves it. */
export function encodeSegment(segment: Segment): Uint8Array {
  const lengths = NAMES.map((name) => segment[name].length);
  const header = new TextEncoder().encode(JSON.stringify({ version: INDEX_VERSION, lengths, lists: segment.lists } satisfies Header));
  const start = aligned(4 + header.length);
  const size = NAMES.reduce((sum, name) => sum + aligned(segment[name].byteLength), start);
  const bytes = new Uint8Array(size);
  new DataView(bytes.buffer).setUint32(0, header.length);
  bytes.set(header, 4);
  let at = start;
  for (const name of NAMES) {
    const { buffer, byteOffset, byteLength } = segment[name];
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += aligned(byteLength);
  }
  return bytes;
}

/** Its arrays are views of `bytes`. @throws SegmentProblem */
export function decodeSegment(bytes: Uint8Array): Segment {
  const own = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  const { lengths, lists, start } = headerOf(own);
  const arrays: Partial<Record<ArrayName, Uint8Array | Uint32Array | Float64Array>> = {};
  let at = start;
  for (const [index, name] of NAMES.entries()) {
    const type = ARRAYS[name];
    const length = lengths[index] ?? 0;
    if (at + length * type.BYTES_PER_ELEMENT > own.length) throw new SegmentProblem('It is cut off.');
    arrays[name] = new type(own.buffer as ArrayBuffer, own.byteOffset + at, length);
    at += aligned(length * type.BYTES_PER_ELEMENT);
  }
  const segment = { ...arrays, lists } as Segment;
  check(segment);
  return segment;
}

function headerOf(bytes: Uint8Array): Header & { readonly start: number } {
  const length = bytes.length < 4 ? 0 : new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  if (length === 0 || 4 + length > bytes.length) throw new SegmentProblem('It has no header.');
  let header: unknown;
  try {
    header = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(4, 4 + length)));
  } catch (error) {
    throw new SegmentProblem('Its header cannot be read.', { cause: error });
  }
  if (!isHeader(header)) throw new SegmentProblem('It is of another version.');
  return { ...header, start: aligned(4 + length) };
}

function isHeader(value: unknown): value is Header {
  if (typeof value !== 'object' || value === null) return false;
  const { version, lengths, lists } = value as Partial<Record<keyof Header, unknown>>;
  if (version !== INDEX_VERSION || !Array.isArray(lengths) || lengths.length !== NAMES.length) return false;
  if (!lengths.every((length) => Number.isInteger(length) && length >= 0)) return false;
  if (typeof lists !== 'object' || lists === null) return false;
  const { conversations, senders, tags } = lists as Partial<Record<keyof SegmentLists, unknown>>;
  const texts = (list: unknown) => Array.isArray(list) && list.every((one) => typeof one === 'string');
  const conversation = (one: unknown) =>
    typeof one === 'object' &&
    one !== null &&
    'key' in one &&
    typeof one.key === 'string' &&
    'title' in one &&
    typeof one.title === 'string';
  return Array.isArray(conversations) && conversations.every(conversation) && texts(senders) && texts(tags);
}

function check(segment: Segment): void {
  for (const names of ALIKE) {
    const [first = 'numbers'] = names;
    if (names.some((name) => segment[name].length !== segment[first].length)) throw new SegmentProblem('Its columns differ in length.');
  }
  const docs = segment.numbers.length;
  const below = (values: ArrayLike<number>, limit: number) => {
    for (let at = 0; at < values.length; at++) if ((values[at] ?? 0) >= limit) throw new SegmentProblem('A value is out of range.');
  };
  below(segment.sources, SOURCES.length);
  below(segment.conversations, segment.lists.conversations.length + 1);
  below(segment.senders, segment.lists.senders.length + 1);
  below(segment.tagged, docs);
  below(segment.tags, segment.lists.tags.length);
  below(segment.linking, docs);
  below(segment.termDocs, docs + 1);
  const rising = (ends: Uint32Array, limit: number) => {
    for (let at = 0, before = 0; at < ends.length; at++) {
      const end = ends[at] ?? 0;
      if (end < before || end > limit) throw new SegmentProblem('Its parts are out of order.');
      before = end;
    }
  };
  rising(segment.termEnds, segment.termBytes.length);
  rising(segment.docEnds, segment.docBytes.length);
  rising(segment.placeEnds, segment.placeBytes.length);
}
