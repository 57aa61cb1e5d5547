/** How a list on the page behaves. */
export interface ListShape {
  readonly count: number;
  /** Only rows near what shows are in the page, in elements used again. */
  readonly windowed?: boolean;
  readonly ids?: boolean;
  /** So many rows at first, and that many more when the list stands at its upper end. */
  readonly batch?: number;
  readonly reversed?: boolean;
  /** Few different words, without a time. */
  readonly repeating?: boolean;
  readonly tall?: boolean;
  /** The list knows how tall a row is only once it was drawn, and until then takes it for a low one; as lists that measure their rows do. */
  readonly measuring?: boolean;
  /** Every tenth has a picture, which comes later than the words. */
  readonly pictures?: boolean;
  /** Pixels up from the newest at first. */
  readonly from?: number;
  /** Of the part that shows, in CSS pixels; else 600. */
  readonly view?: number;
  /** A pane of another conversation is still there, hidden. */
  readonly oldPane?: boolean;
}

/** What message `nr` says. Runs in the page as well, so it uses nothing from here. */
export function textOf(nr: number, repeating: boolean): string {
  return repeating ? (['ok', 'yes', 'ok', 'ok', 'no'][(Math.imul(nr, 2654435761) >>> 8) % 5] ?? '') : `Message ${nr}`;
}

/**
 * A chat list in the shape of Discord's (November 2026, see tests/fixtures/threads/discord), with invented messages. `shape` is read from
 * the address. `globalThis.list` has what tests ask.
 */
export const LIST_PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Discord | @Sam</title><link rel="icon" href="data:,">
<style>
  body { margin: 0; font: 14px/1.4 sans-serif }
  #scroller { height: 600px; overflow-y: auto }
  #scroller.windowed { overflow-anchor: none }
  #scroller.reversed { display: flex; flex-direction: column-reverse }
  ol { margin: 0; padding: 0; list-style: none }
  li { padding: 3px 8px; box-sizing: border-box; overflow: hidden }
  img.picture { display: block; width: 40px; height: 20px }
</style>
<nav><a aria-label="Sam (direct message)">Sam</a></nav>
<main class="chatContent_x"><div id="scroller" class="scroller_x"><ol class="scrollerInner_x" data-list-id="chat-messages"></ol></div></main>
<script>
${textOf.toString()}
const shape = JSON.parse(decodeURIComponent(location.hash.slice(1)) || '{"count":50}');
const { count, windowed, batch, reversed, repeating, tall, measuring, pictures, from = 0, ids = true, view = 600 } = shape;
const chat = location.pathname.split('/').pop();
const link = document.querySelector('nav a');
link.setAttribute('href', '/channels/@me/' + chat);
link.dataset.listItemId = 'private-channels-x___' + chat;
const scroller = document.getElementById('scroller');
const list = scroller.firstElementChild;
scroller.style.height = view + 'px';
scroller.classList.toggle('reversed', Boolean(reversed));
scroller.classList.toggle("windowed", Boolean(windowed));
if (shape.oldPane) {
  const pane = document.createElement('div');
  pane.hidden = true;
  pane.innerHTML = '<ol data-list-id="chat-messages"><li id="chat-messages-6-1"><div id="message-content-1">Of another conversation</div></li></ol>';
  document.body.prepend(pane);
}
const START = 1477938764578816000n;
const idOf = (nr) => 'chat-messages-' + chat + '-' + (START + BigInt(nr) * 251658240000n);
const times = [];
const heightOf = (nr) => tall ? 24 + (nr * 37) % 160 : 24;
const measured = new Map();
const height = (nr) => measuring ? measured.get(nr) ?? 40 : heightOf(nr);
let loaded = batch ? Math.min(batch, count) : count;
let loading = false;
let scrolls = 0;
const fill = (li, nr) => {
  li.nr = nr;
  if (ids) li.id = idOf(nr);
  const id = idOf(nr).split('-').pop();
  li.style.height = heightOf(nr) + 'px';
  const at = new Date(Date.UTC(2026, 2, 2) + nr * 60000);
  li.querySelector('.words').id = 'message-content-' + id;
  li.querySelector('.words').textContent = textOf(nr, repeating);
  li.querySelector('.who').id = 'message-username-' + id;
  li.querySelector('.who').firstChild.textContent = nr % 2 ? 'Sam' : 'Alex';
  const time = li.querySelector('time');
  time.id = 'message-timestamp-' + id;
  time.dateTime = at.toISOString();
  time.textContent = repeating ? '' : at.toISOString().slice(11, 16);
  const has = pictures && nr % 10 === 0;
  const later = () => {
    if (li.nr !== nr) return;
    const old = li.querySelector('.picture');
    if (has && !(nr in times)) times[nr] = URL.createObjectURL(new Blob(['picture of ' + nr], { type: 'image/png' }));
    if (!has) old?.remove();
    else if (old) old.src = times[nr];
    else {
      const image = document.createElement('img');
      image.className = 'picture';
      image.alt = '';
      image.src = times[nr];
      li.append(image);
    }
  };
  if (!has && !pictures) later();
  else setTimeout(later, 70);
};
const make = () => {
  const li = document.createElement('li');
  li.innerHTML = '<div class="message_x groupStart_x" role="article"><h3><span class="who"><span class="username_x"> </span></span> <time></time></h3><div class="words messageContent_x"></div></div>';
  li.querySelector('h3').style.cssText = 'display: inline; font-size: 0';
  return li;
};
let shown = new Map();
const draw = () => {
  const first = count - loaded;
  let start = first;
  let end = count;
  if (windowed) {
    const top = reversed ? scroller.scrollTop + scroller.scrollHeight - scroller.clientHeight : scroller.scrollTop;
    let y = 0;
    start = first;
    while (start < count - 1 && y + height(start) < top - 120) y += height(start++);
    end = start;
    while (end < count && y < top + scroller.clientHeight + 120) y += height(end++);
  }
  const wanted = new Set();
  for (let nr = start; nr < end; nr++) wanted.add(nr);
  const free = [...shown].filter(([nr]) => !wanted.has(nr)).map(([nr, li]) => (shown.delete(nr), li));
  let before = null;
  for (let nr = end - 1; nr >= start; nr--) {
    let li = shown.get(nr);
    if (!li) {
      li = free.pop() ?? make();
      fill(li, nr);
      shown.set(nr, li);
    }
    if (li.nextElementSibling !== before || li.parentNode !== list) list.insertBefore(li, before);
    before = li;
  }
  for (const li of free) li.remove();
  if (windowed) {
    let above = 0;
    for (let nr = first; nr < start; nr++) above += height(nr);
    let below = 0;
    for (let nr = end; nr < count; nr++) below += height(nr);
    list.style.paddingTop = above + 'px';
    list.style.paddingBottom = below + 'px';
    if (measuring) measure();
  }
};
// What turned out higher or lower than it was thought to be must not move what shows.
const measure = () => {
  let moved = 0;
  let grew = false;
  const edge = scroller.getBoundingClientRect().top;
  for (const [nr, li] of shown) {
    const real = heightOf(nr);
    if (li.getBoundingClientRect().bottom < edge && !reversed) moved += real - height(nr);
    if (measured.get(nr) !== real) grew = true;
    measured.set(nr, real);
  }
  if (moved) scroller.scrollTop += moved;
  if (grew) requestAnimationFrame(draw);
};
const follow = () => {
  scrolls++;
  requestAnimationFrame(draw);
  const above = reversed ? scroller.scrollTop + scroller.scrollHeight - scroller.clientHeight : scroller.scrollTop;
  if (batch && loaded < count && !loading && above < 100) {
    loading = true;
    setTimeout(() => {
      loaded = Math.min(count, loaded + batch);
      loading = false;
      draw();
    }, 50 + (loaded * 7) % 250);
  }
};
scroller.addEventListener('scroll', follow);
draw();
scroller.scrollTop = reversed ? -from : scroller.scrollHeight;
draw();
if (!reversed) scroller.scrollTop = scroller.scrollHeight - scroller.clientHeight - from;
globalThis.list = { whole: () => loaded === count && shown.has(0), place: () => (reversed ? -scroller.scrollTop : scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop), scrolls: () => scrolls };
</script></html>`;
