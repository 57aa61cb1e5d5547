import type { Sha256 } from '../evidence/digest';
import { BAG_INFO, MANIFEST, type ManifestLine, manifestText, ORIGINALS, PAYLOAD, parseManifestLine, TAG_MANIFEST } from './bag';
import type { OpenedFile, PackFault } from './opened-pack';
import { isSafePath } from './safe-path';

/** Tag files that every pack has, besides the tag manifest, which lists them. */
const TAG_FILES = ['README.txt', BAG_INFO, 'bagit.txt', MANIFEST, 'verify.html'];
/** What every pack holds beside the originals, which the records name one by one. */
const PAYLOAD_FILES = ['conversation.html', 'log.csv', 'log.json', 'messages.csv', 'messages.json'].map((name) => PAYLOAD + name);
/** A manifest must be written exactly as this one set of lines is written: then no byte of it can change unseen. */
export function readManifest(path: string, text: string | undefined, faults: PackFault[]): ManifestLine[] {
  if (text === undefined) {
    faults.push({ path, kind: 'missing', message: `${path} is missing.` });
    return [];
  }
  const lines: ManifestLine[] = [];
  for (const [index, each] of text.split('\n').entries()) {
    if (each === '') continue;
    const line = parseManifestLine(each);
    if (line && isSafePath(line.path)) lines.push(line);
    else faults.push({ path, kind: 'manifest', message: `Line ${index + 1} of ${path} cannot be read.` });
  }
  if (manifestText(lines) !== text || new Set(lines.map((line) => line.path)).size !== lines.length)
    faults.push({
      path,
      kind: 'manifest',
      message: `${path} is not written as it was: its lines, their order or their ends were changed.`,
    });
  return lines;
}

/** Which files the manifests ought to list, and which files no manifest lists. */
export function listFaults(
  payload: readonly ManifestLine[],
  tags: readonly ManifestLine[],
  files: ReadonlyMap<string, OpenedFile>,
): PackFault[] {
  const faults: PackFault[] = [];
  for (const { path } of payload)
    if (!path.startsWith(PAYLOAD))
      faults.push({ path, kind: 'manifest', message: `${MANIFEST} lists ${path}, which is not in ${PAYLOAD}` });
  for (const { path } of tags)
    if (path.startsWith(PAYLOAD) || path === TAG_MANIFEST)
      faults.push({ path, kind: 'manifest', message: `${TAG_MANIFEST} lists ${path}, which it never does.` });
  const tagged = new Set(tags.map(({ path }) => path));
  for (const path of TAG_FILES)
    if (!tagged.has(path)) faults.push({ path, kind: 'manifest', message: `${TAG_MANIFEST} does not list ${path}.` });
  for (const path of tagged)
    if (!path.startsWith(PAYLOAD) && path !== TAG_MANIFEST && !TAG_FILES.includes(path))
      faults.push({ path, kind: 'manifest', message: `${TAG_MANIFEST} lists ${path}, which is no file of a pack.` });
  for (const { path } of payload)
    if (path.startsWith(PAYLOAD) && !PAYLOAD_FILES.includes(path) && !path.startsWith(ORIGINALS))
      faults.push({ path, kind: 'manifest', message: `${MANIFEST} lists ${path}, which is no file of a pack.` });
  const known = new Set([...payload.map(({ path }) => path), ...tagged, ...TAG_FILES, TAG_MANIFEST]);
  for (const path of files.keys()) if (!known.has(path)) faults.push({ path, kind: 'added', message: `${path} was added.` });
  return faults;
}

/** Each listed file against what is there; a file that is gone but stands unlisted elsewhere was renamed. */
export function fileFaults(listed: readonly ManifestLine[], sums: ReadonlyMap<string, Sha256>): PackFault[] {
  const paths = new Set(listed.map(({ path }) => path));
  const extra = new Map([...sums].filter(([path]) => !paths.has(path)).map(([path, sha256]) => [sha256, path]));
  return listed.flatMap(({ path, sha256 }): PackFault[] => {
    const found = sums.get(path);
    if (found === sha256) return [];
    if (found !== undefined) return [{ path, kind: 'changed', message: `${path} was changed.` }];
    const elsewhere = extra.get(sha256);
    return [
      elsewhere
        ? { path, kind: 'renamed', message: `${path} was renamed to ${elsewhere}.` }
        : { path, kind: 'missing', message: `${path} is missing.` },
    ];
  });
}
