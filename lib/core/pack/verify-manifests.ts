import type { Sha256 } from '../evidence/digest';
import { MANIFEST, type ManifestLine, manifestText, PAYLOAD, parseManifestLine, TAG_MANIFEST } from './bag';
import type { ListRules } from './checked-pack';
import type { OpenedFile, PackFault } from './opened-pack';
import { isSafePath } from './safe-path';

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
  { tagFiles, unlisted, payload: always, mayBe }: ListRules,
): PackFault[] {
  const faults: PackFault[] = [];
  for (const { path } of payload)
    if (!path.startsWith(PAYLOAD))
      faults.push({ path, kind: 'manifest', message: `${MANIFEST} lists ${path}, which is not in ${PAYLOAD}` });
  for (const { path } of tags)
    if (path.startsWith(PAYLOAD) || path === TAG_MANIFEST)
      faults.push({ path, kind: 'manifest', message: `${TAG_MANIFEST} lists ${path}, which it never does.` });
  const tagged = new Set(tags.map(({ path }) => path));
  for (const path of tagFiles)
    if (!tagged.has(path)) faults.push({ path, kind: 'manifest', message: `${TAG_MANIFEST} does not list ${path}.` });
  for (const path of tagged)
    if (!path.startsWith(PAYLOAD) && path !== TAG_MANIFEST && !tagFiles.includes(path))
      faults.push({ path, kind: 'manifest', message: `${TAG_MANIFEST} lists ${path}, which is no file of a pack.` });
  for (const { path } of payload)
    if (path.startsWith(PAYLOAD) && !always.includes(path) && !mayBe(path))
      faults.push({ path, kind: 'manifest', message: `${MANIFEST} lists ${path}, which is no file of a pack.` });
  const listed = new Set(payload.map(({ path }) => path));
  for (const path of always) if (!listed.has(path)) faults.push({ path, kind: 'manifest', message: `${MANIFEST} does not list ${path}.` });
  const known = new Set([...listed, ...tagged, ...tagFiles, ...unlisted, TAG_MANIFEST]);
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
