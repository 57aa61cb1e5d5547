import { boxesIn } from '../chat/chat';
import { genericComposeAt } from '../generic/compose';
import type { Look } from '../site';

/**
 * For portals that show a court when a message was viewed, and of which no saved page is known: nothing is read of them, and of a
 * change in their layout nothing can be known.
 */
export const portalLook: Look = {
  health: (document) => ({ state: boxesIn(document, genericComposeAt).length > 0 ? 'working' : 'nothing-here', missed: [] }),
};
