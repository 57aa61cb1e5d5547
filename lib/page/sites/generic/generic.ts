import type { Site } from '../site';
import { genericComposeAt, genericSendAt } from './compose';

/** Every page that no other adapter knows. It goes by published HTML semantics alone, and says so in its confidence. */
export const generic: Site = {
  id: 'generic',
  version: '2026-11',
  matches: () => true,
  composeAt: genericComposeAt,
  sendAt: genericSendAt,
};
