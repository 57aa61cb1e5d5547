import { describe, expect, it } from 'vitest';
import { siteFor } from '../../../lib/page/sites';
import { lookOf } from '../../../lib/page/sites/looks';
import { parseListPage } from '../../../lib/page/sites/roundcube/list';
import { readRoundcubeThread } from '../../../lib/page/sites/roundcube/thread';
import { element, openFixture, openPage } from './open-fixture';
import { toolsFor } from './tools';

interface Reading {
  readonly address: string;
  readonly thread: readonly string[];
  readonly shown: Readonly<Record<string, string>>;
  readonly token: string;
  readonly list?: unknown;
}

const mail = (uid: string): string =>
  [
    `From: Sam <sam@example.org>`,
    `To: Alex <alex@example.org>`,
    `Subject: Re: Half term`,
    `Date: Mon, 2 Mar 2026 08:${uid}:00 +0000`,
    `Message-ID: <m${uid}@example.org>`,
    ...(uid === '41' ? [] : ['References: <m41@example.org>']),
    '',
    `Words of ${uid}.`,
  ].join('\r\n');

const sources = (path: string) => (path.includes('_action=viewsource') ? { body: mail(/_uid=(\d+)/.exec(path)?.[1] ?? '') } : undefined);

describe.each(['2026-11-list', '2026-11-message'])('reading %s', (fixture) => {
  it('reads the thread around the open message from the raw sources, in order', async () => {
    const { document, expected } = openFixture<Reading>(`roundcube/${fixture}`);
    const tools = toolsFor(document, (path) => sources(path) ?? (expected.list ? { body: JSON.stringify(expected.list) } : undefined));
    const thread = await readRoundcubeThread(document, tools);
    expect(thread?.messages.map(({ key }) => key)).toEqual(expected.thread.map((uid) => `<m${uid}@example.org>`));
    expect(thread?.messages.map(({ text }) => text)).toEqual(expected.thread.map((uid) => `Words of ${uid}.`));
    expect(thread?.messages.map(({ time }) => time.shown)).toEqual(expected.thread.map((uid) => expected.shown[uid]));
    expect(thread).toMatchObject({
      conversationKey: 'roundcube https://mail.example.org/ <m41@example.org>',
      title: 'Half term',
      confidence: 'known-layout',
      missed: [],
    });
    const fetched = tools.asked.filter((path) => path.includes('viewsource'));
    expect(fetched).toHaveLength(3);
    for (const path of fetched) expect(path).toContain(`_save=1&_token=${expected.token}`);
  });

  it('goes on when one message cannot be fetched, and says so there', async () => {
    const { document, expected } = openFixture<Reading>(`roundcube/${fixture}`);
    const tools = toolsFor(document, (path) => {
      if (path.includes('_uid=42'))
        return { mediaType: 'text/html; charset=UTF-8', body: '<!DOCTYPE html><p>Request security check failed' };
      return sources(path) ?? (expected.list ? { body: JSON.stringify(expected.list) } : undefined);
    });
    const thread = await readRoundcubeThread(document, tools);
    const failed = thread?.messages.find(({ key }) => key === 'INBOX/42');
    const onPage =
      fixture === '2026-11-message'
        ? {
            text: 'Friday at four is fine.',
            subject: 'Re: Half term',
            sender: { shown: 'Alex', address: 'alex@example.org' },
            recipients: [{ shown: 'Sam', address: 'sam@example.org' }],
          }
        : { text: '', recipients: [], attachments: [] };
    expect(failed).toMatchObject({ keyKind: 'site-id', time: { shown: expected.shown['42'] }, ...onPage });
    if (fixture === '2026-11-list') expect(failed?.sender).toBeUndefined();
    expect(failed?.missed[0]).toMatch(
      fixture === '2026-11-list' ? /could not be fetched. Nothing of it is kept/ : /could not be fetched. It is kept as the page shows it/,
    );
    expect(thread?.messages).toHaveLength(3);
  });
});

describe('a list that cannot be read', () => {
  it.each([
    [
      'without threads',
      JSON.stringify({ env: { threading: false }, exec: 'this.add_message_row(42,{},{"mbox":"INBOX"},false);' }),
      /Threads/,
    ],
    ['that is no data', '<html>Session expired</html>', /could not be used. The site answered with something else than a list\.$/],
    [
      'after the session ended',
      JSON.stringify({ env: { request_token: 'x' }, exec: 'this.session_error("./?_task=login&_err=session");' }),
      /could not be used. You are signed out of the site\. Sign in, then try again\.$/,
    ],
    [
      'without the message in it',
      JSON.stringify({ env: { threading: true }, exec: 'this.add_message_row(7,{},{"mbox":"INBOX"},false);' }),
      /could not be used. The message is not in it; it may have been moved or deleted\.$/,
    ],
  ])('keeps the open message only: %s', async (_name, body, reason) => {
    const { document } = openFixture<Reading>('roundcube/2026-11-message');
    const thread = await readRoundcubeThread(
      document,
      toolsFor(document, (path) => sources(path) ?? { body }),
    );
    expect(thread?.messages.map(({ key }) => key)).toEqual(['<m42@example.org>']);
    expect(thread?.missed[0]).toMatch(reason);
    expect(thread?.missed[1]).toBe('One message that these answer is not in the folder "INBOX"; it may lie in another, such as Sent.');
    expect(thread?.conversationKey).toBe('roundcube https://mail.example.org/ <m41@example.org>');
  });

  it('looks through the pages of the list and leaves the server on the one where the user was', async () => {
    const { document } = openFixture<Reading>('roundcube/2026-11-message');
    const page = (number: number) => ({
      env: { threading: true, current_page: number, pagecount: 3 },
      exec: number === 3 ? 'this.add_message_row(42,{},{"mbox":"INBOX"},false);' : '',
    });
    const tools = toolsFor(document, (path) => sources(path) ?? { body: JSON.stringify(page(Number(/_page=(\d)/.exec(path)?.[1] ?? 2))) });
    await readRoundcubeThread(document, tools);
    const pages = tools.asked.filter((path) => path.includes('_action=list')).map((path) => /_page=(\d)/.exec(path)?.[1]);
    expect(pages).toEqual([undefined, '1', '3', '2']);
  });

  it('gives nothing where no message is open', async () => {
    const { document } = openFixture<Reading>('roundcube/2026-11-list');
    document.querySelector('.selected')?.classList.remove('selected');
    const tools = toolsFor(document, sources);
    expect(await readRoundcubeThread(document, tools)).toBeUndefined();
    expect(tools.asked).toEqual([]);
  });
});

describe('what was sent of a conversation', () => {
  const sent = (uid: string, id: string, references: string, words: string): string =>
    [`From: Alex <alex@example.org>`, 'To: Sam <sam@example.org>', `Subject: Re: Half term`, `Date: Mon, 2 Mar 2026 09:${uid}:00 +0000`]
      .concat([`Message-ID: ${id}`, `References: <old@example.org>\r\n ${references}`, '', words])
      .join('\r\n');
  const SENT: Readonly<Record<string, string>> = {
    '1': sent('01', '<s1@example.org>', '<m41@example.org>', 'Mine.'),
    '2': sent('02', '<m42@example.org>', '<m41@example.org>', 'A copy.'),
    '3': sent('03', '<s3@example.org>', '<x@example.org>', 'Of another conversation.'),
  };
  const rows = Object.keys(SENT).map((uid) => `this.add_message_row(${uid},{"subject":"Re: Half term"},{"mbox":"Sent"},false);`);
  const list = JSON.stringify({
    env: { threading: true, current_page: 1, pagecount: 1 },
    exec: [...rows, 'this.add_message_row(9,{"subject":"Shoes"},{"mbox":"Sent"},false);'].join('\n'),
  });
  const here = JSON.stringify({ env: { threading: true, current_page: 4, pagecount: 9 }, exec: '' });
  const answer = (path: string) => {
    const { _action, _mbox, _uid = '' } = Object.fromEntries(new URLSearchParams(path.slice(path.indexOf('?'))));
    if (_action === 'list') return { body: _mbox === 'Sent' ? list : here };
    return { body: (_mbox === 'Sent' ? SENT[_uid] : undefined) ?? mail(_uid) };
  };
  const open = (): Document => {
    const { document } = openFixture<Reading>('roundcube/2026-11-list');
    const folders = { INBOX: { id: 'INBOX', class: 'inbox' }, Gesendet: { id: 'Sent', class: 'sent' } };
    const script = document.createElement('script');
    script.type = 'text/plain';
    script.textContent = `rcmail.set_env(${JSON.stringify({ mailboxes: folders })});`;
    document.body.append(script);
    return document;
  };

  it('is added where it belongs to it, and the session stands on the user’s list again', async () => {
    const tools = toolsFor(open(), answer);
    const thread = await readRoundcubeThread(open(), tools);
    expect(thread?.messages.map(({ key, text }) => [key, text])).toEqual([
      ['<m41@example.org>', 'Words of 41.'],
      ['<m42@example.org>', 'Words of 42.'],
      ['<m44@example.org>', 'Words of 44.'],
      ['<s1@example.org>', 'Mine.'],
    ]);
    expect(thread?.messages.find(({ key }) => key === '<s1@example.org>')?.direction).toEqual({ way: 'sent', told: 'address' });
    const lists = tools.asked.filter((path) => path.includes('_action=list')).map((path) => path.match(/_mbox=\w+|_page=\d/g));
    expect(lists).toEqual([['_mbox=INBOX'], ['_mbox=Sent', '_page=1'], ['_mbox=INBOX', '_page=4']]);
    expect(tools.asked.filter((path) => path.includes('_uid=9'))).toEqual([]);
  });

  it('is not looked for while the list shows what a search found', async () => {
    const document = open();
    document.querySelector<HTMLInputElement>('input[name="_q"]')?.setAttribute('value', 'term');
    const tools = toolsFor(document, answer);
    const thread = await readRoundcubeThread(document, tools);
    expect(thread?.messages).toHaveLength(3);
    expect(tools.asked.filter((path) => path.includes('_mbox=Sent'))).toEqual([]);
  });

  it('is named as not looked for where the folder cannot be listed', async () => {
    const document = open();
    const tools = toolsFor(document, (path) => (path.includes('_action=list') ? { body: 'no' } : answer(path)));
    const thread = await readRoundcubeThread(document, tools);
    expect(thread?.missed).toEqual([
      'What was sent of this conversation could not be looked for in the folder "Sent". The site answered with something else than a list.',
    ]);
  });
});

it('gives two copies of one mail a key each', async () => {
  const { document } = openFixture<Reading>('roundcube/2026-11-list');
  const tools = toolsFor(document, (path) => (path.includes('viewsource') ? { body: mail('41') } : undefined));
  const thread = await readRoundcubeThread(document, tools);
  expect(thread?.messages.map(({ key }) => key)).toEqual(['<m41@example.org>', 'INBOX/42', 'INBOX/44']);
});

it('reads rows whose subject looks like code', () => {
  const exec = 'this.add_message_row(7,{"subject":"\\nthis.add_message_row(8,{},{},false);"},{"depth":2,"mbox":"A/B"},false);';
  expect(parseListPage(JSON.stringify({ env: { threading: true }, exec }), 'X').rows).toEqual([
    { folder: 'A/B', uid: '7', depth: 2, subject: '\nthis.add_message_row(8,{},{},false);' },
  ]);
});

describe('writing', () => {
  interface Writing {
    readonly address: string;
    readonly field: string;
    readonly notFields: readonly string[];
    readonly sends: readonly string[];
    readonly doesNotSend: readonly string[];
  }

  it('judges the message and not its address lines, and knows what sends it', () => {
    const { document, expected } = openFixture<Writing>('roundcube/2026-11-compose');
    const site = siteFor(document, location);
    expect(site.id).toBe('roundcube');
    expect(site.composeAt(element(document, expected.field))?.field.id).toBe(expected.field);
    for (const id of expected.notFields) expect(site.composeAt(element(document, id)), id).toBeUndefined();
    expect(site.composeAt(document.querySelector('.recipient-input input') as Element)).toBeUndefined();
    for (const id of expected.sends) expect(site.sendAt(element(document, id))?.box.field.id, id).toBe(expected.field);
    for (const id of expected.doesNotSend) expect(site.sendAt(element(document, id)), id).toBeUndefined();
    const inner = document.querySelector('#rcmbtn111-clone .inner') as Element;
    expect(site.sendAt(inner)?.control.id).toBe('rcmbtn111-clone');
  });

  it('reads to whom and about what, and knows its own menu of addresses', () => {
    const { document } = openFixture<Writing>('roundcube/2026-11-compose');
    const site = siteFor(document, location);
    const box = { field: element(document, 'composebody') };
    expect(site.recipientsOf?.(box)).toEqual([{ name: 'Sam', address: 'sam@example.org' }]);
    expect(site.subjectOf?.(box)).toBe('Re: Half term');
    expect(site.menuOpen?.(box)).toBe(false);
    document.body.insertAdjacentHTML('beforeend', '<div id="rcmKSearchpane" role="listbox"><ul><li>Sam</li></ul></div>');
    expect(site.menuOpen?.(box)).toBe(true);
    element(document, 'rcmKSearchpane').style.display = 'none';
    expect(site.menuOpen?.(box)).toBe(false);
    for (const line of document.querySelectorAll('#_to, #_cc, #_bcc')) line.remove();
    expect(site.recipientsOf?.(box)).toBeUndefined();
  });

  it('tells whether it still understands the page', () => {
    const healthOf = (document: Document) => lookOf(siteFor(document, location)).health?.(document);
    const { document } = openFixture<Writing>('roundcube/2026-11-compose');
    expect(healthOf(document)).toEqual({ state: 'working', missed: [] });
    element(document, 'composebody').removeAttribute('id');
    expect(healthOf(document)).toEqual({ state: 'layout-changed', missed: ['box', 'send', 'recipients', 'subject'] });
    const { document: list } = openFixture<Writing>('roundcube/2026-11-list');
    expect(healthOf(list)).toEqual({ state: 'nothing-here', missed: [] });
    const { document: message } = openFixture<Writing>('roundcube/2026-11-message');
    expect(healthOf(message)).toEqual({ state: 'working', missed: [] });
    element(message, 'messagebody').removeAttribute('id');
    expect(healthOf(message)).toEqual({ state: 'layout-changed', missed: ['message', 'sender'] });
  });

  it('takes the rich editor while it is shown and the plain one when it is not', () => {
    const { document } = openFixture<Writing>('roundcube/2026-11-compose');
    const container = element(document, 'composebodycontainer');
    container.insertAdjacentHTML('beforeend', '<div class="tox"><iframe id="composebody_ifr" srcdoc="<p>Hello</p>"></iframe></div>');
    const frame = element(document, 'composebody_ifr') as HTMLIFrameElement;
    if (!frame.contentDocument) throw new Error('The frame has no document.');
    frame.contentDocument.body.id = 'tinymce';
    const site = siteFor(document, location);
    const send = element(document, 'rcmbtn111');
    expect(site.sendAt(send)?.box).toMatchObject({ field: { id: 'tinymce' }, quoted: '#reply-intro, blockquote' });
    (frame.parentElement as HTMLElement).style.display = 'none';
    expect(site.sendAt(send)?.box.field.id).toBe('composebody');
  });

  it("finds the box from inside the rich editor's own frame", () => {
    const { document: outer } = openFixture<Writing>('roundcube/2026-11-compose');
    outer.body.insertAdjacentHTML('beforeend', '<iframe id="composebody_ifr"></iframe>');
    const inner = openPage('<body id="tinymce" contenteditable="true"><p>Hello</p></body>', 'about:blank');
    Object.defineProperty(inner.defaultView, 'frameElement', { value: element(outer, 'composebody_ifr') });
    const site = siteFor(inner, location);
    expect(site.id).toBe('roundcube');
    expect(site.composeAt(inner.querySelector('p') as Element)?.field).toBe(inner.body);
    expect(site.composeAt(inner.documentElement)?.field).toBe(inner.body);
  });
});
