import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { siteFor } from '../../../lib/page/sites';
import { pageSkeleton } from '../../../lib/page/sites/report/skeleton';
import { KNOWN_NAMES, UI_WORDS } from '../../../lib/page/sites/report/skeleton-words';
import { openFixture, openPage } from './open-fixture';

const HEALTH = { state: 'layout-changed', missed: ['box', 'send'] } as const;
const skeletonOf = (document: Document): string => pageSkeleton(document, siteFor(document, location), HEALTH);

describe('the skeleton of a page', () => {
  it('tells adapter, health, host, the shape of the route, and how the page is built', () => {
    const { document } = openFixture<{ readonly address: string }>('gmail/2026-07-new-message');
    const lines = skeletonOf(document).split('\n');
    expect(lines.slice(0, 5)).toEqual([
      'Evenkeel page skeleton 1',
      'adapter: gmail 2026-11',
      'health: layout-changed (box, send)',
      'host: mail.google.com',
      'route: /mail/*1/*2/#inbox?compose',
    ]);
    const whole = lines.join('\n');
    expect(whole).toMatch(
      /div id=:\*\d+\*\d+ class=Am,Al,editable,LW-avf,tS-tW hidefocus aria-label writingsuggestions g_editable=true role=textbox/,
    );
    expect(whole).toMatch(/div class=anm name=to/);
    expect(whole).toMatch(/html lang=en/);
  });

  it.each([
    'gmail/2026-07-new-message',
    'outlook/2026-04-compose-de',
    'proton/2026-01-compose',
    'yahoo/2026-03-compose',
    'fastmail/2026-06-compose',
  ])('names nobody and says nothing that %s says', (path) => {
    const { document } = openFixture<{ readonly address: string }>(path);
    const skeleton = skeletonOf(document);
    for (const word of ['Sam', 'Reed', 'sam@', 'kim', 'Okoro', 'Weber', 'Half', 'Ferien', 'Alex', 'never', 'answer', 'example', 'Max']) {
      expect(skeleton, word).not.toContain(word);
    }
  });

  it('goes into open shadow roots and frames of the same origin, and not into its own card', () => {
    const document = openPage(
      '<body><div id="x"></div><iframe id="f" srcdoc="<p>"></iframe><evenkeel-card></evenkeel-card></body>',
      'https://www.example.org/',
    );
    const shadow = document.getElementById('x')?.attachShadow({ mode: 'open' });
    if (shadow) shadow.innerHTML = '<button class="send-button">Send</button>';
    const frame = document.getElementById('f') as HTMLIFrameElement;
    if (frame.contentDocument) frame.contentDocument.body.innerHTML = '<textarea name="body">Words</textarea>';
    const skeleton = skeletonOf(document);
    expect(skeleton).toMatch(/#shadow\n\s+button class=send-button \(text\)/);
    expect(skeleton).toMatch(/#document\n\s+html\n[\s\S]*textarea name=body/);
    expect(skeleton).not.toContain('evenkeel-card');
  });

  it('has an end, however large or deep the page', () => {
    const deep = '<div class="message">'.repeat(3000);
    const wide = '<table><tr><td class="list-item"><span class="text">a</span></td></tr></table>'.repeat(39);
    for (const html of [deep, `<body>${`<section>${wide}</section>`.repeat(39)}</body>`, `<div class="${'list-item '.repeat(50_000)}">`]) {
      const skeleton = skeletonOf(openPage(html, 'https://www.example.org/'));
      expect(skeleton.length).toBeLessThanOrEqual(200_000);
      expect(skeleton).toMatch(/^[\n\x20-\x7e]*$/);
    }
  });

  it('reads forms whose fields are named like what is asked of them', () => {
    const names = [
      'attributes',
      'getAttributeNames',
      'childNodes',
      'children',
      'firstChild',
      'localName',
      'nodeType',
      'ownerDocument',
      'shadowRoot',
    ];
    const html = `<form id="form">${names.map((name) => `<input name="${name}" value="Samantha">`).join('')}<p>Samantha</p></form>`;
    const skeleton = skeletonOf(openPage(html, 'https://www.example.org/'));
    expect(skeleton).toContain('form id=form');
    expect(skeleton).not.toContain('Samantha');
  });
});

const secret = fc
  .oneof(
    fc.string({ minLength: 4, maxLength: 40, unit: 'binary' }),
    fc.string({ minLength: 4, maxLength: 40, unit: fc.constantFrom(...'qzxjkwQZXJKWąłżאבגعربéñ日本語0123456789@._-+:/ ') }),
    fc
      .tuple(fc.constantFrom('Samantha', 'Reed', 'Öztürk', 'liar', 'swimming', '+44 7700 900123', 'kid@school.example'), fc.nat(99_999))
      .map((parts) => parts.join('')),
  )
  .filter((text) => text.trim().length >= 4 && pieces(text).length > 0);

/** The runs of letters and digits in a text that would tell something if they were found: not "valueOf", which is made of words that are told. */
const pieces = (text: string): readonly string[] =>
  (text.match(/[\p{L}\p{N}]{4,}/gu) ?? []).filter((piece) => !KNOWN_NAMES.has(piece) && !isMadeOfUiWords(piece));

const isMadeOfUiWords = (piece: string): boolean =>
  (piece.match(/[A-Z]?[a-z]+|[^a-z]+/g) ?? []).every((part) => UI_WORDS.has(part.toLowerCase()));

/** A page with these texts wherever a page can hold any. */
function pageOf(host: string, texts: readonly string[]): Document {
  const segment = encodeURIComponent(texts.join(''));
  const document = openPage(
    '<!DOCTYPE html><html><head><title></title></head><body></body></html>',
    `${host}/mail/${segment}/?q=${segment}&${segment}=1#inbox/${segment}?${segment}=x`,
  );
  const { body } = document;
  const make = (tag: string): Element => body.appendChild(document.createElement(tag));
  const places: ((value: string) => void)[] = [
    (value) => (document.title = value),
    (value) => (make('p').textContent = value),
    (value) => body.append(document.createComment(value)),
    (value) => (make('style').textContent = value),
    (value) => ((make('textarea') as HTMLTextAreaElement).value = value),
    (value) => ((make('input') as HTMLInputElement).value = value),
    ...[
      'id',
      'class',
      'name',
      'slot',
      'part',
      'role',
      'type',
      'dir',
      'lang',
      'contenteditable',
      'title',
      'alt',
      'href',
      'src',
      'value',
      'placeholder',
      'style',
    ].map((name) => (value: string) => make('div').setAttribute(name, value)),
    ...[
      'aria-label',
      'aria-expanded',
      'data-testid',
      'data-test-id',
      'data-name',
      'data-hovercard-id',
      'data-message-id',
      'email',
      'jslog',
      'onclick',
    ].map((name) => (value: string) => make('span').setAttribute(name, value)),
    (value) => document.documentElement.setAttribute('lang', value),
    (value) => make('div').setAttribute('class', `message ${value} a-${value}`),
    (value) => {
      const name = value.replace(/[^a-z0-9]/gi, '').toLowerCase();
      for (const named of name ? [`data-${name}`, `x${name}`, `aria-${name}`] : []) make('i').setAttribute(named, '');
      if (name) make(`x-${name}`);
    },
    (value) => {
      const shadow = make('div').attachShadow({ mode: 'open' });
      const inner = document.createElement('b');
      inner.textContent = value;
      shadow.append(inner);
    },
  ];
  for (const place of places) for (const text of texts) place(text);
  return document;
}

it('lets no text of the page out, wherever it stands', () => {
  fc.assert(
    fc.property(secret, secret, fc.constantFrom('https://mail.google.com', 'https://www.example.org'), (text, other, host) => {
      // What it says of the same page without any text is no leak, if chance has it in the text too.
      const said = skeletonOf(pageOf(host, ['', ''])).toLowerCase();
      const skeleton = skeletonOf(pageOf(host, [text, other])).toLowerCase();
      for (const value of [text, other]) {
        expect(skeleton).not.toContain(value.toLowerCase());
        for (const piece of pieces(value)) if (!said.includes(piece.toLowerCase())) expect(skeleton).not.toContain(piece.toLowerCase());
      }
    }),
    { numRuns: 60 },
  );
});
