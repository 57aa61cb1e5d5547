import { describe, expect, it } from 'vitest';
import { SITES, siteFor } from '../../../lib/page/sites';
import { readGenericThread } from '../../../lib/page/sites/generic/thread';
import { lookOf } from '../../../lib/page/sites/looks';
import { sendControls } from '../../../lib/page/sites/send-controls';
import { element, openFixture, openPage } from './open-fixture';
import { toolsFor } from './tools';

interface Expected {
  readonly address: string;
  readonly messages: readonly Record<string, unknown>[];
}

describe.each(['2026-11-marked-mailbox', '2026-11-articles'])('reading %s', (fixture) => {
  it('reads what the page marks, and "unknown" where it marks nothing', async () => {
    const { document, expected } = openFixture<Expected>(`generic/${fixture}`);
    const thread = await readGenericThread(
      document,
      toolsFor(document, () => undefined),
    );
    const { address: _address, ...rest } = expected;
    const messages = thread?.messages.map(({ html: _html, attachments, ...message }) => ({
      ...message,
      attachments: attachments.map(({ name }) => name),
    }));
    expect({ ...thread, messages, missed: undefined }).toEqual({ ...rest, missed: undefined });
  });
});

describe('pages that mark no conversation', () => {
  it.each([
    ['an empty page', '<body></body>'],
    ['articles without times', '<article><p>News</p></article>'],
    ['a hidden pane', '<div aria-hidden="true"><article><time datetime="2026-03-02T08:14:00Z">x</time></article></div>'],
  ])('gives nothing for %s', async (_name, html) => {
    const document = openPage(html, 'https://www.example.org/');
    expect(
      await readGenericThread(
        document,
        toolsFor(document, () => undefined),
      ),
    ).toBeUndefined();
  });

  it('counts messages of another conversation and keeps the larger', async () => {
    const message = (id: string) =>
      `<article itemscope itemtype="http://schema.org/Message" id="${id}"><p itemprop="text">${id}</p></article>`;
    const conversation = (...ids: string[]) =>
      `<section itemscope itemtype="https://schema.org/Conversation">${ids.map(message).join('')}</section>`;
    const document = openPage(conversation('a') + conversation('b', 'c'), 'https://www.example.org/');
    const thread = await readGenericThread(
      document,
      toolsFor(document, () => undefined),
    );
    expect(thread?.messages.map(({ text }) => text)).toEqual(['b', 'c']);
    expect(thread?.missed).toEqual(['The page shows 1 more message outside this conversation; they were not kept.']);
  });
});

const page = (html: string) => openPage(`<body>${html}</body>`, 'https://www.example.org/');

describe('compose boxes', () => {
  const boxAt = (html: string) => {
    const document = page(html);
    return siteFor(document, location).composeAt(element(document, 'x'));
  };

  it.each([
    ['a textarea', '<textarea id="x"></textarea>'],
    ['a chat line by its placeholder', '<input id="x" placeholder="Type a message…">'],
    ['a chat line by its label', '<label for="x">New message</label><input id="x" type="text" autocomplete="off">'],
    ['a chat line by its name', '<input id="x" name="chatMessage">'],
    ['the only line beside a button that sends', '<form><input id="x"><input type="hidden"><button>Send</button></form>'],
    ['a rich text box', '<div role="textbox" aria-multiline="true" contenteditable="true" id="x"></div>'],
    ['a paragraph in a rich text box', '<div contenteditable><p id="x">Hello</p></div>'],
  ])('takes %s', (_name, html) => expect(boxAt(html)).toBeDefined());

  it.each([
    ['a one-line input that says nothing', '<input id="x" type="text">'],
    ['a search of messages', '<input id="x" placeholder="Search messages">'],
    ['a subject', '<form><label>Subject <input id="x"></label><textarea></textarea><button>Send</button></form>'],
    ['who it goes to', '<form><label>To <input id="x"></label><textarea></textarea><button>Send</button></form>'],
    ['a one-line input beside another field', '<form><input id="x"><input type="text"><button>Send</button></form>'],
    ['a code to be sent', '<form><input id="x" maxlength="6"><button>Send</button></form>'],
    ['a telephone number', '<form><input id="x" inputmode="tel"><button>Send</button></form>'],
    ['a name that the browser fills in', '<form><input id="x" autocomplete="name"><button>Send</button></form>'],
    ['an address for a newsletter', '<form><input id="x" placeholder="Your e-mail"><button>Send</button></form>'],
    ['a field with suggestions', '<input id="x" list="names" placeholder="Message"><datalist id="names"></datalist>'],
    ['a password', '<input id="x" type="password">'],
    ['a search box', '<form role="search"><textarea id="x"></textarea></form>'],
    ['a combined search field', '<div role="combobox" contenteditable="true" id="x"></div>'],
    ['a code editor', '<div class="cm-editor"><div contenteditable="true" id="x"></div></div>'],
    ['a read-only text', '<textarea readonly id="x"></textarea>'],
    ['a one-line text box', '<div role="textbox" aria-multiline="false" contenteditable="true" id="x"></div>'],
    ['an island that is not editable', '<div contenteditable="true"><div contenteditable="false"><b id="x">Sam</b></div></div>'],
    ['words on the page', '<p id="x">Hello</p>'],
  ])('leaves alone %s', (_name, html) => expect(boxAt(html)).toBeUndefined());

  it('takes the outermost editable element as the field', () => {
    expect(boxAt('<div contenteditable id="outer"><p contenteditable="true"><b id="x">a</b></p></div>')?.field.id).toBe('outer');
  });

  it.each([
    ['by name', '<div><textarea id="t"></textarea><button id="x">Send</button></div>', 't'],
    ['by label', '<div><div contenteditable="true" id="t"></div><div role="button" aria-label="Reply" id="x"><svg></svg></div></div>', 't'],
    [
      'by label with its key',
      '<div><textarea id="t"></textarea><div role="button" aria-label="Send \u202a(Ctrl-Enter)\u202c" id="x"></div></div>',
      't',
    ],
    ['by key', '<div><textarea id="t"></textarea><div role="button" aria-label="Press Enter to send" id="x"></div></div>', 't'],
    ['in Welsh', '<div><textarea id="t"></textarea><button id="x">Anfon</button></div>', 't'],
    ['by type', '<form><textarea id="t"></textarea><button id="x">Absenden</button></form>', 't'],
    [
      'not another button of the form',
      '<form><textarea id="t"></textarea><button>Send</button><button id="x">Preview</button></form>',
      undefined,
    ],
    ['not a form without a message', '<form><input type="email"><button id="x">Send</button></form>', undefined],
    ['not where it would be a guess', '<div><textarea></textarea><textarea></textarea><button id="x">Send</button></div>', undefined],
    ['not a button of another name', '<div><textarea></textarea><button id="x">Attach</button></div>', undefined],
    ['not one that is switched off', '<div><textarea></textarea><button id="x" disabled>Send</button></div>', undefined],
  ])('knows what sends: %s', (_name, html, field) => {
    const document = page(html);
    expect(siteFor(document, location).sendAt(element(document, 'x'))?.box.field.id).toBe(field);
  });
});

describe('custom elements with open shadow roots', () => {
  const open = (document: Document, id: string, html: string): ShadowRoot => {
    const root = element(document, id).attachShadow({ mode: 'open' });
    root.innerHTML = html;
    return root;
  };
  const sends = (document: Document, control: Element | null | undefined) =>
    control && siteFor(document, location).sendAt(control)?.box.field.id;

  it.each([
    ['box and button in one root', '<div><textarea id="t"></textarea></div><button>Send</button>', undefined],
    ['the box one root deeper', '<div><message-text id="deep"></message-text></div><button>Send</button>', '<textarea id="t"></textarea>'],
  ])('%s', (_name, html, inner) => {
    const document = page('<chat-box id="host"></chat-box>');
    const root = open(document, 'host', html);
    const deep = root.querySelector('#deep');
    if (deep && inner) deep.attachShadow({ mode: 'open' }).innerHTML = inner;
    expect(sends(document, root.querySelector('button'))).toBe('t');
  });

  it('a button of an element of its own, named by what stands in its slot', () => {
    const document = page('<div><textarea id="t"></textarea><fancy-button id="host">Send</fancy-button></div>');
    const root = open(document, 'host', '<button><slot></slot></button>');
    expect(sends(document, root.querySelector('button'))).toBe('t');
  });

  it.each(['<p></p><textarea id="t"></textarea>', '<p><textarea id="t"></textarea></p>'])(
    'as a button that no card is to cover: %s',
    (box) => {
      const document = page(`<div>${box}<fancy-button id="host">Send</fancy-button></div>`);
      const root = open(document, 'host', '<button><slot></slot></button>');
      expect(sendControls(siteFor(document, location), element(document, 't') as HTMLElement)).toEqual([root.querySelector('button')]);
    },
  );

  it('not what lies in an element for searching', () => {
    const document = page('<search-bar role="search" id="host"></search-bar>');
    const root = open(document, 'host', '<textarea id="t"></textarea>');
    expect(siteFor(document, location).composeAt(root.querySelector('textarea') as Element)).toBeUndefined();
  });
});

it('asks the generic site last', () => {
  expect(SITES.at(-1)?.id).toBe('generic');
  expect(new Set(SITES.map(({ id }) => id)).size).toBe(SITES.length);
});

it.each([
  ['a field to write in', '<textarea></textarea>', 'working'],
  ['a message that is marked', '<article><time datetime="2026-03-02T08:14:00Z">x</time><p>Hello</p></article>', 'working'],
  ['neither', '<p>News</p><input type="search">', 'nothing-here'],
])('never says that a page changed which it does not know: %s', (_name, html, state) => {
  const document = openPage(`<body>${html}</body>`, 'https://www.example.org/');
  expect(lookOf(siteFor(document, location)).health?.(document)).toEqual({ state, missed: [] });
});
