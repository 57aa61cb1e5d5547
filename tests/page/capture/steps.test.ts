import { expect, it } from 'vitest';
import { budgetOf } from '../../../lib/page/capture/budget';
import { type Copy, copyOf } from '../../../lib/page/capture/copy';
import { heldData } from '../../../lib/page/capture/held-data';
import { copyPage, STEPS } from '../../../lib/page/capture/page-copy';
import { openPage } from '../sites/open-fixture';
import { PIXEL, siteOfFiles } from './site-of-files';

const pixel = Uint8Array.from(atob(PIXEL), (character) => character.charCodeAt(0));
const files = () =>
  siteOfFiles({
    '/pixel.gif': ['image/gif', pixel],
    '/style.css': [
      'text/css; charset=utf-8',
      '@import "more.css" screen; @import url(https://elsewhere.example/x.css); h1 { background: url(pixel.gif) }',
    ],
    '/more.css': ['text/css', 'p::after { content: "</style><script>alert(1)</script>" }'],
    '/font.css': [
      'text/css',
      '@font-face { font-family: A; src: url(a.woff) format("woff"), url(a.woff2) format("woff2"); font-weight: 700 }',
    ],
    '/a.woff2': ['font/woff2', 'font'],
    '/photo.png': ['image/png', new Uint8Array(300).fill(7)],
    '/page.html': ['text/html', '<p>not a picture</p>'],
  });

/** One step alone, over a page that `prepare` brings into its live state. */
async function after(name: string, html: string, prepare: (document: Document) => void = () => {}): Promise<{ html: string; copy: Copy }> {
  const page = openPage(`<!DOCTYPE html><html><head></head><body>${html}</body></html>`, 'https://mail.example.org/box/?a=1');
  prepare(page);
  const copy = copyOf(page, 0, {
    reader: files(),
    budget: budgetOf(100_000),
    missed: new Set(),
    held: heldData('held-'),
    fetched: new Map(),
    copyFrame: async (inner, depth) => `<p>frame ${depth}: ${inner.body.textContent}</p>`,
  });
  await STEPS.find((step) => step.name === name)?.run(copy);
  const missed = [...copy.shared.missed].map((line) => `\n<!-- missed: ${line} -->`).join('');
  return { html: `${copy.shared.held.release(copy.document.documentElement.outerHTML).replaceAll('><', '>\n<')}${missed}\n`, copy };
}

const by = <E extends Element>(document: Document, selector: string) => document.querySelector(selector) as E;

const CASES: Readonly<Record<string, readonly [html: string, prepare?: (document: Document) => void]>> = {
  'shadow-roots': [
    '<x-chat><b slot="a">light</b></x-chat>',
    (document) => {
      const outer = by(document, 'x-chat').attachShadow({ mode: 'open' });
      outer.innerHTML = '<p>outer</p><x-row></x-row>';
      (outer.querySelector('x-row') as Element).attachShadow({ mode: 'open' }).innerHTML = '<p>inner</p>';
    },
  ],
  'own-hosts': [
    '<p>page</p><evenkeel-card>ours</evenkeel-card><evenkeel-underlines></evenkeel-underlines><evenkeel-notice>ours</evenkeel-notice>',
  ],
  'form-values': [
    '<input id="t" value="first"><input id="p" type="password"><input id="c" type="checkbox"><input type="hidden" value="token"><textarea>first</textarea><select><option selected>a</option><option>b</option></select>',
    (document) => {
      by<HTMLInputElement>(document, '#t').value = 'typed';
      by<HTMLInputElement>(document, '#p').value = 'secret';
      by<HTMLInputElement>(document, '#c').checked = true;
      by<HTMLTextAreaElement>(document, 'textarea').value = 'typed </textarea>';
      by<HTMLSelectElement>(document, 'select').selectedIndex = 1;
    },
  ],
  styles: [
    '<style>p { color: red; background: url("/pixel.gif") }</style><style id="empty"></style><link rel="stylesheet" href="/style.css" media="screen"><link rel="stylesheet" href="/font.css"><link rel="stylesheet" href="https://elsewhere.example/s.css"><link rel="stylesheet" href="/gone.css"><p style="background: url(/pixel.gif), url(https://elsewhere.example/b.gif)">x</p>',
    (document) => {
      const view = document.defaultView as Window & typeof globalThis;
      by<HTMLStyleElement>(document, '#empty').sheet?.insertRule('b { color: green }');
      const adopted = new view.CSSStyleSheet();
      adopted.replaceSync('i { color: blue } ::highlight(evenkeel-finding) { color: red }');
      document.adoptedStyleSheets = [adopted];
    },
  ],
  scripts: [
    '<script>alert(1)</script><p onclick="alert(1)" onMouseOver="x()">a</p><noscript>off</noscript><a href=" java\nscript:alert(1)">b</a><svg><a xlink:href="javascript:alert(1)"><text>c</text></a></svg><object data="x"></object><embed src="x"><form action="javascript:alert(1)"><button formaction="javascript:alert(1)">d</button></form>',
  ],
  images: [
    '<img src="/pixel.gif" srcset="https://elsewhere.example/2x.gif 2x" alt="ours"><img src="https://elsewhere.example/p.gif" alt="photo of Friday"><img src="/gone.gif"><img src="/page.html" alt="page"><img src="data:image/gif;base64,AAAA"><picture><source srcset="/x.webp"><img src="/pixel.gif"></picture><img src="/photo.png" alt="one"><img src="/photo.png" style="color: red" alt="the same"><video src="/v.mp4" poster="/p.gif"></video><svg><image href="/pixel.gif"></image><use href="#a"></use><use href="/sprite.svg#a"></use></svg><table background="/b.gif"></table>',
  ],
  frames: ['<iframe id="same" srcdoc="<p>inside</p>" name="n" onload="x()"></iframe><iframe id="other"></iframe>'],
  addresses: [
    '<a href="next?b=2" ping="/p">a</a><a href="#top">b</a><a href="mailto:sam@example.org">c</a><a href="blob:https://x/1">d</a><a href="http://[">e</a><form action="/send" method="post"><button formaction="/other">f</button></form>',
  ],
  head: [
    '<p>x</p>',
    (document) => {
      document.head.innerHTML =
        '<meta charset="latin1"><title>T</title><base href="https://elsewhere.example/"><meta http-equiv="refresh" content="0;url=/"><meta http-equiv="Content-Security-Policy" content="script-src *"><link rel="icon" href="/i.ico"><link rel="preload" href="/p.js"><meta name="viewport" content="width=device-width">';
    },
  ],
};

it('has a golden file for every step', () => {
  expect(Object.keys(CASES).sort()).toEqual(STEPS.map(({ name }) => name).sort());
});

it.each(Object.keys(CASES))('%s', async (name) => {
  const [html, prepare] = CASES[name] ?? [''];
  const result = await after(name, html, prepare);
  await expect(result.html).toMatchFileSnapshot(`../../fixtures/capture-steps/${name}.html`);
});

it('leaves the live page as it was', async () => {
  const html = Object.values(CASES)
    .map(([part]) => part)
    .join('');
  const page = openPage(`<html><head></head><body>${html}</body></html>`, 'https://mail.example.org/box/');
  const before = page.documentElement.outerHTML;
  const { html: copied } = await copyPage(page, files());
  expect(page.documentElement.outerHTML).toBe(before);
  // Within a style element a script tag is text; its end tag, which would end the element, must not stand there.
  expect(copied.replace(/<style[^>]*>[\s\S]*?<\/style>/g, '')).not.toMatch(/<script|evenkeel-|\son\w+=|javascript:/i);
});

it('names a step that failed and goes on', async () => {
  const page = openPage('<style>p { color: red }</style><p>words</p>', 'https://mail.example.org/');
  Object.defineProperty(page, 'baseURI', {
    get: () => {
      throw new Error('broken');
    },
  });
  const { html, missed } = await copyPage(page, files());
  expect(html).toContain('words');
  expect(html).toContain("default-src 'none'");
  expect(missed).toContain('The copy of the page is incomplete: it may look different from the page.');
});

it('asks for each picture once and stops at the budget', async () => {
  const page = openPage('<img src="/pixel.gif"><img src="/pixel.gif"><img src="/pixel.gif">', 'https://mail.example.org/');
  const reader = files();
  const { html } = await copyPage(page, reader);
  expect(reader.asked).toEqual(['/pixel.gif']);
  expect(html.split(PIXEL)).toHaveLength(4);
});
