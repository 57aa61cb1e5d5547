import { beforeEach, describe, expect, it } from 'vitest';
import { openPointed } from '../../../lib/page/sites/generic/open';

const context = { zone: 'Europe/London', now: () => new Date('2026-05-20T12:00:00Z') };

/** Each message in one line: who, when and what; "?" for who or when the page does not tell. */
function read(html: string, at = 'body') {
  document.body.innerHTML = html;
  const pointed = document.querySelector(at);
  const thread = pointed && openPointed(pointed)(document, context);
  return thread?.rows().flatMap((row) => {
    const reading = row.read();
    if (!reading) return [];
    const { sender, time, text, kind, quoted } = reading.message;
    const when = time.utc ?? (time.inferred ? `~${time.inferred.utc}` : (time.shown ?? '?'));
    return [`${kind === 'system' ? '-' : (sender?.shown ?? '?')} | ${when} | ${text}${quoted ? ` > ${quoted}` : ''}`];
  });
}

beforeEach(() => {
  document.body.innerHTML = '';
  document.title = '';
});

const SAYINGS = [
  'Are you at the school gate?',
  'Nearly there.',
  'The bag is in the car.',
  'Thank you, see you at four.',
  'He has football.',
  'Good to know.',
];

describe('a page that nobody described', () => {
  it('names authors by their own elements', () => {
    const html = SAYINGS.map(
      (words, at) =>
        `<div class="msg ${at % 2 ? 'out' : 'in'}"><div class="msg__head"><span class="msg__author">${at % 2 ? 'Alex' : 'Sam'}</span><time datetime="2026-05-03T10:0${at}:00Z">10:0${at}</time></div><div class="msg__body">${words}</div><button>Reply</button></div>`,
    ).join('');
    expect(read(`<header><h1>Sam</h1></header><main><div class="list">${html}</div></main>`)).toEqual(
      SAYINGS.map((words, at) => `${at % 2 ? 'Alex' : 'Sam'} | 2026-05-03T10:0${at}:00.000Z | ${words}`),
    );
  });

  it('leaves the author unknown where only the side tells', () => {
    const html = SAYINGS.map((words, at) => `<div class="row ${at % 2 ? 'right' : 'left'}"><div class="bubble">${words}</div></div>`).join(
      '',
    );
    expect(read(`<div class="chat">${html}</div>`)).toEqual(SAYINGS.map((words) => `? | ? | ${words}`));
  });

  it('gives a group its one name', () => {
    const group = (name: string, ...words: string[]) =>
      `<div class="group"><span class="name">${name}</span><div class="bubbles">${words.map((one) => `<div class="bubble">${one}</div>`).join('')}</div><span class="time">10:15</span></div>`;
    expect(
      read(
        `<div class="chat"><div class="day">3 May 2026</div>${group('Sam', 'One.', 'Two.')}${group('Alex', 'Three.')}${group('Sam', 'Four.', 'Five.', 'Six.')}</div>`,
      ),
    ).toEqual([
      'Sam | ~2026-05-02T23:00:00.000Z | One.',
      'Sam | ~2026-05-02T23:00:00.000Z | Two.',
      'Alex | ~2026-05-02T23:00:00.000Z | Three.',
      'Sam | ~2026-05-02T23:00:00.000Z | Four.',
      'Sam | ~2026-05-02T23:00:00.000Z | Five.',
      'Sam | ~2026-05-02T23:00:00.000Z | Six.',
    ]);
  });

  it('does not take a role, a button or a state for a name', () => {
    const html = SAYINGS.map(
      (words, at) =>
        `<article><span>${at % 2 ? 'Agent' : 'Customer'}</span> <span>Public reply</span><p>${words}</p><span>Delivered</span></article>`,
    ).join('');
    expect(read(`<main>${html}</main>`)).toEqual(SAYINGS.map((words) => `? | ? | ${words}`));
  });

  const WORDS = [
    'Are you there at ten?',
    'Yes, at the gate.',
    'He needs his inhaler.',
    'Got it, thank you.',
    'It has to be sewn on.',
    'OK',
    'OK',
  ];
  const NAMES = ['Dana', 'Alex', 'Dana', 'Dana', 'Alex', 'Dana', 'Alex'];
  const at = (place: number) => `09:${10 + place}`;
  const each = (line: (words: string, name: string, place: number) => string) =>
    WORDS.map((words, place) => line(words, NAMES[place] ?? '', place)).join('');
  const named = (name: (place: number) => string | undefined = (place) => NAMES[place]) =>
    WORDS.map((words, place) => `${name(place) ?? '?'} | ${at(place)} | ${words}`);

  it.each([
    ['lines of a log', `<div>${each((words, name, place) => `<div class="line">[${at(place)}] <b>${name}</b>: ${words}</div>`)}</div>`],
    ['paragraphs', `<div>${each((words, name, place) => `<p><b>${name}</b> (${at(place)}): ${words}</p>`)}</div>`],
    [
      'a table',
      `<table>${each((words, name, place) => `<tr><td class="nick">${name}</td><td>${words}</td><td>${at(place)}</td></tr>`)}</table>`,
    ],
    [
      'pictures described by their person',
      `<div>${each((words, name, place) => `<div class="row"><img class="avatar" alt="${name}'s avatar"><div><div>${words}</div><small>${at(place)}</small></div></div>`)}</div>`,
    ],
    [
      'labels for screen readers',
      `<div role="log">${each((words, name, place) => `<div role="article" aria-label="Message from ${name} at ${at(place)}"><div>${words}</div></div>`)}</div>`,
    ],
    [
      'initials beside the name, and the two sides dressed differently',
      `<div>${each((words, name, place) => `<div class="f ${name === 'Alex' ? 'rev' : ''}"><div class="r">${name[0]}</div><div><div class="x ${name === 'Alex' ? 'tr' : ''}"><span class="b">${name}</span><span>${at(place)}</span></div><div class="${name === 'Alex' ? 's' : 'g'}">${words}</div></div></div>`)}</div>`,
    ],
    [
      'a role beside the name',
      `<div>${each((words, name, place) => `<div class="post"><div class="author">${name} <span class="role">${name === 'Dana' ? 'Mother' : 'Father'}</span></div><div class="content">${words}</div><div class="time">${at(place)}</div></div>`)}</div>`,
    ],
    [
      'a frame for each letter',
      `<main>${each((words, name, place) => `<section class="letter"><span class="sender-name">${name}</span><span class="when">${at(place)}</span><div class="w">${words}</div></section>`)}</main>`,
    ],
  ])('reads %s', (_, html) => {
    expect(read(html)).toEqual(named());
  });

  it('gives a name to the first of a run only, where nothing nests the others', () => {
    const html = `<div>${each((words, name, place) => `<div class="message ${name === 'Alex' ? 'mine' : 'theirs'}">${NAMES[place - 1] === name ? '' : `<span class="author">${name}</span>`}<p>${words}</p><i class="time">${at(place)}</i></div>`)}</div>`;
    expect(read(html)).toEqual(named((place) => (NAMES[place - 1] === NAMES[place] ? undefined : NAMES[place])));
  });

  it('goes on with the name where the page says that a message goes on', () => {
    const html = `<div>${each((words, name, place) => `<div class="message ${NAMES[place - 1] === name ? 'continued' : ''}">${NAMES[place - 1] === name ? '' : `<span class="author">${name}</span>`}<p>${words}</p><i class="time">${at(place)}</i></div>`)}</div>`;
    expect(read(html)).toEqual(named());
  });

  it.each([
    ['a subject', (place: number) => `<h4>${place % 2 ? 'School' : 'Health'}</h4>`],
    ['a state', (place: number) => `<strong>${place % 2 ? 'Open' : 'Waiting'}</strong>`],
    ['whom it was passed on from', (place: number) => (place % 2 ? '' : '<div class="forwarded-from">Forwarded from Robin</div>')],
    ['whom it is for', (place: number) => `<span class="to">${NAMES[place]}</span>`],
  ])('takes %s for nobody', (_, label) => {
    const html = `<ol>${each((words, _name, place) => `<li>${label(place)}<p>${words}</p><em>${at(place)}</em></li>`)}</ol>`;
    expect(read(html)?.map((line) => line.slice(0, 3))).toEqual(WORDS.map(() => '? |'));
  });

  it('never names a group that holds both sides', () => {
    const html = `<div>${[0, 3]
      .map(
        (start) =>
          `<div class="block"><div class="name">Dana</div>${WORDS.slice(start, start + 3)
            .map((words, place) => `<div class="bubble ${NAMES[start + place] === 'Alex' ? 'out' : 'in'}">${words}</div>`)
            .join('')}</div>`,
      )
      .join('')}</div>`;
    expect(read(html)?.map((line) => line.slice(0, 3))).toEqual(WORDS.slice(0, 6).map(() => '? |'));
  });

  it('puts quoted words apart, by their element or because another message says them', () => {
    const quote = (place: number, inner: string) => (place === 3 ? inner : '');
    const html = (inner: string) =>
      `<div>${each((words, name, place) => `<div class="m"><div class="h"><b>${name}</b> <i>${at(place)}</i></div>${quote(place, inner)}<div class="w">${words}</div></div>`)}</div>`;
    for (const inner of ['<blockquote>Yes, at the gate.</blockquote>', '<div class="zz"><div>Yes, at the gate.</div></div>']) {
      expect(read(html(inner))).toEqual(named().map((line, place) => (place === 3 ? `${line} > Yes, at the gate.` : line)));
    }
  });

  it('keeps every paragraph of a letter, greeting and signature too', () => {
    const html = `<main>${each((words, name, place) => `<div class="email"><div class="from">${name} Reed &lt;${name.toLowerCase()}@example.org&gt;</div><div class="date">Tue, 3 Mar 2026 ${at(place)}</div><div class="body"><p>Hello,</p><p>${words}</p><p>${name}</p></div></div>`)}</main>`;
    expect(read(html)?.[0]).toBe('Dana Reed | ~2026-03-03T09:10:00.000Z | Hello,\n\nAre you there at ten?\n\nDana');
  });

  it('leaves a moment that somebody writes of in the words', () => {
    const html = `<div>${each((words, name, place) => `<div class="msg"><span class="author">${name}</span><span class="time">${at(place)}</span><p>${place === 2 ? '15:40' : place === 3 ? 'On <time datetime="2026-05-09T10:00:00Z">9 May</time> then' : words}</p></div>`)}</div>`;
    expect(read(html)?.slice(2, 4)).toEqual(['Dana | 09:12 | 15:40', 'Dana | 09:13 | On 9 May then']);
  });

  it('turns round what stands newest first, by dates or by how long ago it was', () => {
    const html = (when: (place: number) => string) =>
      `<div>${each((words, name, place) => `<div class="card"><header><h3>${name}</h3><small>${when(place)}</small></header><p>${words}</p></div>`)}</div>`;
    const turned = WORDS.toReversed();
    expect(read(html((place) => `${19 - place} May 2026`))?.map((line) => line.split(' | ')[2])).toEqual(turned);
    expect(read(html((place) => `${place + 2} h ago`))?.map((line) => line.split(' | ')[2])).toEqual(turned);
  });

  it('sees through open shadow roots, slots and parts', () => {
    document.body.innerHTML = '<chat-list></chat-list>';
    const list = document.querySelector('chat-list')?.attachShadow({ mode: 'open' });
    for (const [place, words] of WORDS.entries()) {
      const message = document.createElement('chat-message');
      message.append(words);
      const root = message.attachShadow({ mode: 'open' });
      root.innerHTML = `<div part="bubble"><span part="author">${NAMES[place]}</span><slot></slot><span part="time">${at(place)}</span></div>`;
      list?.append(message);
    }
    const thread = openPointed(document.body)(document, context);
    const said = thread?.rows().map((row) => row.read()?.message);
    expect(said?.map((message) => `${message?.sender?.shown} | ${message?.time.shown} | ${message?.text}`)).toEqual(named());
  });

  it('gives ids that are the messages’ own, and none that only count', () => {
    const ids = (name: string, id: (place: number) => string) => {
      document.body.innerHTML = `<ul>${each((words, _name, place) => `<li class="msg" ${name}="${id(place)}">${words}</li>`)}</ul>`;
      return openPointed(document.body)(document, context)
        ?.rows()
        .map((row) => row.id);
    };
    expect(ids('data-message-id', (place) => `a${place * 31}f`)?.[2]).toBe('a62f');
    expect(ids('id', (place) => `p${8120 + 7 * place}`)?.[1]).toBe('p8127');
    for (const made of [
      (place: number) => `row-${place}`,
      (place: number) => `:r${place}:`,
      () => 'same',
      (place: number) => `${place + 1}`,
    ]) {
      expect(ids('id', made)).toEqual(WORDS.map(() => undefined));
    }
  });

  it('says that a row shows something else by now', () => {
    document.body.innerHTML = `<ul>${each((words) => `<li class="msg"><p>${words}</p></li>`)}</ul>`;
    const rows = openPointed(document.body)(document, context)?.rows() ?? [];
    const paragraph = rows[1]?.element.querySelector('p');
    if (paragraph) paragraph.textContent = 'Another message by now.';
    expect(rows[0]?.read()?.message.text).toBe(WORDS[0]);
    expect(rows[1]?.read()).toBeUndefined();
  });
});
