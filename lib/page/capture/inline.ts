import { base64Length, toBase64 } from './base64';
import type { Copy, Fetched, Shared } from './copy';

/** In characters of base64. */
const LARGEST = 8_000_000;

/**
 * What an address of the page's own origin gives, as a `data:` address or what stands for one; `undefined` where it lies elsewhere,
 * is of another kind or too large.
 */
export async function inlined(copy: Copy, address: string, base: string, kind: RegExp): Promise<string | undefined> {
  if (/^data:/i.test(address)) return kind.test(address.slice(5)) ? address : undefined;
  const full = absolute(address, base);
  const file = full === undefined ? undefined : await fetched(copy.shared, full);
  if (!file) return undefined;
  const type = file.mediaType.replace(/;.*$/s, '').trim().toLowerCase();
  if (!/^[\w.+-]+\/[\w.+-]+$/.test(type) || !kind.test(type) || base64Length(file.bytes) > LARGEST) return undefined;
  if (copy.shared.budget.take(base64Length(file.bytes))) return copy.shared.held.put(`data:${type};base64,${base64Of(file)}`);
  copy.shared.missed.add('The page holds more pictures than fit into a copy; some were left out.');
  return undefined;
}

/** A text file of the page's own origin, such as a style sheet. */
export async function inlinedText(copy: Copy, address: string): Promise<string | undefined> {
  const file = await fetched(copy.shared, address);
  const text = file && new TextDecoder().decode(file.bytes);
  return text !== undefined && copy.shared.budget.take(text.length) ? text : undefined;
}

/** As many at a time as a browser asks of one server by HTTP/2, so that none waits until it counts as unanswered. */
const AT_ONCE = 64;

/**
 * Fetches all at once what will be asked for one by one, in this order, and writes pictures and fonts as text while others are on their
 * way. Addresses of other sites are passed over.
 */
export async function fetchAhead(shared: Shared, addresses: Iterable<string>, base: string): Promise<void> {
  const waiting = new Set<string>();
  for (const address of new Set(addresses)) {
    const full = /^data:/i.test(address) ? undefined : absolute(address, base);
    if (full !== undefined && !shared.fetched.has(full)) waiting.add(full);
  }
  const next = waiting.values();
  const work = async () => {
    for (const full of next) {
      const file = await fetched(shared, full);
      if (file && /^(?:image|font)\//i.test(file.mediaType) && base64Length(file.bytes) <= LARGEST) base64Of(file);
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, waiting.size) }, work));
}

export function absolute(address: string, base: string): string | undefined {
  try {
    return new URL(address.trim(), base).href;
  } catch {
    return undefined;
  }
}

function base64Of(file: Fetched): string {
  file.base64 ??= toBase64(file.bytes);
  return file.base64;
}

/** Each address is fetched once. */
function fetched({ fetched, reader }: Shared, address: string): Promise<Fetched | undefined> {
  const before = fetched.get(address);
  if (before) return before;
  const fetching: Promise<Fetched | undefined> = reader.get(address).catch(() => undefined);
  fetched.set(address, fetching);
  return fetching;
}
