import { describe, expect, it } from 'vitest';
import { READERS } from '../../../lib/page/sites/readers';
import { openPage } from '../sites/open-fixture';

/** Lists that use a row for one message and then for another: by site, how a row of each looks. */
const ROWS: Readonly<
  Record<string, { readonly address: string; readonly page: (rows: string) => string; readonly row: (id: number, words: string) => string }>
> = {
  whatsapp: {
    address: 'https://web.whatsapp.com/',
    page: (rows) => `<div id="main"><header><span dir="auto">Sam</span></header><div role="application">${rows}</div></div>`,
    row: (id, words) =>
      `<div class="row" data-id="3EB0${id}"><div class="message-${id % 2 ? 'in' : 'out'}"><div class="copyable-text" data-pre-plain-text="[08:0${id}, 25/02/2026] ${id % 2 ? 'Sam' : 'Alex'}: "><span class="selectable-text copyable-text">${words}</span></div><span dir="auto">08:0${id}</span></div></div>`,
  },
  'telegram-k': {
    address: 'https://web.telegram.org/k/#700001',
    page: (rows) => `<div class="chat active"><div class="bubbles">${rows}</div></div>`,
    row: (id, words) =>
      `<div class="row bubble is-${id % 2 ? 'in' : 'out'}" data-mid="${id}" data-peer-id="700001" data-timestamp="177243846${id}"><div class="message"><span class="translatable-message">${words}</span></div></div>`,
  },
  'telegram-a': {
    address: 'https://web.telegram.org/a/#700001',
    page: (rows) => `<div class="MiddleHeader"><h3 class="fullName">Sam</h3></div><div class="MessageList">${rows}</div>`,
    row: (id, words) =>
      `<div class="row Message ${id % 2 ? '' : 'own'}" id="message-${id}" data-message-id="${id}"><div class="text-content">${words}</div></div>`,
  },
  'google-messages': {
    address: 'https://messages.google.com/web/conversations/7',
    page: (rows) => `<mws-messages-list>${rows}</mws-messages-list>`,
    row: (id, words) =>
      `<mws-message-wrapper class="row" msg-id="${id}"><div data-e2e-message-outgoing="${id % 2 === 0}"><mws-message-part-content data-e2e-message-content>${words}</mws-message-part-content></div></mws-message-wrapper>`,
  },
  messenger: {
    address: 'https://www.facebook.com/messages/t/1/',
    page: (rows) => `<div role="main"><h2>Sam</h2><div role="log">${rows}</div><div role="textbox" contenteditable="true"></div></div>`,
    row: (id, words) =>
      `<div class="row" aria-roledescription="message" data-message-id="${id}" aria-label="At 8:0${id} AM, ${id % 2 ? 'Sam' : 'You'}: ${words}"><div dir="auto">${words}</div></div>`,
  },
};

describe.each(Object.entries(ROWS))('%s', (site, { address, page: around, row }) => {
  const open = () => {
    const page = openPage(around(`${row(1, 'One')}${row(2, 'Two')}`), address);
    const reader = READERS[site];
    const thread =
      reader && 'open' in reader ? reader.open(page, { zone: 'Europe/London', now: () => new Date('2026-11-22T10:00:00Z') }) : undefined;
    if (!thread) throw new Error('not open');
    return { page, thread };
  };

  it('reads no row for a message that it does not show any more', () => {
    const { page, thread } = open();
    const [first] = thread.rows();
    const before = first?.read()?.message;
    const made = openPage(around(row(3, 'Three')), address).querySelector('.row');
    const element = page.querySelector('.row');
    for (const { name, value } of made?.attributes ?? []) element?.setAttribute(name, value);
    if (element) element.innerHTML = made?.innerHTML ?? '';

    expect(first?.read()).toBeUndefined();
    const [again] = thread.rows();
    expect(again?.id).not.toBe(first?.id);
    expect([before?.text, again?.read()?.message.text]).toEqual(['One', 'Three']);
  });

  it('reads what came in since, and tells the one from the other', () => {
    const { page, thread } = open();
    page.querySelector('.row')?.insertAdjacentHTML('beforebegin', row(5, 'Nought'));
    const read = thread.rows().map((one) => one.read()?.message);
    expect(read.map((message) => message?.text)).toEqual(['Nought', 'One', 'Two']);
    expect(read.map((message) => message?.direction?.way)).toEqual(['received', 'received', 'sent']);
  });
});
