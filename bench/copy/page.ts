import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { crc32, deflateSync } from 'node:zlib';

const MESSAGES = 2_000;
const PICTURES = 200;
const FACES = 8;

const WORDS =
  'Thank you for telling me about the school trip. Max needs his blue coat and a packed lunch on Friday, and the form is signed. '.split(
    ' ',
  );

/** A page of a long conversation, served on this machine: rows as chats draw them, each with a face, a tenth with a photo. */
export async function servePage(): Promise<{ readonly url: string; readonly close: () => void }> {
  const files: Record<string, readonly [type: string, body: string | Buffer]> = {
    '/': ['text/html; charset=utf-8', pageHtml()],
    '/style.css': ['text/css', STYLE],
    '/frame.html': ['text/html; charset=utf-8', '<!doctype html><style>p { color: rgb(1 120 2) }</style><p>Words in a frame</p>'],
  };
  for (let at = 0; at < PICTURES; at++) files[`/photo-${at}.png`] = ['image/png', photo(at + 1, 160)];
  for (let at = 0; at < FACES; at++) files[`/face-${at}.png`] = ['image/png', photo(1_000 + at, 40)];
  const server = createServer(({ url = '/' }, response) => {
    const [type, body] = files[url] ?? [];
    if (type) response.writeHead(200, { 'content-type': type, 'cache-control': 'max-age=600' }).end(body);
    else response.writeHead(404).end();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

/** Most of a real site's rules are for other pages. */
const STYLE = `body { margin: 0; font: 16px/1.5 sans-serif; background: #eee url(/face-0.png) repeat-y right top }
.row { display: flex; gap: 12px; max-width: 640px; margin: 12px auto; padding: 8px 12px; border-radius: 12px; background: #fff }
.own { flex-direction: row-reverse; background: #dfd } .row:has(.photo) { outline: 1px solid #cde }
.face { width: 40px; height: 40px; border-radius: 50% } .photo { width: 240px; height: 160px; border-radius: 8px } .away { display: none }
${Array.from({ length: 6_000 }, (_, at) => `.elsewhere-${at.toString(36)} .part-${at}:hover { margin: ${at % 9}px; color: rgb(${at % 255} 0 0) }`).join('\n')}`;

function pageHtml(): string {
  const rows = Array.from({ length: MESSAGES }, (_, at) => {
    const own = at % 3 === 0;
    const words = Array.from({ length: 12 + (at % 17) }, (__, word) => WORDS[(at * 7 + word) % WORDS.length]).join(' ');
    const number = Math.floor(at / 10);
    const lazy = number % 3 === 0 ? ' loading="lazy"' : '';
    const photo = `<img class="photo"${lazy} src="/photo-${number}.png" alt="Photo ${number}">`;
    const picture = number % 10 === 3 ? `<picture><source srcset="/photo-${number}.png 1x">${photo}</picture>` : photo;
    const when = new Date(Date.UTC(2026, 2, 1, 8, at)).toISOString();
    return `<div class="row ${own ? 'own' : ''}" id="m${at}"><img class="face" src="/face-${at % FACES}.png" alt=""><div><b>${own ? 'Maya' : 'Sam'}</b> <time datetime="${when}">${when.slice(11, 16)}</time><p class="tint-${at % 40}">${words}</p>${at % 10 === 5 ? picture : ''}${at % 20 === 0 ? `<chat-reaction count="${at % 9}"></chat-reaction>` : ''}</div></div>`;
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Messages with Sam</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/style.css"></head>
<body>${rows.join('\n')}<canvas id="chart" width="400" height="120"></canvas><img id="blob" width="40" height="40" alt=""><iframe src="/frame.html" width="300" height="80"></iframe>
<form><textarea id="draft"></textarea><input id="typed" value="old"><input type="checkbox" id="box"></form><div class="away">${'<p>A dialogue that is not open.</p>'.repeat(200)}</div><script>
customElements.define('chat-reaction', class extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).innerHTML = '<style>span { border: 1px solid #ccd; border-radius: 9px; padding: 0 6px }</style><span>\u{1F44D} ' + this.getAttribute('count') + '</span>';
  }
});
const tints = document.head.appendChild(document.createElement('style')).sheet;
for (let at = 0; at < 40; at++) tints.insertRule('.tint-' + at + ' { border-bottom: 1px solid hsl(' + at * 9 + ' 60% 85%) }', at);
const sheet = new CSSStyleSheet();
sheet.replaceSync('time { color: rgb(90 90 90); font-size: 12px }');
document.adoptedStyleSheets = [sheet];
const chart = document.getElementById('chart').getContext('2d');
for (let at = 0; at < 40; at++) { chart.fillStyle = 'hsl(' + at * 9 + ' 70% 50%)'; chart.fillRect(at * 10, 120 - ((at * 37) % 110), 8, 120); }
fetch('/face-0.png').then((answer) => answer.blob()).then((blob) => { document.getElementById('blob').src = URL.createObjectURL(blob); });
document.getElementById('draft').value = 'Half a draft.';
document.getElementById('typed').value = 'typed';
document.getElementById('box').checked = true;
for (const image of document.images) image.loading = 'eager';
</script></body></html>`;
}

/** A picture of `side` pixels square in which no two pixels are alike, as in a photo: about 77 kB at 160. */
function photo(seed: number, side: number): Buffer {
  let state = seed * 2_654_435_761;
  const rows = Buffer.alloc(side * (side * 3 + 1));
  for (let at = 0; at < rows.length; at++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    if (at % (side * 3 + 1) !== 0) rows[at] = state >>> 24;
  }
  const size = Buffer.alloc(13);
  size.writeUInt32BE(side, 0);
  size.writeUInt32BE(side, 4);
  size.set([8, 2, 0, 0, 0], 8);
  const chunk = (name: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
    const ends = Buffer.alloc(8);
    ends.writeUInt32BE(data.length, 0);
    ends.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
  };
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', size),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
