import { beforeEach, describe, expect, it } from 'vitest';
import { openPointed } from '../../../lib/page/sites/generic/open';

const context = { zone: 'Europe/London', now: () => new Date('2026-05-20T12:00:00Z') };

/** Who and what, "?" for nobody. */
function read(html: string) {
  document.body.innerHTML = `<main>${html}</main>`;
  const thread = openPointed(document.body)(document, context);
  return thread?.rows().flatMap((row) => {
    const message = row.read()?.message;
    return message ? [`${message.sender?.shown ?? '?'} | ${message.text}`] : [];
  });
}

beforeEach(() => {
  document.body.innerHTML = '';
  document.title = '';
});

const SAYINGS = [
  'Is she asleep?',
  'Since eight.',
  'The bag is by the door.',
  'Thank you for that.',
  'See you at four.',
  'At the gate then.',
];
const rows = (row: (words: string, at: number) => string) => SAYINGS.map(row).join('');
const nobody = SAYINGS.map((words) => `? | ${words}`);

describe('who wrote, on a page that nobody described', () => {
  it.each([
    ['halves of the day', (at: number) => `1${at % 3}:1${at} ${at % 2 ? 'AM' : 'PM'}`],
    ['words that belong to a time', (at: number) => (at % 2 ? `le ${at + 1} mai 2026 à 10h15` : `${at + 1}. Mai 2026 um 10:15 Uhr`)],
    ['zones', (at: number) => `10:1${at} ${at % 2 ? 'GMT' : 'BST'}`],
    ['ways of sending', (at: number) => `10:1${at} ${at % 2 ? 'SMS' : 'Email'}`],
  ])('is nobody where beside a time stand %s', (_, time) => {
    const html = rows((words, at) => `<div class="row"><div class="top">${time(at)}</div><div class="words">${words}</div></div>`);
    for (const line of read(html) ?? []) expect(line).toMatch(/^\? \| /);
  });

  it('is what a term says', () => {
    const html = rows(
      (words, at) =>
        `<div><dl><dt>From</dt><dd>${at % 2 ? 'Sam' : 'Alex'}</dd><dt>Sent</dt><dd>${at + 1} May 2026 10:15</dd></dl><p>${words}</p></div>`,
    );
    expect(read(html)).toEqual(SAYINGS.map((words, at) => `${at % 2 ? 'Sam' : 'Alex'} | ${words}`));
  });

  it('is nobody where a face stands behind the words: somebody read them', () => {
    document.title = 'Sam';
    const html = rows(
      (words, at) =>
        `<div class="row ${at % 2 ? 'in' : 'out'}"><div class="words">${words}</div>${at % 2 ? '<img alt="Sam" src="data:,">' : ''}</div>`,
    );
    expect(read(html)).toEqual(nobody);
  });

  it('is nobody where a line below the words tells of somebody without a dash', () => {
    const html = rows(
      (words, at) =>
        `<div class="row"><div class="words">${words}</div><div class="low">${at % 2 ? 'Sam' : 'Alex'}, 3 May 2026 10:1${at}</div></div>`,
    );
    for (const line of read(html) ?? []) expect(line).toMatch(/^\? \| /);
  });

  it.each([
    [
      'another name stands before it',
      (one: string, other: string) => `<div class="h"><b>${one}</b> → <b>${other}</b> <span>10:15</span></div>`,
    ],
    [
      'a line says who passed it on',
      (one: string, other: string) =>
        `<div class="by"><a href="#">${other}</a> reposted</div><div class="by"><a href="#">${one}</a> · <span>3 May 10:15</span></div>`,
    ],
  ])('is nobody else where %s', (_, head) => {
    const html = rows((words, at) => `<div class="row">${head(at % 3 ? 'Sam' : 'Alex', at % 3 ? 'Alex' : 'Sam')}<p>${words}</p></div>`);
    for (const [at, line] of (read(html) ?? []).entries()) expect(['?', at % 3 ? 'Sam' : 'Alex']).toContain(line.split(' | ')[0]);
  });
});
