import { mailLook } from '../mail/look';
import { outlook } from './outlook';

/** What Outlook puts before the sender's name in the label, in the tongues of its interface that are known. */
export const FROM = [
  'From:',
  'Von:',
  'De:',
  'Da:',
  'Van:',
  'Od:',
  'Nuo:',
  'Från:',
  'Fra:',
  'Lähettäjä:',
  'Feladó:',
  'От:',
  'Від:',
  'من:',
  'מאת:',
];

export const outlookLook = mailLook(outlook, {
  body: '[id^="UniqueMessageBody"]',
  folded: '[aria-expanded="false"]',
  sender: ['[id$="_FROM"]', '[data-testid="message-header-from"]', ...FROM.map((word) => `[aria-label^="${word}"]`)].join(', '),
  signs: {
    writing: '[id^="docking_InitVisiblePart"], [data-app-section="Form_Content"]',
    writingAt: /^\/mail\/(?:\d+\/)?(?:deeplink\/)?compose/,
    reading:
      '[role="heading"][id$="_SUBJECT"], #ConversationReadingPaneContainer [data-app-section="ConversationContainer"], [role="main"] [role="document"]',
    readingAt: /^\/mail\/.*(?:\/id\/.{16,}|[?&]itemid=)/i,
    // The address lines fold away, and a reply in its thread has no subject of its own.
    parts: ['box', 'send', 'message', 'sender'],
  },
});
