import type { Incoming } from '../site';
import { openMessage, previewOf, shownTime } from './page';
import { shownMessage } from './shown';

/** The message that Roundcube shows, on a page of its own or in the preview pane. */
export function roundcubeIncoming(page: Document): Incoming | undefined {
  const place = openMessage(page);
  const shown = place && shownMessage(page, place);
  const body = [page, previewOf(page)].map((view) => view?.querySelector<HTMLElement>('#messagebody')).find((one) => one);
  if (!shown || !body || !/\S/.test(shown.text)) return undefined;
  const { sender, text } = shown;
  // In the list's short form ("Today 11:24") the page does not hold the day.
  const sent = /^\d{4}-\d{2}-\d{2}/.exec(shownTime(page, place) ?? '')?.[0];
  return {
    elements: [body],
    text,
    ...(sender && { sender: { name: sender.shown, ...(sender.address && { address: sender.address }) } }),
    ...(sent && { sent }),
  };
}
