import { describe, expect, it } from 'vitest';
import { SITES, siteFor } from '../../../lib/page/sites';
import { readerOf } from '../../../lib/page/sites/readers';
import { element, openFixture, openPage } from './open-fixture';
import { toolsFor } from './tools';

interface Expected {
  readonly address: string;
  readonly messages: readonly Record<string, unknown>[];
}

describe.each(['2026-11-marked-mailbox', '2026-11-articles'])('reading %s', (fixture) => {
  it('reads what the page marks, and "unknown" where it marks nothing', async () => {
    const { document, expected } = openFixture<Expected>(`generic/${fixture}`);
    const thread = await readerOf(siteFor(document, location))(
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
      await readerOf(siteFor(document, location))(
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
    const thread = await readerOf(siteFor(document, location))(
      document,
      toolsFor(document, () => undefined),
    );
    expect(thread?.messages.map(({ text }) => text)).toEqual(['b', 'c']);
    expect(thread?.missed).toEqual(['The page shows 1 more message outside this conversation; they were not kept.']);
  });
});

describe('compose boxes', () => {
  const page = (html: string) => openPage(`<body>${html}</body>`, 'https://www.example.org/');
  const boxAt = (html: string) => {
    const document = page(html);
    return siteFor(document, location).composeAt(element(document, 'x'));
  };

  it.each([
    ['a textarea', '<textarea id="x"></textarea>'],
    ['a rich text box', '<div role="textbox" aria-multiline="true" contenteditable="true" id="x"></div>'],
    ['a paragraph in a rich text box', '<div contenteditable><p id="x">Hello</p></div>'],
  ])('takes %s', (_name, html) => expect(boxAt(html)).toBeDefined());

  it.each([
    ['a one-line input', '<input id="x" type="text">'],
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
    ['by type', '<form><textarea id="t"></textarea><button id="x">Absenden</button></form>', 't'],
    [
      'not another button of the form',
      '<form><textarea id="t"></textarea><button>Send</button><button id="x">Preview</button></form>',
      undefined,
    ],
    ['not a form without a message', '<form><input><button id="x">Send</button></form>', undefined],
    ['not where it would be a guess', '<div><textarea></textarea><textarea></textarea><button id="x">Send</button></div>', undefined],
    ['not a button of another name', '<div><textarea></textarea><button id="x">Attach</button></div>', undefined],
    ['not one that is switched off', '<div><textarea></textarea><button id="x" disabled>Send</button></div>', undefined],
  ])('knows what sends: %s', (_name, html, field) => {
    const document = page(html);
    expect(siteFor(document, location).sendAt(element(document, 'x'))?.box.field.id).toBe(field);
  });
});

it('asks the generic site last', () => {
  expect(SITES.at(-1)?.id).toBe('generic');
  expect(new Set(SITES.map(({ id }) => id)).size).toBe(SITES.length);
});
