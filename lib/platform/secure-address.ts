const LOOPBACK = new Set(['localhost', '127.0.0.1']);

/** An address as the user wrote it; without a scheme it is `https:`. `undefined` where it is none: only `https:`, and `http:` on this computer. */
export function secureAddress(written: string): URL | undefined {
  const text = written.trim();
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (text === '' || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  const secure = url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname));
  if (!secure || url.username !== '' || url.password !== '') return undefined;
  url.hash = '';
  return url;
}
