import verifyPage from 'virtual:verify-page';
import type { ReadyPack } from '../../components/desk/ready-pack';
import type { Digest } from '../../lib/core/evidence/digest';
import { writePack } from '../../lib/core/pack/write-pack';
import type { Archive } from '../../lib/platform/archive/archive';

/**
 * Makes the whole pack, then notes the export in the log, then offers the file: a file that was handed out is always in the log.
 * The note cannot be in the pack, since it holds the pack's code. Entries that do not open leave a gap that the pack's own check
 * names; refusing the pack would keep the rest from its owner.
 */
export async function exportPack(archive: Archive, digest: Digest, zone: string, conversationKey: string): Promise<ReadyPack> {
  const now = new Date().toISOString();
  const entries = () => archive.entries(() => {});
  const { name, zip, done } = await writePack({ conversationKey, entries, bytes: archive.bytes, now, zone, verifyPage }, digest);
  // A Blob filled from a stream lies on disk where it is large; the page never holds it.
  const file = await new Response(zip, { headers: { 'content-type': 'application/zip' } }).blob();
  const { packCode, files } = await done;
  await archive.append({ kind: 'export', record: { id: crypto.randomUUID(), conversationKey, packCode, files } }, []);
  return { address: URL.createObjectURL(file), fileName: name, files, packCode };
}
