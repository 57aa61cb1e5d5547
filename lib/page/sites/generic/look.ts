import { outermostDocument } from '../shown/frames';
import { isShown } from '../shown/shown';
import type { Look } from '../site';
import { generic } from './generic';
import { genericIncoming } from './incoming';

/** Of a page that no adapter knows it cannot be said that its layout changed, only whether something on it is understood. */
export const genericLook: Look = {
  incoming: genericIncoming,
  health(document) {
    const page = outermostDocument(document);
    const writes = Array.from(page.querySelectorAll('textarea, [contenteditable]')).some(
      (element) => isShown(element) && generic.composeAt(element),
    );
    return { state: writes || genericIncoming(page) ? 'working' : 'nothing-here', missed: [] };
  },
};
