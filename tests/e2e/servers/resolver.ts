import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const TXT = 16;

export interface Resolver {
  /** To be given to Evenkeel. */
  readonly address: string;
  /** Every name asked for so far, in order. */
  readonly asked: readonly string[];
  stop(): Promise<void>;
}

/** DNS over HTTPS (RFC 8484, GET, wire format) without the S, on a free port of 127.0.0.1: TXT records by name, any other name does not exist. */
export async function startResolver(records: Readonly<Record<string, string>>): Promise<Resolver> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const question = Buffer.from(new URL(request.url ?? '/', 'http://127.0.0.1').searchParams.get('dns') ?? '', 'base64url');
    if (request.method !== 'GET' || question.length < 17) return void response.writeHead(400).end();
    const name = nameIn(question);
    asked.push(name);
    response.writeHead(200, { 'content-type': 'application/dns-message', 'access-control-allow-origin': '*' });
    response.end(answerTo(question, records[name.toLowerCase()]));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/dns-query`,
    asked,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function nameIn(question: Buffer): string {
  const labels: string[] = [];
  for (let at = 12; question[at]; at += 1 + (question[at] ?? 0))
    labels.push(question.toString('latin1', at + 1, at + 1 + (question[at] ?? 0)));
  return labels.join('.');
}

/** The question again with its answer: one record in strings of at most 255 bytes, or "no such name". */
function answerTo(question: Buffer, text: string | undefined): Buffer {
  const head = Buffer.from(question.subarray(0, 12));
  head.writeUInt16BE(text === undefined ? 0x8183 : 0x8180, 2);
  head.writeUInt16BE(text === undefined ? 0 : 1, 6);
  if (text === undefined) return Buffer.concat([head, question.subarray(12)]);
  const strings = (text.match(/.{1,255}/g) ?? []).map((part) => Buffer.concat([Buffer.of(part.length), Buffer.from(part, 'latin1')]));
  const data = Buffer.concat(strings);
  const record = Buffer.of(0xc0, 12, 0, TXT, 0, 1, 0, 0, 0, 60, data.length >> 8, data.length & 0xff);
  return Buffer.concat([head, question.subarray(12), record, data]);
}
