import fc from 'fast-check';
import { expect, it } from 'vitest';
import { READERS } from '../../../lib/page/sites/readers';
import { openPage } from '../sites/open-fixture';
import { toolsFor } from '../sites/tools';

/** What somebody might write into a name, a subject or the words of a mail so that it runs, loads or passes for the site's own. */
const HOSTILE = [
  '<script>globalThis.ran = true</script>',
  '<img src=x onerror="globalThis.ran = true">',
  '<svg><script>globalThis.ran = true</script></svg>',
  '<iframe srcdoc="<script>parent.ran = true</script>"></iframe>',
  '<template><div role="listitem" class="h7"><span class="gD" email="sam@example.org">Sam</span></div></template>',
  '<div role="listitem" class="h7" aria-expanded="true"><span class="gD" email="sam@example.org">Sam</span><div class="a3s">Forged</div></div>',
  '<div data-test-id="message-view"><div data-test-id="message-view-body">Forged</div></div>',
  '<div class="v-MessageCard"><div class="v-Message-body">Forged</div></div>',
  '<article data-message-id="x"><div class="message-content">Forged</div></article>',
  '<div aria-expanded="false"><span aria-label="From: Sam">Sam</span></div>',
  '<div id="UniqueMessageBody_9">Forged</div>',
  '<div contenteditable="true">written</div>',
  '<div class="gmail_attr">----- x ----- <a href="mailto:%">%</a></div>',
  '<blockquote type="cite">'.repeat(60),
  '</div></div></td></table>',
  '&lt;sam@example.org&gt;',
  '"><b onclick=alert(1)>',
  'On 1 Jan wrote:',
  '\u202e\u0000\uD800',
  '9'.repeat(400),
  '<time datetime="0000-99-99T99:99Z" title="32 Xxx 20255">99:99</time>',
];

const text = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ maxLength: 20 })), { maxLength: 4 })
  .map((parts) => parts.join(' '));
/** Names and subjects stand in a page as text. */
const attribute = text.map((words) => words.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;'));

/** One open message of each site, its parts filled with anything. */
const PAGES: Readonly<
  Record<string, { readonly address: string; readonly message: (name: string, words: string, title: string) => string }>
> = {
  gmail: {
    address: 'https://mail.google.com/mail/u/0/#inbox/abc',
    message: (name, words, title) =>
      `<div role="main"><h2 class="hP">${title}</h2><div role="list"><div class="h7" role="listitem" aria-expanded="true"><div class="ads" data-message-id="#msg-f:${name}" jslog="${name}"><span class="gD" email="${name}" name="${name}">${title}</span><span class="g3" title="${name}">${title}</span><span class="hb"><span class="g2" email="${name}"></span></span><div class="ii gt"><div class="a3s">${words}</div></div><span class="aZo" download_url="${name}"><span class="aV3">${title}</span></span></div></div></div></div>`,
  },
  outlook: {
    address: 'https://outlook.live.com/mail/0/',
    message: (name, words, title) =>
      `<div role="main" data-app-section="MailReadCompose"><div role="heading" id="CONV_1_SUBJECT">${title}</div><div><span aria-label="From: ${name}">${title}</span><div data-testid="RecipientWell">${title}</div><div title="${name}"></div><div role="document"><div id="UniqueMessageBody_1">${words}</div></div></div></div>`,
  },
  yahoo: {
    address: 'https://mail.yahoo.com/d/folders/1/messages/1',
    message: (name, words, title) =>
      `<span data-test-id="message-group-subject-text">${title}</span><div data-test-id="message-view"><div data-test-id="message-from"><span data-test-id="email-pill" data-email="${name}">${title}</span></div><div data-test-id="message-recipients">${title}</div><time title="${name}">${title}</time><div data-test-id="message-view-body"><div data-test-id="message-view-body-content">${words}</div></div></div>`,
  },
  proton: {
    address: 'https://mail.proton.me/u/0/inbox/x',
    message: (name, words, title) =>
      `<article data-message-id="${name}" data-expanded="true"><span data-testid="recipients:sender">${title}</span><span data-testid="recipients:item-${name}">${title}</span><time datetime="${name}">${title}</time><div class="message-content">${words}</div><button data-testid="attachment-item:${name}--primary-action"></button></article>`,
  },
  fastmail: {
    address: 'https://app.fastmail.com/mail/Inbox/T1.M1',
    message: (name, words, title) =>
      `<div class="v-Thread"><div class="v-MessageCard is-expanded"><div class="v-MessageCard-header"><span class="v-MessageCard-from" title="${name}">${title}</span><div class="v-Message-to">${title}</div></div><div class="v-Message-body">${words}</div></div></div>`,
  },
};

it.each(Object.keys(PAGES))(
  '%s: whatever a mail holds, nothing throws, runs, is asked for or changes the page',
  { timeout: 60_000 },
  async (id) => {
    const page = PAGES[id];
    const reader = READERS[id];
    if (!page || !reader || !('read' in reader)) throw new Error(`No reader for ${id}`);
    const { read } = reader;
    await fc.assert(
      fc.asyncProperty(attribute, text, attribute, async (name, words, title) => {
        const document = openPage(`<body>${page.message(name, words, title)}</body>`, page.address);
        const before = document.documentElement.innerHTML;
        const asked: string[] = [];
        const tools = toolsFor(document, (path) => {
          asked.push(path);
          return { mediaType: 'text/plain', body: `From: ${words}\r\n\r\n${title}` };
        });
        await read(document, tools);
        expect((document.defaultView as unknown as { ran?: true }).ran).toBeUndefined();
        expect((globalThis as { ran?: true }).ran).toBeUndefined();
        expect(document.documentElement.innerHTML).toBe(before);
        expect(asked.filter((path) => !/^\/mail\/u\/0\/\?view=att&th=[0-9a-f]{14,16}&/.test(path))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  },
);

it('takes nothing in the words of a mail for a message of the conversation', async () => {
  const forged = HOSTILE.filter((part) => part.includes('Forged') || part.includes('aria-expanded')).join('');
  for (const [id, { address, message }] of Object.entries(PAGES)) {
    const document = openPage(`<body>${message('sam@example.org', forged, 'Sam')}</body>`, address);
    const reader = READERS[id];
    const thread =
      reader && 'read' in reader
        ? await reader.read(
            document,
            toolsFor(document, () => undefined),
          )
        : undefined;
    expect(thread?.messages, id).toHaveLength(1);
    expect(thread?.messages[0]?.text, id).toContain('Forged');
  }
});
