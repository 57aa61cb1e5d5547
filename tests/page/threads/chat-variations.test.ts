import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { READERS } from '../../../lib/page/sites/readers';
import { openPage } from '../sites/open-fixture';

const ROOT = join(import.meta.dirname, '../../fixtures/threads');

/** What sites change from one build to the next, and what must not change what is read. */
const CHANGES: Readonly<
  Record<string, { readonly sites: readonly string[]; readonly change: (page: Document) => void; readonly media?: false }>
> = {
  'test ids are gone': {
    sites: ['whatsapp', 'messenger', 'instagram'],
    // Nothing else says of how many there are, and of what kind.
    media: false,
    change: (page) => {
      for (const element of page.querySelectorAll('[data-testid]'))
        if (element.getAttribute('data-testid') !== 'msg-meta') element.removeAttribute('data-testid');
    },
  },
  'classes have other names': {
    sites: ['messenger', 'instagram'],
    change: (page) => {
      for (const element of page.querySelectorAll('[class]')) element.className = 'x1abc _a2Qz';
    },
  },
  'classes beside those that are known have come': {
    sites: [
      ...['whatsapp', 'telegram-a', 'telegram-k', 'google-messages', 'messenger', 'instagram'],
      ...['discord', 'slack', 'teams', 'converse', 'talkingparents'],
    ],
    change: (page) => {
      for (const element of page.querySelectorAll('body *')) if (!element.closest('svg')) element.classList.add('x78zum5');
    },
  },
  'the hashes of classes have changed': {
    sites: ['discord', 'teams'],
    change: (page) => {
      for (const element of page.querySelectorAll('[class]')) {
        const names = (element.getAttribute('class') ?? '').replace(/([A-Za-z])(?:__?|-)[\w-]{5,6}(?=\s|$)/g, '$1_zz99xx');
        element.setAttribute('class', names.replace(/___\w+/g, '___9zz'));
      }
    },
  },
  'labels for screen readers are gone or in another language': {
    sites: ['discord', 'slack', 'converse', 'talkingparents'],
    change: (page) => {
      for (const element of page.querySelectorAll('[aria-label], [aria-roledescription]')) {
        element.setAttribute('aria-label', 'تسمية');
        element.removeAttribute('aria-roledescription');
      }
    },
  },
  'moments are not named beside their ids': {
    sites: ['discord', 'teams'],
    change: (page) => {
      for (const time of page.querySelectorAll('[id^="message-timestamp-"], [id^="timestamp-"]')) time.removeAttribute('datetime');
    },
  },
  'rows of other conversations have stayed behind, hidden': {
    sites: ['discord', 'slack', 'teams', 'converse'],
    change: (page) => {
      const hidden = page.createElement('div');
      hidden.setAttribute('style', 'display: none');
      hidden.setAttribute('hidden', '');
      hidden.append(...Array.from(page.body.children, (child) => page.importNode(child, true)));
      page.body.append(hidden);
    },
  },
  'the list lies in more boxes': {
    sites: [
      ...['whatsapp', 'telegram-a', 'telegram-k', 'google-messages', 'messenger', 'instagram'],
      ...['discord', 'slack', 'teams', 'converse'],
    ],
    change: (page) => {
      for (const element of page.querySelectorAll(
        '[role="row"], .bubble, .sender-group-container, mws-message-wrapper, [aria-roledescription="message"], [data-qa="message_container"], [data-tid="chat-pane-message"], .chat-msg__content, [role="article"]',
      )) {
        const box = page.createElement('div');
        element.replaceWith(box);
        box.append(element);
      }
    },
  },
};

const read = (site: string, page: Document, withMedia: boolean) => {
  const reader = READERS[site];
  const thread =
    reader && 'open' in reader ? reader.open(page, { zone: 'Europe/London', now: () => new Date('2026-11-22T10:00:00Z') }) : undefined;
  return thread?.rows().flatMap((row) => {
    const reading = row.read();
    if (!reading) return [];
    const { time: _, missed: __, html: ___, ...message } = reading.message;
    return [{ id: row.id, ...message, ...(withMedia && { media: reading.media.map(({ name }) => name) }) }];
  });
};

describe.each(Object.entries(CHANGES))('%s', (_name, { sites, change, media }) => {
  it.each(sites.flatMap((site) => readdirSync(join(ROOT, site)).flatMap((file) => (file.endsWith('.html') ? [{ site, file }] : []))))(
    '$site/$file is read all the same',
    ({ site, file }) => {
      const html = readFileSync(join(ROOT, site, file), 'utf8');
      const { address } = JSON.parse(readFileSync(join(ROOT, site, file.replace('.html', '.json')), 'utf8'));
      const page = openPage(html, address);
      const before = read(site, page, media !== false);
      expect(before?.length).toBeGreaterThan(0);
      change(page);
      expect(read(site, page, media !== false)).toEqual(before);
    },
  );
});
