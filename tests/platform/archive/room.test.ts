import { expect, test } from 'vitest';
import { LEAST_TO_WRITE, mustHaveRoom } from '../../../lib/platform/archive/room';

const saying = (estimate: object) => ({ estimate: async () => estimate as StorageEstimate });
const chromium = (left: number) => saying({ quota: 1_000_000_000 + left, usage: 1_000_000_000, usageDetails: {} });

test('nothing is written to the last block of a disk, as Chromium tells of it', async () => {
  await expect(mustHaveRoom(LEAST_TO_WRITE, chromium(0))).rejects.toMatchObject({ code: 'storage-full' });
  await expect(mustHaveRoom(LEAST_TO_WRITE, chromium(LEAST_TO_WRITE - 1))).rejects.toMatchObject({ code: 'storage-full' });
  await mustHaveRoom(LEAST_TO_WRITE, chromium(LEAST_TO_WRITE));
});

test('what Firefox says is no room on the disk, and where nothing is said nothing is refused', async () => {
  await mustHaveRoom(LEAST_TO_WRITE, saying({ quota: 10, usage: 20 }));
  await mustHaveRoom(LEAST_TO_WRITE, saying({ usageDetails: {} }));
  await mustHaveRoom(LEAST_TO_WRITE, { estimate: () => Promise.reject(new Error('no')) });
  await mustHaveRoom(LEAST_TO_WRITE, undefined);
});
