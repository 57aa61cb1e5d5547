import type { ChainEntry } from '../evidence/chain';
import { collected, type Sha256 } from '../evidence/digest';
import type { StampRecord } from '../evidence/stamp';
import { type CheckedStamp, checkStamp } from '../stamp/check-stamp';
import { readRequest } from '../stamp/request';
import { fromBase64 } from '../text/base64';
import type { CheckedPack, FittingStamp } from './checked-pack';
import type { OpenedFile, PackFault } from './opened-pack';
import { stampedBytes, timestampPaths } from './timestamp-files';

export interface StampOfLog {
  readonly entry: number;
  readonly record: StampRecord;
}

/**
 * Each timestamp against the entry that it is of: what was stamped is that entry's number and seal, the authority's answer is of that and
 * of nothing else, and its signature fits. Whether the authority deserves trust is not checked. Missing files are the manifests' business.
 * @param seals of all entries, by number
 */
export async function verifyTimestamps(
  stamps: readonly StampOfLog[],
  seals: ReadonlyMap<number, ChainEntry['seal']>,
  { files, sums, digest, subtle }: CheckedPack,
): Promise<{ readonly faults: readonly PackFault[]; readonly fitting: readonly FittingStamp[]; readonly paths: ReadonlySet<string> }> {
  const faults: PackFault[] = [];
  const fitting: FittingStamp[] = [];
  const paths = new Set<string>();
  const fault = (path: string, message: string) => faults.push({ path, kind: 'timestamp', message });
  for (const { entry, record } of stamps) {
    const at = timestampPaths(entry, record);
    for (const path of [at.stamped, at.request, at.response, ...(at.root ? [at.root] : [])]) paths.add(path);
    const before = faults.length;
    const isFile = (path: string, sha256: Sha256, what: string) => {
      const found = sums.get(path);
      if (found !== undefined && found !== sha256) fault(path, `${path} is not ${what} that entry ${entry} names.`);
    };
    isFile(at.request, record.request.sha256, 'the request');
    isFile(at.response, record.response.sha256, 'the timestamp');
    isFile(at.stamped, await digest(stampedBytes(record)), 'what was stamped, the head');
    if (seals.get(record.head.number) !== record.head.seal)
      fault(at.stamped, `The timestamp of entry ${entry} is not of entry ${record.head.number} as the log has it.`);
    const root = at.root === undefined ? undefined : await pemBytes(files.get(at.root));
    if (at.root && record.root && root && (await digest(root)) !== record.root.sha256)
      fault(at.root, `${at.root} is not the certificate that entry ${entry} names.`);
    const [request, response] = [files.get(at.request), files.get(at.response)];
    if (faults.length > before || !request || !response) continue;
    const checked = await check(await collected(response.read()), await collected(request.read()), sums.get(at.stamped), subtle, root);
    const same = 'facts' in checked && checked.facts.time === record.time;
    if (same) fitting.push({ entry, of: record.head.number, time: record.time, signedBy: record.signedBy });
    else fault(at.response, `${at.response} is no sound timestamp of entry ${record.head.number}.`);
  }
  return { faults, fitting, paths };
}

async function check(
  response: Uint8Array,
  request: Uint8Array,
  stamped: Sha256 | undefined,
  subtle: SubtleCrypto,
  root: Uint8Array | undefined,
): Promise<CheckedStamp> {
  try {
    const asked = readRequest(request);
    if (hexOf(asked.imprint) !== stamped) return { fault: 'other-imprint' };
    return await checkStamp(response, asked, subtle, root);
  } catch {
    return { fault: 'unreadable' };
  }
}

async function pemBytes(file: OpenedFile | undefined): Promise<Uint8Array | undefined> {
  if (!file) return undefined;
  try {
    const text = new TextDecoder().decode(await collected(file.read()));
    return fromBase64(text.split('\n').slice(1, -2).join(''));
  } catch {
    return new Uint8Array();
  }
}

const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
