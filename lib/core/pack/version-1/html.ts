import type { ConversationCapture } from '../../evidence/conversation';
import type { Digest, Sha256 } from '../../evidence/digest';
import type { Message, Party, StoredBytes } from '../../evidence/message';
import { writtenTime } from '../../evidence/written-time';
import type { Original } from '../version-2/originals';
import type { Conversation, ConversationMessage, Difference } from './conversation';

/**
 * `data/conversation.html`: for reading and printing. No script, nothing loaded from anywhere; of a stranger's message only the text
 * is shown, never its HTML. Links lead to the originals beside it.
 */
export async function conversationHtml(
  conversation: Conversation,
  originals: ReadonlyMap<Sha256, Original>,
  zone: string,
  digest: Digest,
): Promise<string> {
  const view: View = { zone, link: (bytes, text) => originalLink(originals, bytes, text) };
  const { title, site, captures, messages } = conversation;
  const policy = `default-src 'none'; style-src 'sha256-${hexToBase64(await digest(new TextEncoder().encode(STYLE)))}'`;
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title || 'Conversation')}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1 dir="auto">${escaped(title || 'Conversation')}</h1>
<p>${messages.length} ${messages.length === 1 ? 'message' : 'messages'}, as shown on ${escaped(site)}. Times are written in the zone ${escaped(zone)}.</p>
<p>This page is for reading. The originals beside it, and README.txt above it, say what can be checked and what cannot.</p>
</header>
<main>
<h2>Messages</h2>
<ol>
${messages.map((message, index) => messageHtml(message, index + 1, view)).join('\n')}
</ol>
<h2>How it was kept</h2>
<ul>
${captures.map((capture) => captureHtml(capture, view)).join('\n')}
</ul>
</main>
</body>
</html>
`;
}

interface View {
  readonly zone: string;
  readonly link: (bytes: StoredBytes | undefined, text: string) => string;
}

function messageHtml({ key, latest, captures, differences }: ConversationMessage, number: number, view: View): string {
  const rows: [string, string][] = [
    ['From', latest.sender ? partyHtml(latest.sender) : 'unknown'],
    ['To', latest.recipients.length > 0 ? latest.recipients.map(partyHtml).join(', ') : 'not shown'],
    ['Time', timeHtml(latest, view.zone)],
  ];
  if (latest.subject) rows.push(['Subject', `<bdi>${escaped(latest.subject)}</bdi>`]);
  if (latest.attachments.length > 0) rows.push(['Attachments', latest.attachments.map((each) => attachmentHtml(each, view)).join('<br>')]);
  if (latest.source) rows.push(['Original', view.link(latest.source, 'the message as received')]);
  rows.push(['Kept in', captures.map((capture) => `entry ${capture}`).join(', ')]);
  const quoted = latest.quoted
    ? `<details><summary>Earlier messages quoted below it</summary><pre dir="auto">${escaped(latest.quoted)}</pre></details>`
    : '';
  return `<li id="message-${number}"><article aria-label="Message ${number}">
<h3>Message ${number}</h3>
<dl>${rows.map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`).join('')}</dl>
<pre dir="auto">${escaped(latest.text)}</pre>
${quoted}${noteList(
  'Differences between captures',
  differences.map((each) => differenceHtml(each)),
)}${noteList('Not read', latest.missed.map(escaped))}
<p class="key">${latest.keyKind === 'position' ? 'Message’s key, from its place on the page' : 'Message’s key on the site'}: ${escaped(key)}</p>
</article></li>`;
}

const partyHtml = ({ shown, address }: Party): string =>
  `<bdi>${escaped(shown)}</bdi>${address && address !== shown ? ` &lt;<bdi>${escaped(address)}</bdi>&gt;` : ''}`;

const timeSources: Record<string, string> = {
  'datetime-attribute': 'from the page’s own time mark',
  'title-attribute': 'from the label behind the displayed time',
  'rfc822-date': 'from the Date line of the original',
  'displayed-text': 'inferred from the displayed text',
};

function timeHtml({ time }: Message, zone: string): string {
  const shown = time.shown ? `<bdi>${escaped(time.shown)}</bdi> as displayed` : 'no time displayed';
  if (!time.utc) return `${shown} · date and time not known`;
  const source = time.source ? ` · ${timeSources[time.source] ?? escaped(time.source)}` : '';
  const offset = time.zone ? `, which gave the offset ${time.zone === 'Z' ? 'UTC' : escaped(time.zone)}` : '';
  const written = writtenTime(time.utc, zone);
  return `${shown} · <time datetime="${escaped(time.utc)}">${escaped(written)}</time> (${escaped(exactUtc(time.utc, written))})${source}${offset}`;
}

/** To the second, for instance "16.42.00 UTC"; with its date where that is another day than the one written before it. */
function exactUtc(utc: string, written: string): string {
  const instant = new Date(utc);
  if (Number.isNaN(instant.getTime())) return utc;
  const [day] = writtenTime(utc, 'UTC').split(',');
  const time = `${instant.toISOString().slice(11, 19).replaceAll(':', '.')} UTC`;
  return written.startsWith(`${day},`) ? time : `${day}, ${time}`;
}

const attachmentHtml = ({ name, bytes, missed }: Message['attachments'][number], view: View): string =>
  `${bytes ? view.link(bytes, name) : `<bdi>${escaped(name)}</bdi>, not kept`}${missed ? ` (${escaped(missed)})` : ''}`;

const differenceHtml = (difference: Difference): string =>
  difference.kind === 'not-present'
    ? `Not seen in entry ${difference.capture}. It may have been removed, or that capture showed another part of the conversation.`
    : `The ${difference.field} differs. Entry ${difference.from}: “<bdi>${escaped(difference.before)}</bdi>”. Entry ${difference.to}: “<bdi>${escaped(difference.after)}</bdi>”.`;

function captureHtml({ number, recordedAt, seal, record }: ConversationCapture, view: View): string {
  const { context } = record;
  const sure =
    context.confidence === 'structure-only'
      ? ' The layout of the page was not a known one, so senders and times were read from its structure.'
      : '';
  return `<li><h3>Entry ${number}</h3>
<p>Captured ${escaped(writtenTime(context.capturedAt, view.zone))}, recorded ${escaped(writtenTime(recordedAt, view.zone))} by the clock of the computer it was kept on (zone ${escaped(context.zone)}).${sure}</p>
<p>${record.messages.length} ${record.messages.length === 1 ? 'message' : 'messages'} from <bdi>${escaped(context.pageAddress)}</bdi>.</p>
<p>${view.link(record.pageCopy, 'Copy of the page')}${record.screenshot ? ` · ${view.link(record.screenshot, 'Picture of the page')}` : ''}</p>
${noteList('Not read', record.missed.map(escaped))}<details><summary>Browser it was captured in</summary><p>${escaped(context.browser)}</p></details>
<p class="key">Seal: ${escaped(seal)}</p></li>`;
}

const noteList = (title: string, notes: readonly string[]): string =>
  notes.length > 0 ? `<p class="note">${title}:</p><ul class="note">${notes.map((note) => `<li>${note}</li>`).join('')}</ul>` : '';

function originalLink(originals: ReadonlyMap<Sha256, Original>, bytes: StoredBytes | undefined, text: string): string {
  const original = bytes && originals.get(bytes.sha256);
  if (!original) return `<bdi>${escaped(text)}</bdi>`;
  const href = original.path
    .replace(/^data\//, '')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  return `<a href="${escaped(href)}"><bdi>${escaped(text)}</bdi></a> (${original.size.toLocaleString('en-GB')} bytes)`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Control characters that HTML forbids are shown as their pictures. */
const escaped = (text: string): string =>
  text
    .replace(/[&<>"']/g, (character) => entities[character] ?? character)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be shown
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, (character) => String.fromCharCode(0x2400 + character.charCodeAt(0)));

const hexToBase64 = (hex: string): string => btoa(hex.replace(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16))));

const STYLE = `
:root { color-scheme: light dark; --ink: #1c2127; --soft: #4d5661; --paper: #fff; --line: #ccd2d9; --tint: #f4f6f8; --link: #0b57a4; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8eaed; --soft: #b3bac3; --paper: #16191d; --line: #3b424b; --tint: #1f242a; --link: #8ab8ee; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 48rem; padding: 1.5rem 1rem 4rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 Arial, "Liberation Sans", sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.25; } h2 { font-size: 1.2rem; margin-top: 2rem; } h3 { font-size: 1rem; margin: 0 0 .5rem; }
main > ol, main > ul { list-style: none; margin: 0; padding: 0; }
main > ol > li, main > ul > li { border: 1px solid var(--line); border-radius: 6px; padding: 1rem; margin: 0 0 1rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem .75rem; margin: 0 0 .75rem; font-size: .9rem; }
dt { color: var(--soft); } dd { margin: 0; }
pre { font: inherit; white-space: pre-wrap; margin: 0; padding: .75rem; background: var(--tint); border-radius: 4px; }
details { margin-top: .5rem; } a { color: var(--link); }
.note { font-size: .9rem; margin: .5rem 0 0; } .key { font-size: .8rem; color: var(--soft); margin: .5rem 0 0; }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: .35rem; } }
@media print {
  :root { --ink: #000; --soft: #333; --paper: #fff; --line: #888; --tint: #fff; --link: #000; }
  @page { size: A4; margin: 20mm; }
  body { max-width: none; padding: 0; font-size: 12pt; }
  pre { padding: .5rem 0; } article > h3, article > dl { break-after: avoid; }
}
`;
