import { genericComposeAt, genericSendAt } from '../generic/compose';
import { placeOf } from '../shown/frames';
import type { Site } from '../site';

/**
 * No saved page of the portal is known, so nothing is claimed but its name. **It stamps a message as viewed, for a court to see,
 * when it is opened or fetched**: never open, fetch or scroll to one here; read only what the user opened.
 */
export const ourfamilywizard: Site = {
  id: 'ourfamilywizard',
  version: '2026-11',
  matches: (document) => /^(?:[\w-]+\.)*ourfamilywizard\.com\//.test(placeOf(document)),
  composeAt: genericComposeAt,
  sendAt: genericSendAt,
};
