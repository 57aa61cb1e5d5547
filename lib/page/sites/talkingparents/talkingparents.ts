import { genericComposeAt, genericSendAt } from '../generic/compose';
import { placeOf } from '../shown/frames';
import type { Site } from '../site';

/**
 * What messages are written in is not known, so nothing is claimed but the name. **The portal records when a message was viewed**:
 * never open, fetch or scroll to one here; read only what the user opened.
 */
export const talkingparents: Site = {
  id: 'talkingparents',
  version: '2026-11',
  matches: (document) => /^(?:[\w-]+\.)*talkingparents\.com\//.test(placeOf(document)),
  composeAt: genericComposeAt,
  sendAt: genericSendAt,
};
