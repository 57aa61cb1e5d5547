import { secureAddress } from '../secure-address';

/**
 * The address of a DNS-over-HTTPS resolver as the user wrote it, in full: "dns.example.org" becomes "https://dns.example.org/dns-query",
 * the path that RFC 8484 gives as its example. `undefined` where it is no such address.
 */
export function resolverAddress(written: string): string | undefined {
  const url = secureAddress(written);
  if (!url) return undefined;
  url.search = '';
  if (url.pathname === '/') url.pathname = '/dns-query';
  return url.href;
}
