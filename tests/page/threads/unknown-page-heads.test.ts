import { beforeEach, describe, expect, it } from 'vitest';
import { openPointed } from '../../../lib/page/sites/generic/open';

const context = { zone: 'Europe/London', now: () => new Date('2026-05-20T12:00:00Z') };

/** From whom, to whom, when, about what, and the words; then what they answer. */
function read(html: string, language = 'en') {
  document.documentElement.lang = language;
  document.body.innerHTML = `<main>${html}</main>`;
  const thread = openPointed(document.body)(document, context);
  return thread?.rows().flatMap((row) => {
    const message = row.read()?.message;
    if (!message) return [];
    const { sender, recipients, time, subject, text, quoted, marks } = message;
    const when = time.utc ?? (time.inferred ? `~${time.inferred.utc.slice(0, 16)}` : (time.shown ?? '?'));
    return [
      [
        sender?.shown ?? '?',
        ...recipients.map(({ shown }) => `to ${shown}`),
        when,
        ...(subject ? [subject] : []),
        text,
        ...(quoted ? [`> ${quoted}`] : []),
        ...(marks?.edited ? [`(${marks.edited.shown})`] : []),
      ].join(' | '),
    ];
  });
}

beforeEach(() => {
  document.title = '';
});

const SAYINGS = ['Can you collect him?', 'Yes, at half past five.', 'Bring the inhaler please.', 'Paid.'];
const who = (at: number) => (at % 2 ? 'Sam' : 'Alex');
const rows = (row: (words: string, at: number) => string) => SAYINGS.map(row).join('');

describe('what stands around the words, on a page that nobody described', () => {
  const letter = (row: (term: string, value: string) => string, wrap: (head: string, words: string) => string) =>
    rows((words, at) =>
      wrap(
        row('From:', who(at)) +
          row('To:', who(at + 1)) +
          row('Subject:', `Week ${at + 1}`) +
          row('Sent:', `1${at} May 2026 10:15`) +
          row('First viewed:', at === 3 ? 'Never' : `1${at} May 2026 18:40`),
        words,
      ),
    );
  const read1 = SAYINGS.map((words, at) => `${who(at)} | to ${who(at + 1)} | ~2026-05-1${at}T09:15 | Week ${at + 1} | ${words}`);

  it('is told by the words before it: rows that are all built alike', () => {
    const html = letter(
      (term, value) => `<div class="r"><span class="l">${term}</span><span>${value}</span></div>`,
      (head, words) => `<div class="card">${head}<div class="b">${words}</div></div>`,
    );
    expect(read(html)).toEqual(read1);
  });

  it('is told by the words before it: tables within a table, without one name', () => {
    const html = letter(
      (term, value) => `<tr><td><b>${term}</b></td><td>${value}</td></tr>`,
      (head, words) => `<tr><td><table>${head}</table><table><tr><td><pre>${words}</pre></td></tr></table><hr></td></tr>`,
    );
    expect(read(`<table>${html}</table>`)).toEqual(read1);
  });

  it('is no letter’s head where people are called like its terms', () => {
    const html = SAYINGS.map((words, at) => `<div class="row"><b>${at % 2 ? 'An' : 'Re'}:</b> <span>${words}</span></div>`).join('');
    expect(read(html)).toEqual(SAYINGS.map((words, at) => `${at % 2 ? 'An' : 'Re'} | ? | ${words}`));
  });

  it('leaves in a letter of plain text only what its writer wrote', () => {
    const html = rows(
      (words, at) =>
        `<div class="mail"><dl><dt>Von</dt><dd>${who(at)}</dd><dt>Betreff</dt><dd>Ferien</dd><dt>Datum</dt><dd>1${at}.05.2026 10:15</dd></dl><pre>${words}\n\n----- Ursprüngliche Nachricht -----\nVon: ${who(at + 1)}\n\n&gt; Hallo</pre></div>`,
    );
    expect(read(html, 'de')).toEqual(
      SAYINGS.map(
        (words, at) =>
          `${who(at)} | ~2026-05-1${at}T09:15 | Ferien | ${words} | > ----- Ursprüngliche Nachricht -----\nVon: ${who(at + 1)}\n\n> Hallo`,
      ),
    );
  });

  it('is a post with all rows of its table, with its signature, and no edit', () => {
    const html = rows(
      (words, at) =>
        `<table class="p"><tr><td colspan="2"><a href="#${at}">#${at + 1}</a> <span>1${at} May 2026, 10:15</span></td></tr><tr><td class="u"><a href="/u/${at % 2}">${who(at)}</a><div>Joined: 12 Mar 2021</div></td><td><div class="tx">${words}</div>${at === 2 ? `<div>Last edited by Alex on 13 May 2026</div>` : ''}${at % 2 ? '<div class="sig">Mum to two, tired<br>One day at a time</div>' : ''}</td></tr><tr><td></td><td><a href="#q">Quote</a></td></tr></table>`,
    );
    const signed = (at: number) =>
      at % 2 ? '\nMum to two, tired\nOne day at a time' : at === 2 ? ' | (Last edited by Alex on 13 May 2026)' : '';
    expect(read(html)).toEqual(SAYINGS.map((words, at) => `${who(at)} | ~2026-05-1${at}T09:15 | ${words}${signed(at)}`));
  });

  it('is a sentence of the site’s, which goes on from the name', () => {
    const html = rows(
      (words, at) =>
        `<div class="item"><div class="head"><b class="author">${who(at)}</b> <span>${['replied', 'via e-mail', 'added a private note', 'replied'][at]}</span> <a title="1${at} May 2026 10:15">last week</a></div><div class="words">${words}</div></div>`,
    );
    expect(read(html)).toEqual(SAYINGS.map((words, at) => `${who(at)} | ~2026-05-1${at}T09:15 | ${words}`));
  });

  it('is a sentence of the site’s with the name in it', () => {
    const html = rows(
      (words, at) =>
        `<section class="corr"><h3>${at % 2 ? 'Sam (Repairs) wrote to you' : 'You wrote to us'}</h3><i>1${at} May 2026</i><p>${words}</p></section>`,
    );
    expect(read(html)?.map((line) => line.split(' | ')[0])).toEqual(SAYINGS.map((_, at) => (at % 2 ? 'Sam (Repairs)' : 'You')));
  });

  it.each([
    ['pl', 'niedziela, 10 maja 2026'],
    ['he', 'יום ראשון, 10 במאי 2026'],
  ])('is a day above, in the words of its language: %s', (language, day) => {
    const html = rows((words, at) => `<li class="m"><b class="author">${who(at)}</b><span class="t">${words}</span><i>10:1${at}</i></li>`);
    expect(read(`<ul><li class="x">${day}</li>${html}</ul>`, language)).toEqual(
      SAYINGS.map((words, at) => `${who(at)} | ~2026-05-10T09:1${at} | ${words}`),
    );
  });
});
