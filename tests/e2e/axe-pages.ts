import type { Routes } from './support/routes';
import { WHO_PAGES } from './who-pages';

const page = (body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Messages</title><link rel="icon" href="data:,">
   <body style="font: 16px/1.5 sans-serif; margin: 20px; max-width: 700px">${body}`;
const BOX = '<textarea id="box" aria-label="Message" style="width: 500px; height: 110px"></textarea>';
const received = (words: string): string =>
  `<main><article><header><b rel="author">Sam</b> <time datetime="2026-11-20T16:42:00Z">16:42</time></header><p id="words">${words}</p></article></main>`;

/** Pages at `https://mail.example.org` on which each thing that we show comes up. */
const PAGES: Readonly<Record<string, string>> = {
  '/note': page(`<div id="box" contenteditable="true" role="textbox" aria-multiline="true" aria-label="Message"
      style="width: 500px; min-height: 80px; border: 1px solid"></div><p><button id="send" type="button">Send</button>`),
  // Takes what is typed, letter by letter, and nothing else.
  '/stubborn': page(`${BOX}<script>let typed = '';
    box.addEventListener('input', ({ data }) => { if (data?.length === 1) typed = box.value; else box.value = typed; });</script>`),
  // Its Enter sends, but only from a hand.
  '/trusting': page(`<textarea id="box" enterkeyhint="send" aria-label="Message" style="width: 500px; height: 60px"></textarea>
    <script>box.addEventListener('keydown', (event) => {
      if (event.isTrusted && event.key === 'Enter') { event.preventDefault(); box.value = ''; }
    });</script>`),
  '/asks': page(
    received('The nurse is in on Tuesday 24 November at half 4. Can you take Ella? You never lift a finger. What size are her shoes?') +
      BOX,
  ),
  '/asks-without-box': page(received('Can you take Ella on Tuesday 24 November at 4?')),
  '/nothing-asked': page(received('Whatever. Have the last word, you always do.') + BOX),
  '/danger': page(received("Can you bring her coat? I'm outside your house and I'm not leaving till you open the door.")),
  '/no-message': page('<p>A page like any other.</p>'),
};

export const AXE_PAGES: Routes = {
  ...WHO_PAGES,
  'https://mail.example.org': ({ pathname }) => PAGES[pathname],
};
