import { documentIn } from '../shown/frames';

/** One message within one Roundcube account: ids are unique in their folder only. */
export interface MessagePlace {
  readonly folder: string;
  readonly uid: string;
}

/** What Roundcube's server wrote into a page for its own client. */
export interface Environment {
  readonly action?: string;
  readonly mailbox?: string;
  readonly uid?: string;
  readonly request_token?: string;
}

/** Reads `rcmail.set_env({…})` from the page's inline scripts: text, never run. */
export function environmentOf(document: Document | undefined): Environment {
  const found: Record<string, string> = {};
  for (const written of writtenInto(document)) {
    for (const key of ['action', 'mailbox', 'uid', 'request_token']) {
      const value = written[key];
      if (typeof value === 'string' || typeof value === 'number') found[key] = String(value);
    }
  }
  return found;
}

/** The folder where the site keeps what was sent, as it marks it for its own client or in its list of folders. */
export function sentFolder(page: Document): string | undefined {
  for (const { mailboxes } of writtenInto(page)) {
    for (const folder of Object.values((mailboxes ?? {}) as Readonly<Record<string, { id?: unknown; class?: unknown } | null>>)) {
      if (typeof folder?.id === 'string' && `${folder.class}`.split(' ').includes('sent')) return folder.id;
    }
  }
  return page.querySelector('#mailboxlist li.sent > a[rel]')?.getAttribute('rel') ?? undefined;
}

function* writtenInto(document: Document | undefined): Generator<Readonly<Record<string, unknown>>> {
  for (const { textContent } of document?.scripts ?? []) {
    for (const [, json = ''] of (textContent ?? '').matchAll(/rcmail\.set_env\((\{.*\})\);/g)) {
      try {
        yield JSON.parse(json) as Readonly<Record<string, unknown>>;
      } catch {
        // It was no JSON after all.
      }
    }
  }
}

/** The document of the preview pane, when a message is shown in it. */
export function previewOf(page: Document): Document | undefined {
  const preview = documentIn(page.querySelector('iframe#messagecontframe'));
  return preview?.querySelector('#messagebody, #message-header') ? preview : undefined;
}

/** The message that is open: in the page itself, in the preview pane, or else the one row that is selected. */
export function openMessage(page: Document): MessagePlace | undefined {
  for (const view of [page, previewOf(page)]) {
    const { action, mailbox, uid } = environmentOf(view);
    if (mailbox && uid && (action === 'show' || action === 'preview')) return { folder: mailbox, uid };
  }
  const selected = page.querySelectorAll('#messagelist tr.message.selected');
  return selected.length === 1 && selected[0] ? placeOfRow(selected[0]) : undefined;
}

/** A list row names its message in its link. */
export function placeOfRow(row: Element): MessagePlace | undefined {
  const href = row.querySelector('a[href*="_uid="]')?.getAttribute('href') ?? '';
  const query = new URLSearchParams(href.slice(href.indexOf('?') + 1));
  const folder = query.get('_mbox');
  const uid = query.get('_uid');
  return folder && uid ? { folder, uid } : undefined;
}

export const isSamePlace = (a: MessagePlace | undefined, b: MessagePlace): boolean => a?.folder === b.folder && a.uid === b.uid;

/** The times on the screen, verbatim: of the open message's header and of the rows that are shown. */
export function shownTime(page: Document, place: MessagePlace): string | undefined {
  for (const view of [page, previewOf(page)]) {
    const { mailbox: folder, uid } = environmentOf(view);
    if (folder === undefined || uid === undefined || !isSamePlace({ folder, uid }, place)) continue;
    const shown = view?.querySelector('#message-header .header.date, #message-header .header-summary .text-nowrap')?.textContent?.trim();
    if (shown) return shown;
  }
  for (const row of page.querySelectorAll<HTMLElement>('#messagelist tr.message')) {
    if (row.style.display === 'none' || !isSamePlace(placeOfRow(row), place)) continue;
    return row.querySelector('span.date, td.date')?.textContent?.trim() || undefined;
  }
  return undefined;
}
