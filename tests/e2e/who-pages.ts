import type { Routes } from './support/routes';

const ORIGIN = 'https://webmail.example.org';

/** Where a message to these people is being written; each is "Name <address>". */
export const writingTo = (...recipients: readonly string[]): string => `${ORIGIN}/?${new URLSearchParams({ to: recipients.join(', ') })}`;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A compose page by the marks that Roundcube is known by, which names its recipients. What is sent is in `sent`. */
const composePage = (to: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Compose</title>
<style>body { font: 16px/1.4 sans-serif; margin: 20px } textarea#composebody { width: 480px; height: 160px; font: inherit; display: block }</style>
<script src="program/js/app.min.js"></script></head>
<body class="task-mail action-compose">
<textarea name="_to" id="_to" hidden>${escaped(to)}</textarea>
<input id="compose-subject" aria-label="Subject" value="Half term">
<textarea id="composebody" aria-label="Message"></textarea>
<button type="button" class="send" id="send">Send</button>
<script>
  const sent = (globalThis.sent = []);
  document.querySelector('#send').addEventListener('click', () => sent.push(document.querySelector('#composebody').value));
</script></body></html>`;

export const WHO_PAGES: Routes = {
  [ORIGIN]: (url) => (url.pathname === '/' ? composePage(url.searchParams.get('to') ?? '') : { body: '', contentType: 'text/javascript' }),
};
