import { packaged } from './editors/packaged';
import type { Routes } from './support/routes';

const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>A small mailbox</title><link rel="icon" href="data:,">${head}
  <body style="font: 16px/1.5 sans-serif; margin: 30px"><script>var sent = [];</script>${body}`;

/** How a textarea may look; each holds the draft in such a way that a wrong measure would show. */
export const LOOKS: Readonly<Record<string, string>> = {
  plain: 'style="width: 420px; height: 120px"',
  scrolled: 'style="width: 300px; height: 90px"',
  'spaced letters': 'style="width: 420px; height: 140px; letter-spacing: 2.5px; word-spacing: 4px; text-indent: 20px"',
  'right to left': 'dir="rtl" style="width: 300px; height: 90px"',
  'not wrapped': 'wrap="off" style="width: 300px; height: 140px"',
  'large, bold and padded': 'style="width: 500px; height: 200px; font: bold 24px/1.7 serif; padding: 9px 31px 4px 17px; border: 7px solid"',
  'tabs and capitals': 'style="width: 420px; height: 160px; tab-size: 3; text-transform: uppercase; font-family: monospace"',
  'zoomed by the page': 'style="width: 300px; height: 120px; zoom: 1.5"',
  'scaled by the page': 'style="width: 300px; height: 120px; transform: scale(1.3); transform-origin: 0 0"',
};

/** An element of a page's own with an open shadow root, which holds another, which holds the box. */
const CUSTOM_ELEMENTS = `<script>
  const define = (name, html, ready) => customElements.define(name, class extends HTMLElement {
    constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = html; ready?.(this.shadowRoot); }
  });
  define('message-area', '<style>:host { display: block } textarea { width: 400px; height: 100px; font: inherit }</style><textarea id="box"></textarea>');
  define('message-rich', '<style>div { width: 400px; min-height: 100px; border: 1px solid }</style><div id="box" contenteditable="true"><p><br></p></div>');
  define('fancy-button', '<button id="inner"><slot></slot></button>');
  const chat = (inner) => '<section><input id="other" aria-label="Search"><' + inner + '></' + inner + '></section><fancy-button id="send">Send</fancy-button>';
  const sends = (root) => {
    const { shadowRoot } = root.querySelector('message-area, message-rich');
    const box = shadowRoot.querySelector('#box');
    root.querySelector('#send').addEventListener('click', () => sent.push(box.value ?? box.innerText));
  };
  define('chat-plain', chat('message-area'), sends);
  define('chat-rich', chat('message-rich'), sends);
</script>`;

/** Boxes of the browser's own making and what pages do with them, at `https://mail.example.org`. */
export const NATIVE_PAGES: Routes = {
  'https://mail.example.org': ({ pathname, searchParams }) => {
    if (pathname.startsWith('/packages/')) return packaged(pathname);
    if (pathname === '/line') {
      return page(`<h1 style="margin-top: 300px">Sam</h1>
        <form id="form" style="width: 300px; display: flex"><input id="box" placeholder="Type a message" style="flex: 1; min-width: 0; font: inherit; padding: 6px 12px"><button id="send">Send</button></form>
        <script>form.onsubmit = (event) => { event.preventDefault(); sent.push(box.value); box.value = ''; }</script>`);
    }
    if (pathname === '/look') {
      return page(
        `<main style="height: 1500px"><p id="above">Sam</p><textarea id="box" ${LOOKS[searchParams.get('as') ?? ''] ?? ''}></textarea></main>`,
        '<style>textarea { font: inherit } textarea::selection { background: #00ff00; color: #00ff00 }</style>',
      );
    }
    if (pathname === '/react') {
      return page(
        `<div id="root"></div><script>
        const e = React.createElement;
        function Form() {
          const [text, setText] = React.useState('');
          const [line, setLine] = React.useState('');
          window.model = { text, line };
          return e('div', null,
            e('form', { onSubmit: (event) => { event.preventDefault(); sent.push(text); setText(''); } },
              e('textarea', { id: 'box', value: text, style: { width: 500, height: 120 }, onChange: (event) => setText(event.target.value) }),
              e('button', { id: 'send' }, 'Send')),
            e('form', { onSubmit: (event) => { event.preventDefault(); sent.push(line); setLine(''); } },
              e('input', { id: 'line', placeholder: 'Message Sam', value: line, style: { width: 400 }, onChange: (event) => setLine(event.target.value) }),
              e('button', { id: 'send-line' }, 'Send')));
        }
        ReactDOM.createRoot(document.querySelector('#root')).render(e(Form));</script>`,
        '<script src="/packages/react/umd/react.production.min.js"></script><script src="/packages/react-dom/umd/react-dom.production.min.js"></script>',
      );
    }
    if (pathname === '/gmail') {
      return page(`<table><tr><td><div id="box" role="textbox" aria-multiline="true" g_editable="true" contenteditable="true" spellcheck="false" tabindex="1" style="direction: ltr; width: 560px; min-height: 120px; border: 1px solid">
<div><br></div><div>-- <br></div><div data-smartmail="gmail_signature"><div>Alex<br></div></div><br>
<div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Mon, 4 May 2026 at 16:42, Sam &lt;<a href="mailto:sam@example.org">sam@example.org</a>&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin: 0 0 0 .8ex; border-left: 1px #ccc solid; padding-left: 1ex"><div>You are a liar and you never listen.</div></blockquote></div></div></td></tr></table>
        <div><div role="button" id="send" tabindex="1" onclick="sent.push(box.innerText)">Send</div></div>`);
    }
    if (pathname === '/shadow')
      return page(`${CUSTOM_ELEMENTS}<chat-${searchParams.get('of')} id="chat"></chat-${searchParams.get('of')}>`);
    if (pathname === '/ckeditor4') {
      return page(
        `<form onsubmit="sent.push(CKEDITOR.instances.text.getData()); return false"><textarea id="text" name="text"><p>Hi <strong>Sam</strong>, see <a href="https://example.org/">the plan</a>.</p></textarea><p><button id="send">Send</button></form>
        <script>CKEDITOR.replace('text', { customConfig: '', versionCheck: false, height: 160, width: 600, removePlugins: 'about,elementspath', extraPlugins: '' });</script>`,
        '<script src="/packages/ckeditor4/ckeditor.js"></script>',
      );
    }
    return undefined;
  },
};
