import type { Routes } from './support/routes';

const page = (body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>A small mailbox</title><link rel="icon" href="data:,"><body style="font: 16px/1.5 sans-serif; margin: 30px">${body}`;

const SENT = '<script>var sent = [];</script>';
const DOT = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';

/** Formatted text round a hostile sentence, as the rich editors of mail sites hold it. */
export const FORMATTED = `<p>Hi <b>Sam</b> <img alt="🙂" width="16" height="16" src="${DOT}">.</p><p>See <a href="https://example.org/">the plan</a>. You never turn up on time. Max 🏊 has <i>swimming</i> at 5pm.</p><p><br></p><p>Thanks</p>`;

/** Compose boxes of each kind on pages of our own, at `http://mail.example.org`. */
export const FIELD_PAGES: Routes = {
  'http://mail.example.org': ({ pathname }) => {
    if (pathname === '/textarea') {
      return page(`${SENT}<textarea id="box" style="width: 500px; height: 120px"></textarea>
        <p><button id="send" type="button" onclick="sent.push(box.value)">Send</button>`);
    }
    if (pathname === '/rich') {
      return page(`${SENT}<div id="box" contenteditable="true" style="width: 500px; min-height: 120px; border: 1px solid">${FORMATTED}</div>
        <p><button id="send" type="button" onclick="sent.push(box.innerText)">Send</button>`);
    }
    // What TinyMCE and CKEditor 4 do: an empty frame whose document is then opened and written.
    if (pathname === '/frame') {
      return page(`<iframe id="frame" style="width: 520px; height: 160px; margin-left: 40px"></iframe>
        <script>const inner = frame.contentDocument; inner.open();
        inner.write('<!doctype html><html><head></head><body contenteditable="true"><p><br></p></body></html>'); inner.close();</script>`);
    }
    return undefined;
  },
};
