/**
 * Asks the browser not to clear what is kept when its disk runs low. Firefox counts all data as dispensable until it is asked, and gives
 * such an origin a tenth of the disk, 10 GB at most; for an extension with `unlimitedStorage` it agrees without asking anybody. Chromium
 * does neither where that permission stands, and gives its service workers no way to ask.
 */
export async function keepForGood(storage: Partial<Pick<StorageManager, 'persist'>> | undefined = navigator.storage): Promise<void> {
  await storage?.persist?.().catch(() => false);
}
