import type { Attachment, Message, Party } from '../../../core/evidence/message';
import { readHtmlBody } from '../shown/html-body';
import { inertCopy } from '../shown/inert-copy';
import { environmentOf, isSamePlace, type MessagePlace, previewOf } from './page';

type Shown = Pick<Message, 'sender' | 'recipients' | 'subject' | 'text' | 'quoted' | 'attachments'>;

/** An open message as the page displays it, for when its source cannot be had; `undefined` where the page does not show it. */
export function shownMessage(page: Document, place: MessagePlace): Shown | undefined {
  const view = viewOf(page, place);
  if (!view?.querySelector('#messagebody')) return undefined;
  // Below the parts Roundcube shows pictures with words of its own; they are not the sender's.
  const parts = Array.from(view.querySelectorAll('#messagebody .message-part, #messagebody .message-htmlpart'), (part) => part.innerHTML);
  const [sender] = parties(view, 'from');
  const subject = wordsOf(view.querySelector('#message-header h2.subject'));
  return {
    ...(sender && { sender }),
    recipients: [...parties(view, 'to'), ...parties(view, 'cc')],
    ...(subject && { subject }),
    ...readHtmlBody(parts.map((part) => `<div>${part}</div>`).join(''), page),
    attachments: Array.from(view.querySelectorAll('#attachment-list a.filename'), attachment),
  };
}

const viewOf = (page: Document, place: MessagePlace): Document | undefined =>
  [page, previewOf(page)].find((view) => {
    const { mailbox: folder, uid } = environmentOf(view);
    return folder !== undefined && uid !== undefined && isSamePlace({ folder, uid }, place);
  });

const parties = (view: Document, header: string): Party[] =>
  Array.from(view.querySelectorAll(`#message-header td.header.${header} .rcmContactAddress`), (contact) => {
    const address = contact.getAttribute('title');
    return { shown: contact.textContent?.trim() ?? '', ...(address && { address }) };
  });

/** Without the words that only a screen reader is given. */
function wordsOf(element: Element | null): string {
  const copy = element ? inertCopy(element) : undefined;
  for (const voice of copy?.querySelectorAll('.voice') ?? []) voice.remove();
  return copy?.textContent?.trim() ?? '';
}

const attachment = (link: Element): Attachment => ({
  name: wordsOf(link.querySelector('.attachment-name') ?? link),
  mediaType: 'application/octet-stream',
  missed: 'It was not fetched, as the message could not be.',
});
