import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { placesOn } from '../../../lib/page/capture/point/places';
import { openPointed } from '../../../lib/page/sites/generic/open';

const context = { zone: 'Europe/London', now: () => new Date('2026-05-20T12:00:00Z') };

const TAGS = [
  'div',
  'ul',
  'li',
  'p',
  'span',
  'b',
  'table',
  'tbody',
  'tr',
  'td',
  'dl',
  'dt',
  'dd',
  'time',
  'a',
  'button',
  'form',
  'slot',
  'article',
  'img',
  'blockquote',
  'x-chat',
  'svg',
  'h2',
];
const CLASSES = [
  'msg',
  'message out',
  'message in',
  'author',
  'time',
  'bubble',
  'group',
  'name',
  'row-17',
  'comment',
  'quote',
  'avatar',
  'a b c d',
  'day',
  'system',
  '__proto__',
  'toString',
];
const WORDS = [
  'Sam',
  'Alex:',
  '10:15',
  '3 May 2026',
  'Today',
  'Hello there.',
  'Reply',
  '',
  ' ',
  '\u202eSam',
  '😀',
  'a'.repeat(400),
  'Sam said:',
  '<b>',
  '0',
  'من سارة',
  '::',
  '(((((',
  '\\'.repeat(50),
];

interface Branch {
  readonly tag: string;
  readonly name: string;
  readonly words: string;
  readonly shadow: boolean;
  readonly attribute: readonly [string, string];
  readonly inner: readonly Branch[];
}

const ATTRIBUTES: readonly (readonly [string, string])[] = [
  ...([
    ['id', 'x'],
    ['data-id', '1'],
    ['aria-label', 'Sam, 10:15'],
    ['datetime', '2026-05-03T10:00:00Z'],
    ['data-ts', '1777800000'],
  ] as const),
  ...([
    ['hidden', ''],
    ['role', 'row'],
    ['src', 'x'],
    ['name', 'getAttribute'],
    ['name', 'localName'],
  ] as const),
  ...['onclick', 'onerror', 'onload', 'onfocus'].map((name) => [name, 'globalThis.ran = true'] as const),
  ['href', 'javascript:globalThis.ran=true'],
];

const branchOf = (depth: number): fc.Arbitrary<Branch> =>
  fc.record({
    tag: fc.constantFrom(...TAGS),
    name: fc.constantFrom(...CLASSES),
    words: fc.constantFrom(...WORDS),
    shadow: fc.boolean(),
    attribute: fc.constantFrom(...ATTRIBUTES),
    inner: depth === 0 ? fc.constant([]) : fc.array(branchOf(depth - 1), { maxLength: 4 }),
  });
const branch = branchOf(3);

function grow(into: Element, { tag, name, words, shadow, attribute, inner }: Branch): void {
  const element = document.createElement(tag);
  element.className = name;
  element.setAttribute(...attribute);
  element.append(words);
  into.append(element);
  const root = shadow && /^(?:div|span|article|x-chat)$/.test(tag) ? element.attachShadow({ mode: 'open' }) : element;
  const place = document.createElement('div');
  root.append(place);
  for (const one of inner) grow(place, one);
}

afterEach(() => {
  document.body.innerHTML = '';
});

describe('a page made by nobody for nothing', () => {
  it('never throws, never runs anything, and says the same when asked again', () => {
    fc.assert(
      fc.property(fc.array(branch, { minLength: 1, maxLength: 8 }), (branches) => {
        document.body.innerHTML = '';
        for (const one of branches) grow(document.body, one);
        const before = document.body.innerHTML;
        const read = () =>
          openPointed(document.body)(document, context)
            ?.rows()
            .map((row) => JSON.stringify(row.read()));
        const first = read();
        expect(read()).toEqual(first);
        for (const place of placesOn(document, context).all) expect(place.messages).toBeGreaterThan(0);
        expect(document.body.innerHTML).toBe(before);
        expect('ran' in globalThis).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  it('never gives a message twice, and never words that the page does not show', () => {
    fc.assert(
      fc.property(fc.array(branch, { minLength: 1, maxLength: 8 }), (branches) => {
        document.body.innerHTML = '';
        for (const one of branches) grow(document.body, one);
        const rows = openPointed(document.body)(document, context)?.rows() ?? [];
        const elements = rows.map(({ element }) => element);
        expect(new Set(elements).size).toBe(elements.length);
        const ids = rows.flatMap(({ id }) => id ?? []);
        expect(new Set(ids).size).toBe(ids.length);
        for (const row of rows) {
          const sender = row.read()?.message.sender;
          if (sender) expect(WORDS.concat('Sam', 'Alex', 'سارة', 'Sam, 10:15').some((words) => words.includes(sender.shown))).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('reads 5,000 blocks in no time, and bodies of any depth', () => {
    const blocks = Array.from(
      { length: 5000 },
      (_, at) =>
        `<li class="m ${at % 2 ? 'in' : 'out'}"><b class="who">${at % 2 ? 'Sam' : 'Alex'}</b> <i>10:${10 + (at % 50)}</i><p>Word ${at}</p></li>`,
    );
    document.body.innerHTML = `<ul>${blocks.join('')}</ul>`;
    const thread = openPointed(document.body)(document, context);
    const times = [1, 2, 3].map(() => {
      const start = performance.now();
      expect(thread?.rows()).toHaveLength(5000);
      return performance.now() - start;
    });
    // A quarter of a second on an idle machine; what takes the square of the length takes minutes.
    expect(Math.min(...times)).toBeLessThan(3000);
    document.body.innerHTML = '';
    let deepest: Element = document.body;
    for (let depth = 0; depth < 3000; depth++) {
      const inner = document.createElement('div');
      inner.append(`${depth}`);
      deepest.append(inner);
      deepest = inner;
    }
    expect(() => openPointed(document.body)(document, context)?.rows()).not.toThrow();
  });
});
