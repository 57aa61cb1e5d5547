import type { Routes } from './support/routes';

const page = (body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Messages</title><link rel="icon" href="data:,">
   <body style="font: 16px/1.5 sans-serif; margin: 30px"><script>var sent = [];</script>${body}`;

/** Ways of sending, as pages have them that nobody described to us. */
const PAGES: Readonly<Record<string, string>> = {
  // A chat without a button: Enter sends, Shift and Enter break the line.
  '/chat': `<div id="box" contenteditable="true" role="textbox" aria-multiline="true" style="width: 500px; min-height: 60px; border: 1px solid"></div>
    <script>box.addEventListener('keydown', (event) => {
      if (event.isComposing || event.key !== 'Enter' || event.shiftKey) return;
      event.preventDefault();
      if (document.querySelector('#menu:not([hidden])')) return void (sent.chosen = (sent.chosen ?? 0) + 1);
      sent.push(box.innerText.trim());
      box.textContent = '';
    });</script>
    <ul id="menu" role="listbox" hidden style="position: absolute; left: 30px; top: 110px; width: 200px; border: 1px solid">
      <li role="option" aria-selected="true">Sam</li></ul>`,
  // The same, but it believes only keys from a hand.
  '/trusting': `<textarea id="box" enterkeyhint="send" style="width: 500px; height: 60px"></textarea>
    <script>box.addEventListener('keydown', (event) => {
      if (!event.isTrusted || event.key !== 'Enter' || event.shiftKey) return;
      event.preventDefault();
      sent.push(box.value);
      box.value = '';
    });</script>`,
  // A mail: Ctrl and Enter sends, and so does the button.
  '/mail': `<textarea id="box" style="width: 500px; height: 120px"></textarea>
    <p><button id="send" type="button" onclick="sent.push(box.value); box.value = ''">Send</button>
    <script>box.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || !event.ctrlKey || event.keyCode !== 13) return;
      event.preventDefault();
      sent.push('by key: ' + box.value);
      box.value = '';
    });</script>`,
  // A form that is submitted by Enter in its one line, by its button, or by the page's own script.
  '/form': `<form id="form"><input id="line" type="text" autocomplete="off" placeholder="Type a message" style="width: 500px"><button id="send">Send</button></form>
    <form id="own"><textarea id="box" style="width: 500px; height: 60px"></textarea></form>
    <script>for (const each of [form, own]) each.addEventListener('submit', (event) => {
      event.preventDefault();
      sent.push(each.elements[0].value);
      each.reset();
    });
    box.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.shiftKey) return;
      event.preventDefault();
      own.requestSubmit();
      box.value = '';
    });</script>`,
};

/** The editor in a frame of its own and the button around it, on a page that would like to answer for the writer. */
const FRAMED = `<iframe id="frame" style="width: 520px; height: 120px"></iframe>
  <p><button id="send" type="button" onclick="sent.push(frame.contentDocument.body.innerText)">Send</button>
  <script>const inner = frame.contentDocument; inner.open();
  inner.write('<!doctype html><html><body contenteditable="true"><p><br></p></body></html>'); inner.close();
  for (const type of ['evenkeel-hold', 'evenkeel']) for (const view of [window, frame.contentWindow])
    view.addEventListener(type, (event) => event.preventDefault(), true);</script>`;

/** A rich box with a button; browsers write down what stands in a form's own fields, and not what stands here. */
const NOTE = `<div id="box" contenteditable="true" role="textbox" aria-multiline="true" style="width: 500px; min-height: 80px; border: 1px solid"></div>
  <p><button id="send" type="button" onclick="sent.push(box.innerText); box.textContent = ''">Send</button>`;

export const SEND_PAGES: Routes = {
  'http://chat.example.org': ({ pathname }) => {
    const body = { ...PAGES, '/note': NOTE, '/framed': FRAMED }[pathname];
    return body && page(body);
  },
};
