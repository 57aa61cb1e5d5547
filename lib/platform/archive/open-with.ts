import { webDigest } from '../../core/evidence/digest';
import type { Unlocked } from '../vault/keys';
import type { Archive } from './archive';
import { connect } from './db';
import { sealedArchive } from './sealed-archive';
import { upgrades } from './upgrades';

/** The same where there is no extension API to ask, as in a dedicated worker, which is handed the key by its page. */
export const openArchiveWith = (unlocked: Unlocked): Archive =>
  sealedArchive({
    connect: (lost) => connect('evenkeel', upgrades, lost),
    crypto,
    unlocked,
    digest: webDigest(crypto.subtle),
    now: () => new Date(),
  });
