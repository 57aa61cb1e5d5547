import { beforeEach, describe, expect, it } from 'vitest';
import { openPointed } from '../../../lib/page/sites/generic-open';

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
    ).toEqual(['Sam | ? | One.', 'Sam | ? | Two.', 'Alex | ? | Three.', 'Sam | ? | Four.', 'Sam | ? | Five.', 'Sam | ? | Six.']);
  });

  it('does not take a role, a button or a state for a name', () => {
    const html = SAYINGS.map(
      (words, at) =>
        `<article><span>${at % 2 ? 'Agent' : 'Customer'}</span> <span>Public reply</span><p>${words}</p><span>Delivered</span></article>`,
    ).join('');
    expect(read(`<main>${html}</main>`)).toEqual(SAYINGS.map((words) => `? | ? | ${words}`));
  });
});
