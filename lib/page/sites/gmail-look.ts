import { gmail } from './gmail';
import { mailLook } from './mail-look';

export const gmailLook = mailLook(gmail, {
  body: '.ii.gt .a3s, .a3s',
  folded: '[role="listitem"][aria-expanded="false"], .kv, .kQ',
  // The mark of what Gmail folds away as said before, and the buttons it lays over pictures.
  strip: '.yj6qo, .adL, .HOEnZb, .a6S',
  sender: '.gD[email], .gD[data-hovercard-id], span[email][name]',
  signs: {
    writing: 'input[name="subjectbox"]',
    writingAt: /[?&#](compose=|view=cm\b)/,
    reading: 'h2.hP, h2[data-thread-perm-id], [data-legacy-thread-id] [role="list"]',
    readingAt: /#(?:[^/?]+\/)+[\w-]{16,}/,
    parts: ['box', 'send', 'recipients', 'subject', 'message', 'sender'],
  },
});
