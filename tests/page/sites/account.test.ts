import { expect, it } from 'vitest';
import { accountOn, directionOf } from '../../../lib/page/sites/mail/account';
import { openPage } from './open-fixture';

const page = (title: string, body = '') =>
  openPage(`<head><title>${title}</title></head><body>${body}</body>`, 'https://mail.example.org/');

it('reads the account from the control of the site before the title', () => {
  expect(
    accountOn(page('Half term - sam@example.org - Mail', '<a id="me" aria-label="Account: Alex (alex@example.org).">A</a>'), '#me'),
  ).toBe('alex@example.org');
});

it.each([
  ['Half term - alex@example.org - Gmail', 'alex@example.org'],
  ['Write to - sam@example.org - now - alex@example.org - Example Mail', 'alex@example.org'],
  ['Inbox | alex@example.org | Proton Mail', 'alex@example.org'],
  ['Inbox (2) – alex@example.org | Fastmail', 'alex@example.org'],
  // A window of its own begins with the product's name: what follows is the subject.
  ['Gmail - Write to - sam@example.org', undefined],
  ['Write to sam@example.org - Gmail', undefined],
  ['sam@example.org', undefined],
  ['', undefined],
])('title "%s"', (title, account) => {
  expect(accountOn(page(title), '#none')).toBe(account);
});

it('tells the direction by addresses alone', () => {
  const alex = { shown: 'me', address: 'Alex@Example.org' };
  const sam = { shown: 'Sam', address: 'sam@example.org' };
  const own = ['alex@example.org'];
  expect(directionOf(own, { sender: alex, recipients: [sam] })).toEqual({ way: 'sent', told: 'address' });
  expect(directionOf(own, { sender: sam, recipients: [alex] })).toEqual({ way: 'received', told: 'address' });
  // Perhaps by a list, perhaps to another address of the same person.
  expect(directionOf(own, { sender: sam, recipients: [] })).toBeUndefined();
  expect(directionOf(own, { sender: { shown: 'alex@example.org' }, recipients: [alex] })).toBeUndefined();
  expect(directionOf([], { sender: alex, recipients: [sam] })).toBeUndefined();
});
