import { healthOf, type Signs } from '../health';
import { outermostDocument } from '../shown/frames';
import type { Look } from '../site';
import { roundcubeIncoming } from './incoming';
import { previewOf } from './page';
import { roundcube } from './roundcube';

const SIGNS: Signs = {
  writing: 'body.action-compose, form#compose-content',
  writingAt: /[?&]_action=compose\b/,
  reading: 'body.action-show, #message-header',
  readingAt: /[?&]_action=(?:show|preview)\b/,
  parts: ['box', 'send', 'recipients', 'subject', 'message', 'sender'],
};

const incoming = (document: Document) => roundcubeIncoming(outermostDocument(document));

export const roundcubeLook: Look = {
  incoming,
  health(document) {
    // A message in the preview pane is in a frame of its own; the list around it shows none.
    const previewed = previewOf(outermostDocument(document)) !== undefined;
    return healthOf(document, roundcube, { incoming }, previewed ? { ...SIGNS, reading: 'body' } : SIGNS);
  },
};
