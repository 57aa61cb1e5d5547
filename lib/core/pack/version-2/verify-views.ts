import type { Digest } from '../../evidence/digest';
import type { PackFault } from '../opened-pack';
import type { Made, View } from './views';

/**
 * The files that people read, made again from the records and compared: so that nobody can change what stands in
 * `conversation.html` and write the manifests anew. Missing files are the manifests' business and are passed over here.
 */
export async function viewFaults(
  views: readonly View[],
  made: Made,
  found: (path: string) => Promise<string | undefined>,
  digest: Digest,
): Promise<readonly PackFault[]> {
  const faults: PackFault[] = [];
  for (const { path, text } of views) {
    const there = await found(path);
    if (there === undefined || there === (await again(text, made, digest))) continue;
    faults.push({ path, kind: 'record', message: `${path} does not agree with the records in data/log.json.` });
  }
  return faults;
}

/** `undefined` where a stranger's records, though well linked, are none that a view can be made from. */
async function again(text: View['text'], made: Made, digest: Digest): Promise<string | undefined> {
  try {
    return await text(made, digest);
  } catch {
    return undefined;
  }
}
