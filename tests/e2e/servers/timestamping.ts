import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Authority, makeAuthority } from './timestamp-authority';

export interface Timestamping {
  /** To be given to Evenkeel. */
  readonly address: string;
  readonly authority: Authority;
  /** Every request so far, in order. */
  readonly asked: readonly { readonly method: string; readonly headers: IncomingHttpHeaders; readonly body: Buffer }[];
  /** Changes answers from now on; `undefined` sends them as they are. */
  answerWith(change: ((response: Buffer) => Buffer) | undefined): void;
  stop(): Promise<void>;
}

/** A timestamp authority over HTTP (RFC 3161, 3.4) on a free port of 127.0.0.1. `/moved` sends elsewhere, `/large` never ends. No CORS: few have it. */
export async function startTimestamping(): Promise<Timestamping> {
  const authority = makeAuthority();
  const asked: { method: string; headers: IncomingHttpHeaders; body: Buffer }[] = [];
  let change: ((response: Buffer) => Buffer) | undefined;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    asked.push({ method: request.method ?? '', headers: request.headers, body });
    if (request.url === '/moved') return void response.writeHead(302, { location: '/' }).end();
    if (request.url === '/large') {
      response.writeHead(200, { 'content-type': 'application/timestamp-reply' });
      const more = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536)));
      };
      response.on('drain', more);
      return more();
    }
    if (request.method !== 'POST' || request.headers['content-type'] !== 'application/timestamp-query')
      return void response.writeHead(415).end();
    const reply = authority.reply(body);
    response.writeHead(200, { 'content-type': 'application/timestamp-reply', 'set-cookie': 'seen=1' });
    response.end(change ? change(reply) : reply);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    authority,
    asked,
    answerWith(next) {
      change = next;
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      authority.remove();
    },
  };
}
