const LOOPBACK = new Set(['localhost', '127.0.0.1']);

/**
 * The address of a DNS-over-HTTPS resolver as the user wrote it, in full: "dns.example.org" becomes "https://dns.example.org/dns-query",
 * the path that RFC 8484 gives as its example. `undefined` where it is no such address: only `https:`, and `http:` on this computer.
 */
export function resolverAddress(written: string): string | undefined {
  const text = written.trim();
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (text === '' || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  const secure = url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname));
  if (!secure || url.username !== '' || url.password !== '') return undefined;
  url.hash = '';
  url.search = '';
  if (url.pathname === '/') url.pathname = '/dns-query';
  return url.href;
}
