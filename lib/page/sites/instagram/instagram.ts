import { chatSite, correspondent, enterSends, textIn } from '../chat/chat';
import { genericComposeAt, genericSendAt } from '../generic/compose';
import { isNamedSend } from '../send-names';
import type { Correspondent, Site } from '../site';

/**
 * The one account that the conversation links to, and else the conversation's number. Where it links to several it is a group, or
 * somebody's post was passed on, and nothing says which of them is meant.
 */
function chatOf(field: HTMLElement): Correspondent | undefined {
  const links = Array.from(field.closest('[role="main"], main, section')?.querySelectorAll('a') ?? [], (link) => ({
    account: /^\/([\w.]+)\/$/.exec(link.getAttribute('href') ?? '')?.[1],
    name: textIn(link),
  })).filter(({ account }) => account);
  const [first] = links;
  if (!first || links.some(({ account }) => account !== first.account)) {
    return correspondent(undefined, /^\/direct\/t\/(\d+)/.exec(field.ownerDocument.location.pathname)?.[1]);
  }
  return correspondent(links.find(({ name }) => name)?.name ?? first.account, first.account);
}

const direct = chatSite({
  id: 'instagram',
  version: '2026-11',
  pages: /^(?:www\.)?instagram\.com\//,
  field: '[role="textbox"][contenteditable="true"]',
  // The words of a new post are written in a dialog.
  elsewhere: '[role="dialog"], [role="search"], form',
  sends: isNamedSend,
  chatOf,
});

/** Conversations; what is written for all to read is looked at as on any page. */
export const instagram: Site = {
  ...direct,
  composeAt: (target) => direct.composeAt(target) ?? genericComposeAt(target),
  sendAt: (target) => direct.sendAt(target) ?? genericSendAt(target),
  sendsOn: (event, { field }) => enterSends(event) && (direct.composeAt(field) !== undefined || event.ctrlKey || event.metaKey),
  recipientsOf: (box) => (direct.composeAt(box.field) ? direct.recipientsOf?.(box) : undefined),
};
