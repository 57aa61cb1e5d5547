import { describe, expect, it } from 'vitest';
import { readGmailThread } from '../../../lib/page/sites/gmail/thread';
import { readProtonThread } from '../../../lib/page/sites/proton/thread';
import { READERS } from '../../../lib/page/sites/readers';
import { openPage } from '../sites/open-fixture';
import { toolsFor } from '../sites/tools';

const GMAIL = 'https://mail.google.com/mail/u/0/#inbox/abc';

/** What the page is told of a person's doing, and what it does then. */
function watch(document: Document, onClick: (card: HTMLElement) => void): string[] {
  const pressed: string[] = [];
  document.addEventListener('click', (event) => {
    const card = (event.target as HTMLElement).closest<HTMLElement>('[role="listitem"], article');
    if (!card) return;
    pressed.push(card.id);
    onClick(card);
  });
  return pressed;
}

const gmail = (cards: string): Document =>
  openPage(
    `<body><div role="main"><h2 class="hP" data-thread-perm-id="thread-f:1">Half term</h2><div role="list">${cards}</div></div></body>`,
    GMAIL,
  );

const card = (id: string, state: 'kv' | 'h7' | 'kQ', sender: string, more = ''): string =>
  `<div class="${state}" id="${id}" role="listitem" aria-expanded="${state === 'h7'}"><div class="ads ${more}" data-message-id="#msg-f:17755687801095750${id}"><div class="gE"><span class="gD" email="${sender}@example.org" name="${sender}">${sender}</span></div>${state === 'h7' ? `<div class="ii gt"><div class="a3s">Open ${id}.</div></div>` : ''}</div></div>`;

/** As Gmail does: the card changes at once, and the words follow when they were fetched. */
function toggle(element: HTMLElement): void {
  const folds = element.classList.contains('h7');
  element.className = folds ? 'kv' : 'h7';
  element.setAttribute('aria-expanded', String(!folds));
  if (folds) element.querySelector('.ii')?.remove();
  else
    setTimeout(() => {
      element
        .querySelector('.ads')
        ?.insertAdjacentHTML('beforeend', `<div class="ii gt"><div class="a3s">Words of ${element.id}.</div></div>`);
    }, 80);
}

const nothing = () => undefined;

describe('a folded message', () => {
  it('is unfolded, read once its words are there, and folded again; one that is unread is never touched', async () => {
    const document = gmail(
      card('11', 'kv', 'sam') + card('12', 'kv', 'robin', 'unread') + card('13', 'kv', 'alex') + card('14', 'h7', 'sam'),
    );
    const pressed = watch(document, toggle);
    const before = document.body.innerHTML;
    const thread = await readGmailThread(document, toolsFor(document, nothing));
    expect(thread?.messages.map(({ text }) => text)).toEqual(['Words of 11.', '', 'Words of 13.', 'Open 14.']);
    expect(thread?.messages[1]?.missed.at(-1)).toMatch(/^This message was not opened, because it is unread/);
    expect(pressed).toEqual(['11', '13', '13', '11']);
    expect(document.body.innerHTML).toBe(before);
  });

  it('is read though the page makes its card anew', async () => {
    const document = gmail(card('11', 'kv', 'sam') + card('14', 'h7', 'sam'));
    watch(document, (element) => {
      element.outerHTML = card(element.id, element.classList.contains('kv') ? 'h7' : 'kv', 'sam');
    });
    const thread = await readGmailThread(document, toolsFor(document, nothing));
    expect(thread?.messages.map(({ text }) => text)).toEqual(['Open 11.', 'Open 14.']);
    expect(document.getElementById('11')?.className).toBe('kv');
  });

  it('gives none of its words where somebody else stands in its place after the press', async () => {
    const document = gmail(card('11', 'kv', 'sam') + card('14', 'h7', 'sam'));
    watch(document, (element) => {
      element.outerHTML = card(element.id, 'h7', 'robin');
    });
    const thread = await readGmailThread(document, toolsFor(document, nothing));
    expect(thread?.messages[0]).toMatchObject({ sender: { shown: 'sam' }, text: '' });
    expect(thread?.messages[0]?.missed.join()).toMatch(/could not be opened/);
  });

  it('is found behind the number of a group, which is opened first', async () => {
    const document = gmail(
      `${card('11', 'h7', 'sam')}<div class="kQ" id="group" role="listitem"><div class="adv"><span class="adx"><span>2</span></span></div></div>${card('14', 'h7', 'sam')}`,
    );
    watch(document, (element) => {
      if (element.id === 'group') element.outerHTML = card('12', 'kv', 'robin') + card('13', 'kv', 'alex');
      else toggle(element);
    });
    const thread = await readGmailThread(document, toolsFor(document, nothing));
    expect(thread?.messages.map(({ text }) => text)).toEqual(['Open 11.', 'Words of 12.', 'Words of 13.', 'Open 14.']);
    expect(thread?.missed).toEqual([]);
  });

  it('is counted where the group does not open', async () => {
    const document = gmail(
      `${card('11', 'h7', 'sam')}<div class="kQ" role="listitem"><div class="adv"><span class="adx">5</span></div></div>${card('14', 'h7', 'sam')}`,
    );
    const thread = await readGmailThread(document, toolsFor(document, nothing));
    expect(thread?.messages).toHaveLength(2);
    expect(thread?.missed).toEqual(['5 more messages are folded together on the page and could not be opened.']);
  });

  it('has no words that are not its own where the page goes on to another conversation', async () => {
    const document = gmail(card('11', 'h7', 'sam') + card('12', 'kv', 'robin') + card('13', 'h7', 'sam'));
    watch(document, () => {
      document.querySelector('h2')?.setAttribute('data-thread-perm-id', 'thread-f:2');
    });
    const thread = await readGmailThread(document, toolsFor(document, nothing));
    expect(thread?.conversationKey).toBe('gmail thread-f:1');
    expect(thread?.messages.map(({ text }) => text)).toEqual(['Open 11.', '']);
    expect(thread?.missed).toEqual(['The page went on to something else before the end of this conversation.']);
  });

  it('is folded again when the user cancels', async () => {
    const document = gmail(card('11', 'kv', 'sam') + card('14', 'h7', 'sam'));
    const pressed = watch(document, toggle);
    const tools = { ...toolsFor(document, nothing), onRead: () => Promise.reject(new DOMException('', 'AbortError')) };
    await expect(readGmailThread(document, tools)).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    expect(pressed).toEqual(['11', '11']);
  });
});

it.each([
  [
    'outlook',
    'https://outlook.live.com/mail/0/inbox/id/AQMkADAwATM0MDAAMi1kNTE5',
    `<div role="main"><div data-app-section="ConversationContainer"><div role="heading" id="CONV_1_SUBJECT">Half term</div>
     <div aria-expanded="false"><div aria-label="Email message"><div role="toolbar"><button aria-label="Delete"><span>Delete</span></button></div><button aria-label="Flag"><i></i></button><span role="button" aria-haspopup="dialog" aria-label="From: Sam">Sam</span><a href="#x">2026-03-02</a><span>2 March 2026 16:20</span></div></div>
     <div aria-expanded="true"><span aria-label="From: Alex">Alex</span><div id="UniqueMessageBody_1">Open.</div></div></div></div>`,
  ],
  [
    'yahoo',
    'https://mail.yahoo.com/d/folders/1/messages/1',
    `<div role="main"><div data-test-id="message-view"><div data-test-id="message-header" aria-expanded="false"><button aria-expanded="false" aria-haspopup="true">More</button><div data-test-id="message-from"><span data-test-id="email-pill" data-email="sam@example.org">Sam</span></div><button>Delete</button></div></div></div>`,
  ],
] as const)('%s: nothing is pressed but what folds', async (id, address, html) => {
  const document = openPage(`<body>${html}</body>`, address);
  const pressed: string[] = [];
  document.addEventListener(
    'click',
    ({ target }) => {
      const control = (target as Element).closest('button, a, [role="button"], [role="toolbar"]');
      pressed.push(control ? control.outerHTML : 'plain');
    },
    true,
  );
  const reader = READERS[id];
  const thread = reader && 'read' in reader ? await reader.read(document, toolsFor(document, nothing)) : undefined;
  expect(thread?.messages[0]?.missed.join()).toMatch(/could not be opened/);
  expect(new Set(pressed)).toEqual(new Set(['plain']));
});

it('waits for the words that Proton shows in a frame of their own', async () => {
  const article = (id: string, expanded: boolean, rest: string): string =>
    `<article data-message-id="${id}" id="${id}" data-expanded="${expanded}"><div data-testid="message-header-${expanded ? 'expanded' : 'collapsed'}:x"><span data-testid="recipients:sender">Sam</span></div>${rest}</article>`;
  const document = openPage(
    `<body><main>${article('a', false, '')}${article('b', true, '<div class="message-content">Open b.</div>')}</main></body>`,
    'https://mail.proton.me/u/0/inbox/x',
  );
  watch(document, (element) => {
    const opens = element.dataset.expanded === 'false';
    element.outerHTML = article('a', opens, '');
    if (!opens) return;
    setTimeout(() => {
      const frame = '<iframe data-testid="content-iframe" srcdoc="<div id=\'proton-root\'><p>Words of a.</p></div>"></iframe>';
      document.getElementById('a')?.insertAdjacentHTML('beforeend', frame);
    }, 100);
  });
  const thread = await readProtonThread(document, toolsFor(document, nothing));
  expect(thread?.messages.map(({ text }) => text)).toEqual(['Words of a.', 'Open b.']);
  expect(document.getElementById('a')?.dataset.expanded).toBe('false');
});
