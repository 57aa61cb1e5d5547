/** A webmail whose folded messages unfold when they are pressed, as the site's own program does it, and load their words only then. */
export interface FoldedMail {
  readonly site: string;
  readonly address: string;
  readonly html: string;
}

interface Parts {
  /** A card without its words, and with them. */
  readonly folded: (id: string, name: string, mark: string) => string;
  readonly open: (id: string, name: string, words: string) => string;
  readonly around: (cards: string) => string;
  /** What a press on it unfolds and folds. */
  readonly head: string;
}

/** The messages of each page: the second is unread, the last one open. */
export const MAILS = [
  { id: '11', name: 'Sam', words: 'When does half term begin?' },
  { id: '12', name: 'Robin', words: '' },
  { id: '13', name: 'Alex', words: 'On Monday the 25th.' },
  { id: '14', name: 'Sam', words: 'Thank you.' },
] as const;

const SITES: Readonly<Record<string, Parts & { readonly address: string }>> = {
  gmail: {
    address: 'https://mail.google.com/mail/u/0/?page=folded#inbox/FMfcgzQbgcNdHwbDcZzBqKkqVJXJRsgq',
    around: (cards) =>
      `<div role="main"><h2 class="hP" data-thread-perm-id="thread-f:1840786915323534891">Half term</h2><div role="list">${cards}</div></div>`,
    folded: (id, name, mark) =>
      `<div class="kv" role="listitem" aria-expanded="false" id="${id}"><div class="adf ads ${mark}" data-message-id="#msg-f:18407869153235348${id}"><div class="gE iv gt head"><span class="gD" email="${name}@example.org" name="${name}">${name}</span></div></div></div>`,
    open: (id, name, words) =>
      `<div class="h7" role="listitem" aria-expanded="true" id="${id}"><div class="adn ads" data-message-id="#msg-f:18407869153235348${id}"><div class="gE iv gt head"><span class="gD" email="${name}@example.org" name="${name}">${name}</span></div><div class="ii gt"><div class="a3s aiL">${words}</div></div></div></div>`,
    head: '.head',
  },
  outlook: {
    address: 'https://outlook.live.com/mail/0/inbox/id/AQMkADAwATM0MDAAMi1kNTE5?page=folded',
    around: (cards) =>
      `<div role="main" data-app-section="MailReadCompose"><div data-app-section="ConversationContainer"><div role="heading" id="CONV_1_SUBJECT">Half term</div>${cards}</div></div>`,
    folded: (id, name, mark) =>
      `<div aria-expanded="false" id="${id}" class="head"><div aria-label="${mark} ${name}"><span aria-label="From: ${name}">${name}</span><span>2025-06-0${id.at(-1)} 09:12</span></div></div>`,
    open: (id, name, words) =>
      `<div aria-expanded="true" id="${id}"><div aria-label="Email message"><div class="head"><span aria-label="From: ${name}">${name}</span><span>2025-06-0${id.at(-1)} 09:12</span></div><div role="document"><div id="UniqueMessageBody_${id}">${words}</div></div></div></div>`,
    head: '.head',
  },
  yahoo: {
    address: 'https://mail.yahoo.com/d/folders/1/messages/ABC123?page=folded',
    around: (cards) => `<div role="main"><span data-test-id="message-group-subject-text">Half term</span>${cards}</div>`,
    folded: (id, name, mark) =>
      `<div data-test-id="message-view" aria-expanded="false" class="head ${mark}" id="${id}"><div data-test-id="message-from"><span data-test-id="email-pill" data-email="${name}@example.org">${name}</span></div></div>`,
    open: (id, name, words) =>
      `<div data-test-id="message-view" aria-expanded="true" class="head" id="${id}"><div data-test-id="message-from"><span data-test-id="email-pill" data-email="${name}@example.org">${name}</span></div><div data-test-id="message-view-body"><div data-test-id="message-view-body-content">${words}</div></div></div>`,
    head: '.head',
  },
  proton: {
    address: 'https://mail.proton.me/u/0/inbox/qwertyuiopasdfghjklzxcvbnm==?page=folded',
    around: (cards) => `<main><h1 data-testid="conversation-header:subject">Half term</h1>${cards}</main>`,
    folded: (id, name, mark) =>
      `<article data-message-id="m${id}" data-expanded="false" class="is-${mark}" id="${id}"><div class="head" data-testid="message-header-collapsed:Half term"><span data-testid="recipients:sender"><span data-testid="recipients:item-${name}@example.org">${name}</span></span></div></article>`,
    open: (id, name, words) =>
      `<article data-message-id="m${id}" data-expanded="true" id="${id}"><div class="head" data-testid="message-header-expanded:Half term"><span data-testid="recipients:sender"><span data-testid="recipients:item-${name}@example.org">${name}</span></span></div><div class="message-content"><iframe data-testid="content-iframe" sandbox="allow-same-origin" srcdoc="<div id='proton-root'>${words}</div>"></iframe></div></article>`,
    head: '.head',
  },
  fastmail: {
    address: 'https://app.fastmail.com/mail/Inbox/T01.M02?page=folded',
    around: (cards) => `<div id="conversation"><div class="v-Thread"><h1 class="v-Thread-title">Half term</h1>${cards}</div></div>`,
    folded: (id, name, mark) =>
      `<div class="v-MessageCard is-collapsed is-${mark}" id="${id}"><div class="v-MessageCard-header head"><span class="v-MessageCard-from" title="${name}@example.org">${name}</span></div></div>`,
    open: (id, name, words) =>
      `<div class="v-MessageCard is-expanded" id="${id}"><div class="v-MessageCard-header head"><span class="v-MessageCard-from" title="${name}@example.org">${name}</span></div><div class="v-Message-body">${words}</div></div>`,
    head: '.head',
  },
};

const page = ({ around, folded, open, head }: Parts): string => {
  const last = MAILS[3];
  const cards = MAILS.map(({ id, name, words }) => {
    if (id === last.id) return open(id, name, words);
    return folded(id, name, words ? '' : 'unread');
  });
  const states = Object.fromEntries(
    MAILS.map(({ id, name, words }) => [id, { folded: folded(id, name, ''), open: open(id, name, words) }]),
  );
  return `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Half term</title><body>${around(cards.join(''))}<script>
    const states = ${JSON.stringify(states).replaceAll('<', '\\u003c')};
    var pressed = [];
    var start = document.body.innerHTML;
    document.addEventListener('click', ({ target }) => {
      const at = target.closest('${head}');
      const card = at && Object.keys(states).map((id) => document.getElementById(id)).find((one) => one.contains(at));
      if (!card) return;
      pressed.push(card.id);
      const isOpen = card.outerHTML.includes(states[card.id].open.slice(0, 60));
      if (isOpen) card.outerHTML = states[card.id].folded;
      else { card.setAttribute('data-loading', ''); setTimeout(() => { document.getElementById(card.id).outerHTML = states[card.id].open; }, 150); }
    });
  </script></body></html>`;
};

export const FOLDED_MAILS: readonly FoldedMail[] = Object.entries(SITES).map(([site, { address, ...parts }]) => ({
  site,
  address,
  html: page(parts),
}));
