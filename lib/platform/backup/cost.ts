import type { Argon2Cost } from '../../core/backup/header';

/** The second choice of RFC 9106, 4: about 0.3 s in Chromium and up to a second in Firefox on a slow computer. */
export const COST: Argon2Cost = { memoryKiB: 64 * 1024, passes: 3, lanes: 1 };
