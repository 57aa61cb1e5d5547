import { afterEach, describe, expect, it, vi } from 'vitest';
import { dkimCheck } from '../../../lib/platform/dns/dkim-check';
import { resolver } from '../../../lib/platform/dns/resolver';
import { resolverAddress } from '../../../lib/platform/dns/resolver-address';

const NAME = 'may._domainkey.evenkeel.test';
const asked = vi.fn<typeof fetch>();

afterEach(() => {
  vi.unstubAllGlobals();
  asked.mockReset();
});

function answering(with_: (question: Uint8Array) => Response): void {
  asked.mockImplementation(async (url) => {
    const dns = new URL(String(url)).searchParams.get('dns') ?? '';
    return with_(Uint8Array.from(Buffer.from(dns, 'base64url')));
  });
  vi.stubGlobal('fetch', asked);
}

const dns = (bytes: Uint8Array): Response => new Response(bytes as BodyInit, { headers: { 'content-type': 'application/dns-message' } });
const withText = (question: Uint8Array, text: string): Response => {
  const data = [text.length, ...Buffer.from(text)];
  const record = [0xc0, 12, 0, 16, 0, 1, 0, 0, 0, 60, 0, data.length, ...data];
  return dns(Uint8Array.of(0, 0, 0x81, 0x80, 0, 1, 0, 1, 0, 0, 0, 0, ...question.subarray(12), ...record));
};

describe('resolver', () => {
  it('sends one GET with the question alone, and asks for a name once', async () => {
    answering((question) => withText(question, 'v=DKIM1; p=AB'));
    const txtOf = resolver('https://dns.example.org/dns-query');
    expect(await Promise.all([txtOf(NAME), txtOf(NAME)])).toEqual([['v=DKIM1; p=AB'], ['v=DKIM1; p=AB']]);
    expect(asked).toHaveBeenCalledTimes(1);
    const [url, init] = asked.mock.calls[0] ?? [];
    expect(String(url)).toMatch(/^https:\/\/dns\.example\.org\/dns-query\?dns=AAABAAABAAAAAAAA[\w-]+$/);
    expect(init).toMatchObject({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      headers: { accept: 'application/dns-message' },
    });
    expect(init).not.toHaveProperty('body');
  });

  it('cannot tell where the answer is no DNS, and asks on', async () => {
    answering(() => new Response('<p>Log in to the network</p>', { headers: { 'content-type': 'text/html' } }));
    const txtOf = resolver('https://dns.example.org/dns-query');
    expect(await txtOf(NAME)).toBeUndefined();
    answering(() => dns(Uint8Array.of(1, 2, 3)));
    expect(await txtOf(`x${NAME}`)).toBeUndefined();
    answering((question) => withText(question, 'v=DKIM1'));
    expect(await txtOf(`y${NAME}`)).toEqual(['v=DKIM1']);
  });

  it('is not asked again once it does not answer', async () => {
    asked.mockRejectedValue(new TypeError('Failed to fetch'));
    vi.stubGlobal('fetch', asked);
    const txtOf = resolver('https://dns.example.org/dns-query');
    expect(await txtOf(NAME)).toBeUndefined();
    expect(await txtOf(`x${NAME}`)).toBeUndefined();
    expect(asked).toHaveBeenCalledTimes(1);
  });
});

describe('dkimCheck', () => {
  const mail = new TextEncoder().encode(
    // The hash is that of an empty body in the relaxed form.
    'DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=evenkeel.test; s=may; h=from; bh=47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=; b=AAAA\r\nFrom: maya@evenkeel.test\r\n\r\n',
  );

  it('asks nobody where no resolver is named', async () => {
    vi.stubGlobal('fetch', asked);
    expect(await dkimCheck(undefined)(mail)).toMatchObject([{ bodyHash: 'matches', signature: 'not-checked', why: 'not-asked' }]);
    expect(asked).not.toHaveBeenCalled();
  });

  it('asks for the key where the domain publishes it, and keeps what it was told', async () => {
    answering((question) => withText(question, 'v=DKIM1; p='));
    expect(await dkimCheck('https://dns.example.org/dns-query')(mail)).toMatchObject([
      { why: 'revoked', key: { record: 'v=DKIM1; p=', resolver: 'https://dns.example.org/dns-query' } },
    ]);
    const [url] = asked.mock.calls[0] ?? [];
    expect(Buffer.from(new URL(String(url)).searchParams.get('dns') ?? '', 'base64url').toString('latin1')).toContain('_domainkey');
  });
});

describe('resolverAddress', () => {
  it.each([
    ['dns.example.org', 'https://dns.example.org/dns-query'],
    [' https://dns.example.org/ ', 'https://dns.example.org/dns-query'],
    ['https://dns.example.org/maya?x=1#y', 'https://dns.example.org/maya'],
    ['http://127.0.0.1:8053/dns-query', 'http://127.0.0.1:8053/dns-query'],
    ['http://localhost:8053', 'http://localhost:8053/dns-query'],
    ['http://dns.example.org/dns-query', undefined],
    ['https://maya:secret@dns.example.org/', undefined],
    ['ftp://dns.example.org/', undefined],
    ['https://', undefined],
    ['', undefined],
  ])('takes "%s" for %s', (written, address) => {
    expect(resolverAddress(written)).toBe(address);
  });
});
