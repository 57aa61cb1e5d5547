import { base64Length, toBase64 } from './base64';
import type { Copy } from './copy';

/**
 * What an address of the page's own origin gives, as a `data:` address; `undefined` where it lies elsewhere, is of another kind or
 * too large. Each address is fetched once.
 */
export async function inlined(copy: Copy, address: string, base: string, kind: RegExp): Promise<string | undefined> {
  if (/^data:/i.test(address)) return kind.test(address.slice(5)) ? address : undefined;
  const full = absolute(address, base);
  if (full === undefined) return undefined;
  let fetching = copy.shared.fetched.get(full);
  if (!fetching) {
    fetching = fetched(copy, full);
    copy.shared.fetched.set(full, fetching);
  }
  const data = await fetching;
  if (data === undefined || !kind.test(data.slice(5))) return undefined;
  if (copy.shared.budget.take(data.length)) return data;
  copy.shared.missed.add('The page holds more pictures than fit into a copy; some were left out.');
  return undefined;
}

/** A text file of the page's own origin, such as a style sheet. */
export async function inlinedText(copy: Copy, address: string): Promise<string | undefined> {
  try {
    const text = new TextDecoder().decode((await copy.shared.reader.get(address)).bytes);
    return copy.shared.budget.take(text.length) ? text : undefined;
  } catch {
    return undefined;
  }
}

export function absolute(address: string, base: string): string | undefined {
  try {
    return new URL(address.trim(), base).href;
  } catch {
    return undefined;
  }
}

async function fetched(copy: Copy, address: string): Promise<string | undefined> {
  try {
    const { mediaType, bytes } = await copy.shared.reader.get(address);
    const type = mediaType.replace(/;.*$/s, '').trim().toLowerCase();
    if (base64Length(bytes) > 8_000_000) return undefined;
    return /^[\w.+-]+\/[\w.+-]+$/.test(type) ? `data:${type};base64,${toBase64(bytes)}` : undefined;
  } catch {
    return undefined;
  }
}
