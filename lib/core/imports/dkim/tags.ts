/**
 * A tag list after RFC 6376 section 3.2: "v=1; a=rsa-sha256; …". Values keep the white space between their parts.
 * `undefined` where it is no such list, or a tag stands twice.
 */
export function tagsOf(list: string): ReadonlyMap<string, string> | undefined {
  const tags = new Map<string, string>();
  const parts = list.split(';');
  if (parts.at(-1)?.trim() === '') parts.pop();
  for (const part of parts) {
    const found = /^\s*([A-Za-z][A-Za-z0-9_]*)\s*=([\s\S]*)$/.exec(part);
    const name = found?.[1];
    if (name === undefined || tags.has(name)) return undefined;
    tags.set(name, (found?.[2] ?? '').trim());
  }
  return tags;
}

/** Bytes of a base64 value that may be folded; `undefined` where it is none. */
export function base64Of(value: string): Uint8Array | undefined {
  const bare = value.replace(/\s+/g, '');
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(bare)) return undefined;
  try {
    return Uint8Array.from(atob(bare), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
