/** As many messages back an equal one is looked for: equals carry the same time, so they stand close together. */
const REMEMBERED = 50_000;

/**
 * Keys for messages of a file that gives them no ids, made of what they say and their turn among equals. A later, longer export of the
 * same conversation gives the same keys. Two different messages that come to one key count as equals, so none is lost.
 * @returns of the parts that tell messages apart, in the order of the file.
 */
export function contentKeys(): (...parts: readonly string[]) => string {
  let recent = new Map<string, number>();
  let before = new Map<string, number>();
  return (...parts) => {
    const hash = contentHash(parts);
    const turn = recent.get(hash) ?? before.get(hash) ?? 0;
    recent.set(hash, turn + 1);
    if (recent.size >= REMEMBERED) {
      before = recent;
      recent = new Map();
    }
    return turn === 0 ? hash : `${hash}-${turn + 1}`;
  };
}

/** Marks that nobody sees, by which exports of different versions differ. */
const UNSEEN = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/** Words in the form that goes into a key: as read, not as encoded. */
export const forKey = (words: string): string =>
  PLAIN.test(words) ? words.trim() : words.normalize('NFC').replace(UNSEEN, '').replace(/\s+/g, ' ').trim();

const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/** 64 bits, as 16 hex digits. */
export function contentHash(parts: readonly string[]): string {
  const [one, two] = hash64(parts.join('\u0000'));
  return hex(two) + hex(one);
}

/** 64 bits in two halves (two of Bryc's cyrb): quick, and no secret hangs on it. */
export function hash64(words: string): readonly [number, number] {
  let [one, two] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < words.length; at++) {
    const unit = words.charCodeAt(at);
    one = Math.imul(one ^ unit, 2654435761);
    two = Math.imul(two ^ unit, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return [one >>> 0, two >>> 0];
}

const hex = (bits: number): string => bits.toString(16).padStart(8, '0');
