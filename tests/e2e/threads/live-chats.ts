/**
 * Chats as pages that live: only some of a conversation is in the page at a time, in elements that are used for one message and then for
 * another, and what is earlier comes when the list is scrolled to its end, or when it is asked for.
 */
export interface LiveChat {
  readonly site: string;
  readonly address: string;
  readonly messages: number;
  readonly html: string;
}

/** What every tenth message is instead of words: a picture of as many bytes as its number says. */
export const hasPicture = (number: number): boolean => number % 10 === 0;

export const wordsOf = (number: number): string => (hasPicture(number) ? '' : `Message ${number}\nof the conversation`);

/** Runs in the page. `row` writes message n into its element; the rest says how the list behaves. */
function list(options: {
  readonly total: number;
  readonly batch: number;
  /** So many rows around those in sight are in the page, in elements used again. */
  readonly around: number;
  /** Whether what is earlier comes by a button, else by scrolling up. */
  readonly button?: string;
  /** Newest first in the markup, shown from the bottom. */
  readonly reversed?: boolean;
  readonly row: (element: HTMLElement, number: number, picture: (number: number) => string) => void;
}): void {
  const { total, batch, around, button, reversed = false, row } = options;
  const scroller = document.getElementById('scroller') as HTMLElement;
  const rows = document.getElementById('rows') as HTMLElement;
  const HEIGHT = 60;
  let first = total - batch + 1;
  let loading = false;
  const free: HTMLElement[] = [];
  const used = new Map<number, HTMLElement>();
  const pictures = new Map<number, string>();
  const picture = (number: number) => {
    const known = pictures.get(number) ?? URL.createObjectURL(new Blob([new Uint8Array(number)], { type: 'image/png' }));
    pictures.set(number, known);
    return known;
  };
  const above = () => (reversed ? scroller.scrollHeight - scroller.clientHeight + scroller.scrollTop : scroller.scrollTop);

  const draw = () => {
    const top = first + Math.floor(above() / HEIGHT);
    const from = Math.max(first, top - around);
    const to = Math.min(total, top + Math.ceil(scroller.clientHeight / HEIGHT) + around);
    for (const [number, element] of used) {
      if (number >= from && number <= to) continue;
      used.delete(number);
      free.push(element);
    }
    for (let number = from; number <= to; number++) {
      if (used.has(number)) continue;
      const element = free.pop() ?? document.createElement(rows.dataset.row ?? 'div');
      element.style.cssText = `display: block; height: ${HEIGHT}px; overflow: hidden`;
      row(element, number, picture);
      used.set(number, element);
    }
    for (const element of free) element.remove();
    const shown = [...used].sort(([a], [b]) => a - b).map(([, element]) => element);
    shown.forEach((element, at) => {
      if (rows.children[at] !== element) rows.insertBefore(element, rows.children[at] ?? null);
    });
    rows.style.paddingTop = `${(from - first) * HEIGHT}px`;
    rows.style.paddingBottom = `${(total - to) * HEIGHT}px`;
  };
  const older = () => {
    if (loading || first === 1) return;
    loading = true;
    setTimeout(() => {
      loading = false;
      const come = Math.min(batch, first - 1);
      first -= come;
      if (!reversed) scroller.scrollTop += come * HEIGHT;
      draw();
    }, 120);
  };
  scroller.addEventListener('scroll', () => {
    draw();
    if (!button && above() < HEIGHT) older();
  });
  if (button) document.querySelector(button)?.addEventListener('click', older);
  draw();
  if (!reversed) scroller.scrollTop = scroller.scrollHeight;
  draw();
}

type Row = Parameters<typeof list>[0]['row'];

const page = (body: string, behaviour: Omit<Parameters<typeof list>[0], 'row'>, row: Row): string =>
  `<!doctype html><html lang="en-GB"><head><title>Chat</title><style>#scroller { height: 500px; overflow-y: auto } #words { white-space: pre-wrap }</style></head><body>${body}<script>(${list})({ ...${JSON.stringify(behaviour)}, row: ${row} })</script></body></html>`;

const whatsapp: LiveChat = {
  site: 'whatsapp',
  address: 'https://web.whatsapp.com/',
  messages: 150,
  html: page(
    '<div id="main"><header><span dir="auto">Sam</span></header><div id="scroller"><div id="rows" role="application"></div></div></div>',
    { total: 150, batch: 50, around: 6 },
    (element, number, picture) => {
      const [day, minute] = [String(1 + Math.floor(number / 20)).padStart(2, '0'), String(number % 60).padStart(2, '0')];
      const own = number % 3 === 0;
      element.setAttribute('role', 'row');
      const meta = `<div data-testid="msg-meta"><span dir="auto">10:${minute}</span></div>`;
      const body =
        number === 1
          ? '<div role="button"><span data-icon="lock-small"></span><span>Messages and calls are end-to-end encrypted.</span></div>'
          : number % 10 === 0
            ? `<div class="message-${own ? 'out' : 'in'}"><div role="button" aria-label="Open picture"><img src="${picture(number)}" alt=""></div>${meta}</div>`
            : `<div class="message-${own ? 'out' : 'in'}"><div class="copyable-text" data-pre-plain-text="[10:${minute}, ${day}/03/2026] ${own ? 'Alex' : 'Sam'}: "><span class="selectable-text copyable-text" style="white-space: pre-wrap">Message ${number}\nof the conversation</span></div>${meta}</div>`;
      element.innerHTML = `<div data-id="${own}_447700900123@c.us_3EB0${number}" data-virtualized="false">${body}</div>`;
    },
  ),
};

const telegram: LiveChat = {
  site: 'telegram-k',
  address: 'https://web.telegram.org/k/#700001',
  messages: 60,
  html: page(
    '<div class="chat active"><div class="topbar"><span class="peer-title" data-peer-id="700001">Sam</span></div><div class="bubbles"><div id="scroller" class="scrollable"><div id="rows"></div></div></div></div>',
    { total: 60, batch: 20, around: 5 },
    (element, number, picture) => {
      element.className = `bubble is-${number % 3 === 0 ? 'out' : 'in'}`;
      element.dataset.mid = String(number);
      element.dataset.peerId = '700001';
      element.dataset.timestamp = String(1772438400 + number * 60);
      element.innerHTML =
        number % 10 === 0
          ? `<div class="bubble-content"><div class="attachment media-container"><img class="media-photo" src="${picture(number)}"></div></div>`
          : `<div class="message"><span class="translatable-message" style="white-space: pre-wrap">Message ${number}\nof the conversation</span><span class="time">10:00</span></div>`;
    },
  ),
};

const messenger: LiveChat = {
  site: 'messenger',
  address: 'https://www.facebook.com/messages/t/100000001/',
  messages: 50,
  html: page(
    '<div role="main"><h2>Sam Rivers</h2><div role="log"><div><div id="scroller" style="display: flex; flex-direction: column-reverse"><div id="rows"></div></div></div></div><div role="textbox" contenteditable="true"></div></div>',
    { total: 50, batch: 20, around: 5, reversed: true },
    (element, number, picture) => {
      element.setAttribute('aria-roledescription', 'message');
      element.dataset.messageId = `mid.$${number}`;
      const label = `At 3 March 2026, 10:${String(number % 60).padStart(2, '0')}, ${number % 3 === 0 ? 'You' : 'Sam'}`;
      element.setAttribute('aria-label', number % 10 === 0 ? label : `${label}: Message ${number} of the conversation`);
      element.innerHTML =
        number % 10 === 0
          ? `<img alt="Open photo" src="${picture(number)}">`
          : `<div dir="auto" style="white-space: pre-wrap">Message ${number}\nof the conversation</div>`;
    },
  ),
};

const googleMessages: LiveChat = {
  site: 'google-messages',
  address: 'https://messages.google.com/web/conversations/7',
  messages: 30,
  html: page(
    '<a href="/web/conversations/7"><span class="name">Sam</span></a><mws-messages-list><div id="scroller"><button class="load-more" style="position: fixed; left: -9999px">Load more messages</button><div id="rows" data-row="mws-message-wrapper"></div></div></mws-messages-list>',
    { total: 30, batch: 20, around: 5, button: '.load-more' },
    (element, number, picture) => {
      element.setAttribute('msg-id', String(number));
      const label = `Received on March 3, 2026 at 10:${String(number % 60).padStart(2, '0')} AM.`;
      element.innerHTML = `<div data-e2e-message-outgoing="${number % 3 === 0}">${
        number % 10 === 0
          ? `<mws-image-message-part aria-label="Sam sent an image. ${label}"><div data-e2e-message-image><img src="${picture(number)}"></div></mws-image-message-part>`
          : `<mws-text-message-part aria-label="Sam said: Message ${number} of the conversation. ${label}"><mws-message-part-content data-e2e-message-content style="white-space: pre-wrap">Message ${number}\nof the conversation</mws-message-part-content></mws-text-message-part>`
      }</div>`;
    },
  ),
};

export const LIVE_CHATS: readonly LiveChat[] = [whatsapp, telegram, messenger, googleMessages];
