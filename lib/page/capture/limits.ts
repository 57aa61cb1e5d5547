import type { Message } from '../../core/evidence/message';

/** What one capture hands over at most, in bytes. Chromium's runtime messages end at 64 MiB; the rest is for what is said of missing parts. */
export const MOST_BYTES = 60_000_000;

/** Of the copy of a page, in characters. It has to fit into one file of a capture, of at most 45 MB. */
export const MOST_PAGE_PARTS = 36_000_000;
export const LONGEST_PAGE_COPY = 44_000_000;
export const MOST_LINES = 1_000;
const LONGEST_LINE = 2_000;
const LONGEST_TEXT = 1_000_000;
const MOST_PARTS = 400;

/** At most `length` characters, with a mark where some were cut; no emoji is cut in half. */
export const clip = (text: string, length = LONGEST_LINE): string =>
  text.length > length ? `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : text;

/** A message cut to what the archive takes; `missed` says what was cut. */
export function withinLimits(message: Message): Message {
  const missed = [...message.missed];
  const part = <T>(parts: readonly T[], name: string): readonly T[] => {
    if (parts.length > MOST_PARTS) missed.push(`Only the first ${MOST_PARTS} of ${parts.length} ${name} are listed.`);
    return parts.slice(0, MOST_PARTS);
  };
  const party = <P extends { readonly shown: string; readonly address?: string }>({ shown, address }: P) => ({
    shown: clip(shown),
    ...(address && { address: clip(address) }),
  });
  const { sender, subject, html, quoted, time, ...rest } = message;
  if (message.text.length > LONGEST_TEXT || (quoted?.length ?? 0) > LONGEST_TEXT) missed.push('The text is very long and is cut short.');
  if ((subject?.length ?? 0) > LONGEST_LINE) missed.push('The subject is very long and is cut short.');
  if (html && html.length > LONGEST_TEXT) missed.push('The formatted version is very long and was left out.');
  return {
    ...rest,
    key: clip(message.key),
    ...(sender && { sender: party(sender) }),
    recipients: part(message.recipients, 'recipients').map(party),
    time: { ...time, ...(time.shown && { shown: clip(time.shown) }), ...(time.zone && { zone: clip(time.zone, 50) }) },
    ...(subject !== undefined && { subject: clip(subject) }),
    text: clip(message.text, LONGEST_TEXT),
    ...(html && html.length <= LONGEST_TEXT && { html }),
    ...(quoted && { quoted: clip(quoted, LONGEST_TEXT) }),
    attachments: part(message.attachments, 'attachments').map((attachment) => ({
      ...attachment,
      name: clip(attachment.name),
      mediaType: clip(attachment.mediaType, 200),
      ...(attachment.bytes && { bytes: { ...attachment.bytes, mediaType: clip(attachment.bytes.mediaType, 200) } }),
    })),
    missed: missed.slice(0, MOST_LINES).map((line) => clip(line)),
  };
}
