import { ensureServers } from './install';
import { ensureProsody } from './install-prosody';

/** Once before the tests, which run side by side: two of them could not install at a time. What is missing the tests themselves say. */
export default function prepare(): void {
  ensureServers();
  ensureProsody();
}
