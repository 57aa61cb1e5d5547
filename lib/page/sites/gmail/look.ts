import { mailLook } from '../mail/look';
import { gmail } from './gmail';

/** Gmail's ids of received messages hold the moment of arrival: milliseconds since 1970, with 20 bits of something else below. */
function arrivalOf(shown: Element): string | undefined {
  const [, id] = /^#msg-f:(\d{15,20})$/.exec(shown.closest('[data-message-id]')?.getAttribute('data-message-id') ?? '') ?? [];
  const moment = id ? new Date(Number(BigInt(id) >> 20n)) : undefined;
  return moment && !Number.isNaN(moment.getTime()) ? moment.toISOString() : undefined;
}

export const gmailLook = mailLook(gmail, {
  // The words' block carries the mark of what was folded away also where its classes are new.
  body: '.a3s, [role="listitem"] :has(> .yj6qo)',
  folded: '[role="listitem"][aria-expanded="false"], .kv, .kQ',
  // The mark of what Gmail folds away as said before, and the buttons it lays over pictures.
  strip: '.yj6qo, .adL, .HOEnZb, .a6S',
  sender: '.gD[email], .gD[data-hovercard-id], span[email][name]',
  sentAt: arrivalOf,
  signs: {
    writing: 'input[name="subjectbox"]',
    writingAt: /[?&#](compose=|view=cm\b)/,
    reading: 'h2.hP, h2[data-thread-perm-id], [data-legacy-thread-id] [role="list"]',
    readingAt: /#(?:[^/?]+\/)+[\w-]{16,}/,
    parts: ['box', 'send', 'recipients', 'subject', 'message', 'sender'],
  },
});
