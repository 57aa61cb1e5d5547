import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { mailboxPage } from './page';
import { type DemoMessage, THREAD } from './thread';

export interface DemoMailbox {
  readonly url: string;
  /** What has been sent from the compose box, in order. */
  readonly sent: () => readonly string[];
  readonly close: () => Promise<void>;
}

/** Far above anything a person types; a demo needs no more. */
const LONGEST_BODY = 100_000;

async function formField(request: IncomingMessage, name: string): Promise<string> {
  let body = '';
  for await (const chunk of request) {
    body += chunk;
    if (body.length > LONGEST_BODY) throw new RangeError('The message is too long for the demo.');
  }
  // Forms send line ends as CRLF.
  return (new URLSearchParams(body).get(name) ?? '').replaceAll('\r\n', '\n');
}

/** Starts the demo's mailbox on loopback, on a free port unless one is given. Nothing is stored. */
export async function startDemoMailbox(port = 0): Promise<DemoMailbox> {
  const messages: DemoMessage[] = [...THREAD];
  const sent: string[] = [];

  const answer = (response: ServerResponse, status: number, type: string, content: string) =>
    response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' }).end(content);

  async function handle(request: IncomingMessage, response: ServerResponse) {
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
    if (request.method === 'POST' && path === '/send') {
      const text = await formField(request, 'body');
      sent.push(text);
      messages.push({ id: `demo-${messages.length + 1}`, from: 'Alex', sent: new Date().toISOString(), text });
      response.writeHead(303, { location: `/#${messages.at(-1)?.id}` }).end();
    } else if (path === '/') answer(response, 200, 'text/html', mailboxPage(messages));
    else if (path === '/mailbox.css')
      answer(response, 200, 'text/css', await readFile(join(import.meta.dirname, 'mailbox/mailbox.css'), 'utf8'));
    else {
      const file = messages.find((message) => path.startsWith(`/attachments/${message.id}/`))?.attachment;
      if (file) answer(response, 200, 'text/plain', file.content);
      else answer(response, 404, 'text/plain', 'There is nothing here.');
    }
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) =>
      answer(response, 400, 'text/plain', error instanceof Error ? error.message : 'Bad request'),
    );
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    sent: () => sent,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
