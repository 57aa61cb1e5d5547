import { collected } from '../../evidence/digest';
import { BAG_INFO, MANIFEST, ORIGINALS, PAYLOAD, TAG_MANIFEST } from '../bag';
import type { CheckedPack, ListRules, RecordsChecked } from '../checked-pack';
import type { PackFault } from '../opened-pack';
import { packCode } from '../pack-code';
import { verifyRecords } from './verify-records';
import { viewFaults } from './verify-views';

/** Of packs of one conversation: versions 1 and 2. */
export const CONVERSATION_LISTS: ListRules = {
  tagFiles: ['README.txt', BAG_INFO, 'bagit.txt', MANIFEST, 'verify.html'],
  unlisted: [],
  payload: ['conversation.html', 'log.csv', 'log.json', 'messages.csv', 'messages.json'].map((name) => PAYLOAD + name),
  mayBe: (path) => path.startsWith(ORIGINALS),
};

/** The records of a pack of one conversation, and everything that is made from them. @param before what is named already */
export async function verifyConversation(pack: CheckedPack, before: readonly PackFault[]): Promise<RecordsChecked> {
  const { text, payload, info, digest, files } = pack;
  const records = await verifyRecords({ log: await text('data/log.json'), messages: await text('data/messages.json') }, payload, digest);
  const faults = [...records.faults];
  // Over broken records there is nothing to compare with, and a file that is named already is not named again.
  const named = new Set([...before, ...faults].map(({ path }) => path));
  if (info && faults.length === 0)
    faults.push(...(await viewFaults(records.views, info, async (path) => (named.has(path) ? undefined : text(path)), digest)));
  const tagManifest = files.get(TAG_MANIFEST);
  return {
    faults,
    notes: [],
    counts: records.counts,
    ...(tagManifest && { packCode: await packCode(await collected(tagManifest.read()), digest) }),
    stamps: [],
  };
}
