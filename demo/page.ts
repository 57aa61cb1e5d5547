import { ADDRESSES, type DemoMessage, SUBJECT } from './thread';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

const SHOWN = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/London',
});

const person = (role: 'sender' | 'toRecipient', name: DemoMessage['from']) =>
  `<span itemprop="${role}" itemscope itemtype="https://schema.org/Person"><span class="name" itemprop="name">${name}</span> <a itemprop="email" href="mailto:${ADDRESSES[name]}">${ADDRESSES[name]}</a></span>`;

function article(message: DemoMessage): string {
  const to = message.from === 'Alex' ? 'Sam' : 'Alex';
  const file = message.attachment
    ? `<p class="attachment"><a itemprop="messageAttachment" download href="/attachments/${message.id}/${encodeURIComponent(message.attachment.name)}">${escaped(message.attachment.name)}</a></p>`
    : '';
  return `<article itemscope itemtype="https://schema.org/EmailMessage" id="${message.id}" class="${message.from.toLowerCase()}">
  <header><p>${person('sender', message.from)} <span class="to">to ${person('toRecipient', to)}</span></p>
  <time itemprop="dateSent" datetime="${message.sent}">${SHOWN.format(new Date(message.sent))}</time></header>
  <div itemprop="text">${escaped(message.text).replaceAll('\n', '<br>')}</div>${file}
</article>`;
}

/** The mailbox as one page, marked up with schema.org's EmailMessage so that it can be read by structure alone. */
export function mailboxPage(messages: readonly DemoMessage[]): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Inbox: a demo mailbox</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/mailbox.css">
</head>
<body>
<header class="bar"><strong>Demo mailbox</strong><span>alex@example.org</span></header>
<main>
<aside class="guide" aria-label="What to try">
<h2>Try Evenkeel here</h2>
<ol>
<li>Type an angry reply below, for instance: <q>You always do this. We never agreed 20 June, and you know it.</q> Wait a moment.</li>
<li>Take an edit, or see the whole message put calmly (BIFF: brief, informative, friendly, firm), and send it.</li>
<li>Keep the conversation: Alt+Shift+K, or Evenkeel's button in the toolbar (it may hide behind the puzzle piece). Then open the desk from the same button and export it.</li>
</ol>
<p>Everybody here is invented. Nothing leaves this computer.</p>
</aside>
<section itemscope itemtype="https://schema.org/Conversation" data-conversation-id="half-term" aria-labelledby="subject">
<h1 id="subject" itemprop="headline">${escaped(SUBJECT)}</h1>
${messages.map(article).join('\n')}
</section>
<form id="reply" method="post" action="/send" aria-labelledby="reply-title">
<h2 id="reply-title">Reply to Sam</h2>
<label for="body">Your message</label>
<textarea id="body" name="body" rows="9" required></textarea>
<button type="submit">Send</button>
</form>
</main>
</body>
</html>
`;
}
