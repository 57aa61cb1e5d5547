import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageReader } from '../../../lib/page/capture/page-reader';

/** @vitest-environment node */

let server: Server;
let origin: string;
const asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    if (request.url === '/endless') {
      response.writeHead(200, { 'content-type': 'text/plain' });
      const more = () => {
        if (!response.destroyed) response.write(Buffer.alloc(1_000_000), more);
      };
      return more();
    }
    if (request.url === '/gone') return response.writeHead(404).end();
    if (request.url === '/announced') return response.writeHead(200, { 'content-length': '90000000' }).end();
    response.writeHead(200, { 'content-type': 'text/css' }).end('p{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const reader = () => pageReader(`${origin}/box/page`, fetch);

it("gets a file of the page's own origin", async () => {
  const { mediaType, bytes } = await reader().get('style.css');
  expect([mediaType, new TextDecoder().decode(bytes), asked.at(-1)]).toEqual(['text/css', 'p{}', 'GET /box/style.css']);
});

describe('refuses', () => {
  it.each([
    'https://elsewhere.example/a',
    '//elsewhere.example/a',
    'file:///etc/hosts',
    'data:text/plain,x',
    'blob:x',
    'http://127.0.0.1:9/a',
  ])('another origin: %s', async (address) => {
    const request: typeof fetch = () => Promise.reject(new Error('It was asked for.'));
    await expect(pageReader(`${origin}/`, request).get(address)).rejects.toThrow(
      'It lies on another site, which Evenkeel does not contact.',
    );
  });

  it('pages that are no web pages', async () => {
    await expect(pageReader('about:blank', fetch).get('about:blank')).rejects.toThrow('another site');
  });

  it('what is too large, announced or not', async () => {
    await expect(reader().get('/announced')).rejects.toThrow('It is larger than 40 MB.');
    await expect(reader().get('/endless')).rejects.toThrow('It is larger than 40 MB.');
  });

  it('an error page', async () => {
    await expect(reader().get('/gone')).rejects.toThrow('The site answered with error 404.');
  });
});

it('asks with the session of the page, for reading only, and never follows to another origin', async () => {
  let used: RequestInit | undefined;
  const request: typeof fetch = async (_address, init) => {
    used = init;
    return new Response('x');
  };
  await pageReader(`${origin}/`, request).get('/');
  expect(used).toMatchObject({ method: 'GET', mode: 'same-origin', credentials: 'same-origin' });
  expect(used?.signal).toBeInstanceOf(AbortSignal);
});
