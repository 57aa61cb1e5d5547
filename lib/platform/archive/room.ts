import { ArchiveProblem } from './problem';

/** In bytes: with less than this nothing is written. More than any one transaction of ours takes, and little beside what a computer needs anyway. */
export const LEAST_TO_WRITE = 16 * 1024 * 1024;
/** With less than this the database is not even opened, for opening it writes too. */
export const LEAST_TO_OPEN = 1024 * 1024;

/**
 * Asks for room before the disk is full. Chromium appends to one file; what a full disk cut in two there it goes on after, and when it
 * next opens the database it may take it for damaged and delete it, with everything that was kept. So we never write to the last block.
 * Firefox undoes what did not fit, and its estimate says nothing of the disk; the details in Chromium's tell the two apart.
 * @throws ArchiveProblem
 */
export async function mustHaveRoom(
  least: number,
  storage: Pick<StorageManager, 'estimate'> | undefined = navigator.storage,
): Promise<void> {
  const estimate = await storage?.estimate().catch(() => undefined);
  if (estimate?.quota === undefined || estimate.usage === undefined || !('usageDetails' in estimate)) return;
  if (estimate.quota - estimate.usage < least) throw new ArchiveProblem('storage-full');
}
