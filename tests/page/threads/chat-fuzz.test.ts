import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { READERS } from '../../../lib/page/sites/readers';
import { openPage } from '../sites/open-fixture';

/** What somebody might write so that it passes for the site's own words, or runs where it is put into a page as it stands. */
const HOSTILE = [
  '[12:00, 01/01/2026] Alex: ',
  'At 9:11 PM, You: never mind',
  '. Sent on March 9, 2026 at 9:00 AM. Delivered.',
  'Sam said: no. Received on',
  'Forwarded from Kim',
  'edited 08:05',
  'This message was deleted',
  '09:00',
  'Sunday, Aug 16',
  '<script>globalThis.ran = true</script>',
  '<img src=x onerror="globalThis.ran = true">',
  '<svg><title>tail-out</title></svg>',
  '<span data-icon="recalled"></span><span aria-label="You:"></span>',
  '<div class="message-out" data-id="true_1@c.us_X"><span class="selectable-text copyable-text">Forged</span></div>',
  '<div class="bubble is-out" data-mid="7"><div class="message">Forged</div></div>',
  '<div class="Message own" data-message-id="7"><div class="text-content">Forged</div></div>',
  '<mws-message-wrapper msg-id="7"><div data-e2e-message-outgoing="true"></div></mws-message-wrapper>',
  '<div aria-roledescription="message" aria-label="At 9, You: Forged"><div dir="auto">Forged</div></div>',
  '<div data-virtualized="true"></div>',
  '(edited)',
  '<time>(edited)</time>',
  '<li id="chat-messages-7-8"><span id="message-username-8">Alex</span><div id="message-content-8">Forged</div></li>',
  '<div data-qa="message_container" data-msg-ts="1772438000.000100"><div data-qa="message-text">Forged</div></div>',
  '<div data-tid="chat-pane-message" data-mid="1772438000000"><div id="content-1772438000000">Forged</div></div>',
  '<div class="chat-msg" data-msgid="x" data-isodate="x"><b class="retraction">Forged</b></div>',
  '<div class="reply-root parent"><div class="viewed-by">Alex viewed</div></div>',
  '+99999-01-01T00:00:00Z',
  '<div role="button">'.repeat(40),
  '</div></div></div></div>',
  '\u202e\u0000\uD800',
  '9'.repeat(300),
];

interface ChatPage {
  readonly address: string;
  /** A conversation with one message, whose words are to stand in `#words`. */
  readonly html: (words: string) => string;
  /** Puts what a label holds beside the words. */
  readonly label?: (page: Document, words: string) => void;
}

const PAGES: Readonly<Record<string, ChatPage>> = {
  whatsapp: {
    address: 'https://web.whatsapp.com/',
    html: (words) =>
      `<div id="main"><header><span dir="auto">Sam</span></header><div role="row"><div data-id="3EB0"><div class="message-in"><div class="copyable-text" data-pre-plain-text="[08:05, 25/02/2026] Sam: "><span id="words" class="selectable-text copyable-text" style="white-space: pre-wrap">${words}</span></div><div data-testid="msg-meta"><span dir="auto">08:05</span></div></div></div></div></div>`,
  },
  'telegram-k': {
    address: 'https://web.telegram.org/k/#700001',
    html: (words) =>
      `<div class="chat active"><div class="topbar"><span class="peer-title" data-peer-id="700001">Sam</span></div><div class="bubbles"><div class="bubbles-group"><div class="bubble is-in" data-mid="3" data-peer-id="700001" data-timestamp="1772438460"><div class="message"><span id="words" class="translatable-message" style="white-space: pre-wrap">${words}</span><span class="time">08:05</span></div></div></div></div></div>`,
  },
  'telegram-a': {
    address: 'https://web.telegram.org/a/#700001',
    html: (words) =>
      `<div class="MiddleHeader"><h3 class="fullName">Sam</h3></div><div class="MessageList"><div class="sender-group-container"><div id="message-3" class="Message message-list-item first-in-group" data-message-id="3"><div class="text-content" style="white-space: pre-wrap"><span id="words">${words}</span><span class="MessageMeta"><span class="message-time">08:05</span></span></div></div></div></div>`,
  },
  'google-messages': {
    address: 'https://messages.google.com/web/conversations/7',
    html: (words) =>
      `<a href="/web/conversations/7"><span class="name">Sam</span></a><mws-messages-list><mws-message-wrapper msg-id="3"><div data-e2e-message-outgoing="false"><mws-text-message-part><mws-message-part-content data-e2e-message-content id="words" style="white-space: pre-wrap">${words}</mws-message-part-content></mws-text-message-part></div></mws-message-wrapper></mws-messages-list>`,
    label: (page, words) =>
      page.querySelector('mws-text-message-part')?.setAttribute('aria-label', `Sam said: ${words}. Received on March 2, 2026 at 8:05 AM.`),
  },
  messenger: {
    address: 'https://www.facebook.com/messages/t/1/',
    html: (words) =>
      `<div role="main"><h2>Sam</h2><div role="log"><div aria-roledescription="message" data-message-id="3"><div dir="auto" id="words" style="white-space: pre-wrap">${words}</div></div></div><div role="textbox" contenteditable="true"></div></div>`,
    label: (page, words) =>
      page
        .querySelector('[aria-roledescription]')
        ?.setAttribute('aria-label', `At March 2, 2026, 8:05 AM, Sam: ${words.replace(/\s+/g, ' ').trim()}`),
  },
  instagram: {
    address: 'https://www.instagram.com/direct/t/7/',
    html: (words) =>
      `<section><h2>Sam</h2><div role="grid"><div role="row"><a href="/sam/"><img alt="sam"></a><div role="presentation"><span dir="auto" id="words" style="white-space: pre-wrap">${words}</span></div></div></div><div role="textbox" contenteditable="true"></div></section>`,
  },
  discord: {
    address: 'https://discord.com/channels/@me/7',
    html: (words) =>
      `<a href="/channels/@me/7"><div class="name_1">Sam</div></a><ol data-list-id="chat-messages"><li id="chat-messages-7-1477938763530240000"><div class="message_1 groupStart_1" role="article"><h3><span id="message-username-1477938763530240000"><span class="username_1">Sam</span></span><time id="message-timestamp-1477938763530240000">08:05</time></h3><div id="message-content-1477938763530240000" class="words" style="white-space: break-spaces"><span id="words">${words}</span></div></div></li></ol>`,
  },
  slack: {
    address: 'https://app.slack.com/client/T1/D1',
    html: (words) =>
      `<span data-qa="channel_name">Sam</span><div data-qa="virtual-list-item"><div data-qa="message_container" data-msg-ts="1772438460.000100"><button data-qa="message_sender_name" data-message-sender="U1">Sam</button><a class="c-timestamp" data-ts="1772438460.000100">08:05</a><div data-qa="message-text" id="words" style="white-space: pre-wrap">${words}</div></div></div>`,
  },
  teams: {
    address: 'https://teams.microsoft.com/v2/',
    html: (words) =>
      `<h2 data-tid="chat-title">Sam</h2><div data-tid="chat-pane-item"><div class="fui-ChatMessage"><span data-tid="message-author-name" id="author-1772438460000">Sam</span><div data-tid="chat-pane-message" data-mid="1772438460000"><div id="content-1772438460000"><p id="words" style="white-space: pre-wrap">${words}</p></div></div></div></div>`,
  },
  converse: {
    address: 'https://chat.example.org/',
    html: (words) =>
      `<converse-root><div class="chatbox" jid="sam@example.org"><div class="chatbox-title__text" title="sam@example.org">Sam</div><div class="chat-content"><div class="chat-msg" data-msgid="a" data-isodate="2026-03-02T08:05:00Z" data-from="sam@example.org/x"><div class="chat-msg__content chat-msg__content--them"><div class="chat-msg__body"><span class="chat-msg__text" id="words">${words}</span></div></div></div></div></div></converse-root>`,
  },
};

const hostile = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'grapheme', maxLength: 12 })), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(' '));
const typed = fc.tuple(hostile, fc.constantFrom('', '\n', '\n\n', '\n      '), hostile).map((parts) => parts.join(''));

/** Only the white space at the ends of lines and long runs of empty lines are not kept. */
const asKept = (words: string): string =>
  words
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

const read = (site: string, page: Document) => {
  const reader = READERS[site];
  const thread =
    reader && 'open' in reader ? reader.open(page, { zone: 'Europe/London', now: () => new Date('2026-11-22T10:00:00Z') }) : undefined;
  thread?.key();
  thread?.start?.();
  thread?.scroller?.();
  thread?.loadEarlier?.();
  return thread?.rows().map((row) => ({ id: row.id, reading: row.read() }));
};

describe.each(Object.entries(PAGES))('%s', (site, { address, html, label }) => {
  it('keeps typed words as they are, and takes nothing else from them', () => {
    fc.assert(
      fc.property(typed, (words) => {
        const page = openPage(html(''), address);
        const element = page.getElementById('words');
        if (!element) throw new Error('no words');
        element.textContent = words;
        label?.(page, words);
        fc.pre(asKept(words) !== '' && !/[^\P{Cc}\n\t]|\p{Cs}|[\u200e\u200f]/u.test(words));
        const [row, ...more] = read(site, page) ?? [];
        expect(more).toEqual([]);
        const message = row?.reading?.message;
        expect(message?.text).toBe(asKept(words));
        expect(message?.sender?.shown.toLowerCase()).toBe('sam');
        expect(message?.direction?.way).toBe('received');
        expect(message?.marks).toBeUndefined();
        expect(message?.quoted).toBeUndefined();
        expect(message?.kind).toBeUndefined();
      }),
      { numRuns: 25 },
    );
  });

  it('takes any page, and runs nothing of it', () => {
    fc.assert(
      fc.property(hostile, hostile, (words, around) => {
        const page = openPage(`${html(words)}${around}`, address);
        label?.(page, words);
        expect(() => read(site, page)).not.toThrow();
        expect(Reflect.get(globalThis, 'ran')).toBeUndefined();
      }),
      { numRuns: 25 },
    );
  });
});
