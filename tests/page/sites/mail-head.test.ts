import { describe, expect, it } from 'vitest';
import { distinct, partyOf, timeIn } from '../../../lib/page/sites/mail/head';
import { recipientsIn } from '../../../lib/page/sites/mail/recipient-line';
import { isUnread } from '../../../lib/page/sites/mail/unread';
import { element, openPage } from './open-fixture';

const at = (html: string): HTMLElement => element(openPage(`<body>${html}</body>`, 'https://mail.example.org/'), 'x');

describe('a person', () => {
  it.each([
    ['<span id="x">Sam Reed&lt;sam@example.org&gt;</span>', { shown: 'Sam Reed', address: 'sam@example.org' }],
    ['<span id="x" aria-label="From: Sam Reed">Sam Reed</span>', { shown: 'Sam Reed' }],
    // A name may pretend to be an address.
    ['<span id="x">alex@example.org &lt;sam@example.org&gt;</span>', { shown: 'alex@example.org', address: 'sam@example.org' }],
    [
      '<span id="x" email="sam@example.org" name="alex@example.org">alex@example.org</span>',
      { shown: 'alex@example.org', address: 'sam@example.org' },
    ],
    ['<span id="x" title="sam@example.org">Sam</span>', { shown: 'Sam', address: 'sam@example.org' }],
    ['<span id="x"></span>', undefined],
  ])('%s', (html, party) => {
    expect(partyOf(at(html))).toEqual(party);
  });

  it('is named once, with the address where one place gives it', () => {
    const sam = { shown: 'Sam', address: 'sam@example.org' };
    expect(distinct([{ shown: 'Sam' }, sam, { ...sam, address: 'SAM@example.org' }, { shown: 'Alex' }])).toEqual([sam, { shown: 'Alex' }]);
  });
});

it.each([
  ['To: Sam Reed; alex@example.org', ['Sam Reed', 'alex@example.org'], false],
  ['To: Reed, Sam; Robin', ['Reed, Sam', 'Robin'], false],
  ['An: Sam &lt;sam@example.org&gt;, Robin &lt;robin@example.net&gt;', ['Sam', 'Robin'], false],
  ['إلى: alex@example.org؛ robin@example.net', ['alex@example.org', 'robin@example.net'], false],
  ['To: Sam; +2', ['Sam'], true],
  ['Kam: Sam, …', ['Sam, …'], false],
  ['To: Sam; …', ['Sam'], true],
])('the line "%s"', (line, names, more) => {
  const { people, more: told } = recipientsIn(at(`<div id="x">${line}</div>`));
  expect(people.map(({ name, address }) => name ?? address)).toEqual(names);
  expect(told).toBe(more);
});

describe('a time', () => {
  it.each([
    [
      '<time id="x" datetime="2026-03-02T16:20:05+01:00">16:20</time>',
      { time: { shown: '16:20', utc: '2026-03-02T15:20:05.000Z', source: 'datetime-attribute', precision: 'second', zone: '+01:00' } },
    ],
    [
      '<time id="x" datetime="2026-03-02T16:20">16:20</time>',
      { time: { shown: '16:20' }, dated: { words: '16:20', from: 'displayed-text' } },
    ],
    [
      '<span id="x" title="20 Aug 2025, 13:19">13:19 (2 days ago)</span>',
      { time: { shown: '13:19 (2 days ago)' }, dated: { words: '20 Aug 2025, 13:19', from: 'title-attribute' } },
    ],
    [
      '<span id="x">20 Aug 2025, 13:19 (2 days ago)</span>',
      { time: { shown: '20 Aug 2025, 13:19 (2 days ago)' }, dated: { words: '20 Aug 2025, 13:19', from: 'displayed-text' } },
    ],
    ['<span id="x"></span>', { time: {} }],
  ])('%s', (html, read) => {
    expect(timeIn(at(html))).toEqual(read);
  });
});

describe('a message that is unread', () => {
  it.each([
    ['<div id="x" class="card is-unread"></div>', true],
    ['<div id="x"><span class="v-unseen"></span></div>', true],
    ['<div id="x" aria-label="Ungelesen, Sam Reed"></div>', true],
    ['<li class="unread"><div id="x"></div></li>', true],
    ['<div id="x"><button class="mark-unread" aria-label="Mark as unread"></button></div>', false],
    ['<div id="x"><p class="words"><b class="unread">x</b></p></div>', false],
    ['<div id="x" class="read"></div>', false],
  ])('%s: %s', (html, unread) => {
    const card = at(html);
    expect(isUnread(card, card.querySelector('.words') ?? undefined)).toBe(unread);
  });
});
