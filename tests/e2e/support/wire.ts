import { Agent, request as ask, createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect } from 'node:net';

/** One request that left the browser, or would have left it. */
export interface SeenRequest {
  readonly method: string;
  readonly url: string;
  /** Answered by a route inside the browser, passed to this machine, or refused because it was for somewhere else. */
  readonly outcome: 'routed' | 'loopback' | 'refused';
}

export interface Wire {
  readonly port: number;
  readonly seen: SeenRequest[];
  close(): Promise<void>;
}

/**
 * What the two browsers ask of their makers on their own, however much of it is switched off. Refused like everything else;
 * left out of what is seen, for it comes when it likes.
 */
const BROWSERS_OWN = /(^|\.)(google\.com|googleapis\.com|gvt1\.com|mozilla\.(com|net|org)|firefox\.com)$/;

const isLoopback = (host: string): boolean => host === '127.0.0.1' || host === 'localhost';

/**
 * The only way out of the browser under test: a proxy that writes down every request, lets those to this machine through
 * and refuses all others. So a test that says "no request was made" says it of the wire and not of one page's events.
 */
export async function openWire(): Promise<Wire> {
  const seen: SeenRequest[] = [];
  const note = (message: IncomingMessage, host: string): boolean => {
    const outcome = isLoopback(host) ? 'loopback' : 'refused';
    if (!BROWSERS_OWN.test(host)) seen.push({ method: message.method ?? '', url: message.url ?? '', outcome });
    return outcome === 'loopback';
  };
  // Where a kept connection ends just as it is used again, a POST is lost: none is kept to the servers, and none ends here before the test.
  const agent = new Agent({ keepAlive: false });
  const server = createServer((message, answer) => {
    const url = new URL(message.url ?? '', 'http://not-a-proxy-request/');
    if (!note(message, url.hostname)) {
      answer.writeHead(502).end();
      return;
    }
    const { hostname, port, pathname, search } = url;
    const onward = ask({ agent, hostname, port, path: pathname + search, method: message.method, headers: message.headers }, (reply) => {
      answer.writeHead(reply.statusCode ?? 502, reply.rawHeaders);
      reply.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    answer.on('close', () => onward.destroy());
    message.pipe(onward);
  });
  server.keepAliveTimeout = 0;
  server.on('connect', (message, socket) => {
    const { hostname, port } = new URL(`http://${message.url}`);
    socket.on('error', () => socket.destroy());
    if (!note(message, hostname)) {
      socket.end('HTTP/1.1 502 Refused\r\n\r\n');
      return;
    }
    const onward = connect(Number(port), hostname, () => {
      socket.write('HTTP/1.1 200 Connected\r\n\r\n');
      onward.pipe(socket).pipe(onward);
    });
    onward.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return {
    port: (server.address() as AddressInfo).port,
    seen,
    async close() {
      agent.destroy();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
