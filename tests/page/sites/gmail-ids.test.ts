import { expect, it } from 'vitest';
import { arrivalOf, idOf, namesInLog, THREAD } from '../../../lib/page/sites/gmail/ids';
import { element, openPage } from './open-fixture';

const card = (html: string): HTMLElement =>
  element(openPage(`<body><div id="card">${html}</div></body>`, 'https://mail.google.com/'), 'card');
const ARRIVED = '2025-08-18T10:00:03.120Z';

it.each([
  ['<div data-message-id="#msg-f:1840786915323534891"></div>', 'msg-f:1840786915323534891', ARRIVED],
  ['<div data-message-id="#msg-a:r-12" data-legacy-message-id="198bc9f2530bde2b"></div>', 'msg-a:r-12', ARRIVED],
  ['<div data-legacy-message-id="198bc9f2530bde2b"></div>', 'msg-f:1840786915323534891', ARRIVED],
  ['<div class="ii gt adP m198bc9f2530bde2b"></div>', 'msg-f:1840786915323534891', ARRIVED],
  [`<div class="ii gt" jslog="20277; 4:${btoa('["#msg-f:1840786915323534891",null,[]]')}."></div>`, 'msg-f:1840786915323534891', ARRIVED],
  ['<div data-message-id="#msg-a:r-12"></div>', 'msg-a:r-12', undefined],
  // Before Gmail began, and more than 64 bits: no moments of arrival.
  ['<div data-message-id="#msg-f:1000000000000000"></div>', 'msg-f:1000000000000000', undefined],
  ['<div data-message-id="#msg-f:99999999999999999999"></div>', 'msg-f:99999999999999999999', undefined],
  ['<div class="a3s">msg-f:1840786915323534891</div>', undefined, undefined],
])('%s', (html, name, arrival) => {
  const id = idOf(card(html));
  expect(id?.name).toBe(name);
  expect(id && arrivalOf(id)?.toISOString()).toBe(arrival);
});

it('reads the thread from the records of the controls, and nothing from the words of a mail', () => {
  const log = (thread: string) => `4:${btoa(`["#${thread}",null]`)}.`;
  const html = `<div class="a3s"><b jslog="${log('thread-f:1111111111111111111')}">x</b></div><div role="button" jslog="1; ${log('thread-f:1840786915323534891')}"></div>`;
  expect(namesInLog(card(html), THREAD)).toEqual(['thread-f:1840786915323534891']);
});
