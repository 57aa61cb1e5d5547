import { type ContentDigest, collected, type Digest, type Sha256 } from '../evidence/digest';
import { BAG_INFO, BAGIT_TXT, type BagInfo, MANIFEST, MARKERS, type ManifestLine, PAYLOAD, parseBagInfo, TAG_MANIFEST } from './bag';
import type { CheckedPack, CheckTools, FittingStamp, PackCounts } from './checked-pack';
import { isSelection } from './layout';
import type { OpenedFile, OpenedPack, PackFault } from './opened-pack';
import { isLeftBehind } from './pack-folder';
import { fileFaults, listFaults, readManifest } from './verify-manifests';
import { selectionLists, verifySelection } from './verify-selection';
import { CONVERSATION_LISTS, verifyConversation } from './version-2/verify-conversation';

export interface PackReport {
  readonly ok: boolean;
  /** False where this is no pack, or its list of files cannot be read: then `faults` says only that. */
  readonly compared: boolean;
  readonly faults: readonly PackFault[];
  /** What differs without harm, for instance a repacked ZIP. */
  readonly notes: readonly string[];
  /** Absent where nothing was compared. */
  readonly version?: 'selection' | 'conversation';
  /** Absent where the list that it is made of is missing. */
  readonly packCode?: string;
  /** SHA-256 of the tag manifest, where there is one. */
  readonly seal?: Sha256;
  /** SHA-256 of the public key whose signature fits, where the pack is signed. */
  readonly signedBy?: Sha256;
  readonly stamps: readonly FittingStamp[];
  readonly counts: PackCounts;
}

export interface PackProgress {
  readonly bytes: number;
  readonly ofBytes: number;
}

const NOT_A_PACK: PackFault = {
  kind: 'not-a-pack',
  message:
    'This is not an Evenkeel pack. Choose the ZIP as it was exported, or the folder it was unpacked to (the one that holds README.txt and verify.html).',
};

/** In bytes, of a file that is read in one piece; a list of a million files is half of it. A stranger's ZIP may unpack to far more. */
const MOST_AS_ONE = 2 ** 28;

/**
 * Checks a pack as a whole: the container, the bag (RFC 8493), every file against the manifests, the records against each other
 * and every link of the log. Goes on after a fault, so that each one is named. Never throws for what is in the pack.
 */
export async function verifyPack(
  pack: OpenedPack,
  tools: CheckTools,
  onProgress: (progress: PackProgress) => void = () => {},
): Promise<PackReport> {
  const { hash } = tools;
  const digest: Digest = (bytes) => hash([bytes]);
  const faults: PackFault[] = [];
  const notes = [...pack.notes];

  if (pack.unreadable) return notCompared(pack.faults());
  const { files, left } = present(pack);
  if (!MARKERS.some((path) => files.has(path))) return notCompared([NOT_A_PACK]);
  if (left.length > 0) notes.push(`Not part of the pack, left by a file manager: ${left.join(', ')}.`);
  const sums = await hashed(files, hash, onProgress);
  const text = async (path: string): Promise<string | undefined> => {
    const file = files.get(path);
    if (file && file.size > MOST_AS_ONE) {
      const message = `${path} is too large to be the list that it should be: it was not read.`;
      if (!faults.some((fault) => fault.message === message)) faults.push({ path, kind: 'manifest', message });
      return '';
    }
    return file && new TextDecoder('utf-8', { ignoreBOM: true }).decode(await collected(file.read()));
  };

  const payload = readManifest(MANIFEST, await text(MANIFEST), faults);
  const tags = readManifest(TAG_MANIFEST, await text(TAG_MANIFEST), faults);
  const listed = [...payload, ...tags];
  const selection = isSelection([...files.keys(), ...listed.map(({ path }) => path)]);
  faults.push(
    ...listFaults(payload, tags, files, selection ? await selectionLists(text) : CONVERSATION_LISTS),
    ...fileFaults(listed, sums),
  );

  const info = bagInfo(await text(BAG_INFO), await text('bagit.txt'), payload, files, faults);
  const folder = pack.folder;
  if (pack.form === 'folder' && info && folder && folder !== info.folder)
    notes.push(`The folder is called "${folder}"; it was packed as "${info.folder}".`);

  const checked: CheckedPack = { ...tools, digest, files, sums, payload, info, text };
  const records = await (selection ? verifySelection : verifyConversation)(checked, faults);
  faults.push(...records.faults);
  notes.push(...records.notes);

  if (pack.compareContainer && info) {
    const container = await pack.compareContainer(info);
    faults.push(...container.faults);
    notes.push(...container.notes);
  }
  const changed = new Set(faults.flatMap(({ kind, path }) => (kind === 'changed' && path ? [path] : [])));
  faults.unshift(...pack.faults().filter(({ kind, path }) => !(kind === 'checksum' && path && changed.has(path))));

  const seal = sums.get(TAG_MANIFEST);
  const { packCode, signedBy, stamps } = records;
  return {
    ok: faults.length === 0,
    compared: true,
    version: selection ? 'selection' : 'conversation',
    faults,
    notes,
    ...(packCode !== undefined && { packCode }),
    ...(seal !== undefined && { seal }),
    ...(signedBy !== undefined && { signedBy }),
    stamps,
    counts: { files: files.size, bytes: total(files), ...records.counts },
  };
}

const notCompared = (faults: readonly PackFault[]): PackReport => ({
  ok: false,
  compared: false,
  faults,
  notes: [],
  stamps: [],
  counts: { files: 0, bytes: 0, messages: 0, entries: 0 },
});

function present(pack: OpenedPack): { files: Map<string, OpenedFile>; left: string[] } {
  const files = new Map<string, OpenedFile>();
  const left: string[] = [];
  for (const file of pack.files) {
    if (pack.form === 'folder' && isLeftBehind(file.path)) left.push(file.path);
    else files.set(file.path, file);
  }
  return { files, left };
}

const total = (files: ReadonlyMap<string, OpenedFile>): number => [...files.values()].reduce((sum, { size }) => sum + size, 0);

async function hashed(
  files: ReadonlyMap<string, OpenedFile>,
  hash: ContentDigest,
  onProgress: (progress: PackProgress) => void,
): Promise<Map<string, Sha256>> {
  const sums = new Map<string, Sha256>();
  const ofBytes = total(files);
  let bytes = 0;
  const counted = async function* (file: OpenedFile) {
    for await (const chunk of file.read()) {
      yield chunk;
      bytes += chunk.length;
      onProgress({ bytes, ofBytes });
    }
  };
  for (const [path, file] of files) sums.set(path, await hash(counted(file)));
  return sums;
}

function bagInfo(
  info: string | undefined,
  declaration: string | undefined,
  payload: readonly ManifestLine[],
  files: ReadonlyMap<string, OpenedFile>,
  faults: PackFault[],
): BagInfo | undefined {
  if (declaration !== undefined && declaration !== BAGIT_TXT)
    faults.push({ path: 'bagit.txt', kind: 'bag', message: 'bagit.txt does not declare a BagIt 1.0 bag in UTF-8.' });
  const parsed = info === undefined ? undefined : parseBagInfo(info);
  if (info !== undefined && !parsed) faults.push({ path: BAG_INFO, kind: 'bag', message: `${BAG_INFO} cannot be read.` });
  if (!parsed) return undefined;
  const bytes = [...files].reduce((sum, [path, { size }]) => (path.startsWith(PAYLOAD) ? sum + size : sum), 0);
  const count = [...files.keys()].filter((path) => path.startsWith(PAYLOAD)).length;
  if (parsed.payloadBytes !== bytes || parsed.payloadFiles !== count || payload.length !== count)
    faults.push({
      path: BAG_INFO,
      kind: 'bag',
      message: `The pack was made with ${parsed.payloadFiles} files of ${parsed.payloadBytes} bytes in ${PAYLOAD}; there are ${count} files of ${bytes} bytes.`,
    });
  return parsed;
}
