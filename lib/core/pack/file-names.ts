/** File names from strangers' names that every file system and every unpacker takes. */

const LONGEST = 100;
/** ext4, APFS and NTFS end at 255; a counter goes in front. */
const MOST_BYTES = 200;
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
/** Control and format characters (also those that turn the reading direction), and what Windows, shells and BagIt forbid or escape. */
const forbidden = /[\p{C}\p{Zl}\p{Zp}<>:"/\\|?*%`$]+/gu;

/**
 * One path segment: never a path, never a reserved name, in NFC, at most `longest` UTF-16 units (100 at most), the extension kept.
 */
export function safeFileName(name: string, longest = LONGEST): string {
  const last = name.normalize('NFC').split(/[/\\]/).filter(Boolean).at(-1) ?? '';
  const clean = trimmed(last.replace(forbidden, '-').replace(/\s+/g, ' '));
  if (!/[^\-_. ]/.test(clean)) return 'file';
  return shortened(reserved.test(clean) ? `_${clean}` : clean, Math.min(longest, LONGEST));
}

const trimmed = (name: string): string => name.replace(/^[\s.~-]+|[\s.-]+$/g, '');

function shortened(name: string, longest: number): string {
  if (fits(name, longest)) return name;
  const extension = /\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? '';
  const points = Array.from(name.slice(0, name.length - extension.length));
  while (points.length > 1 && !fits(points.join('') + extension, longest)) points.pop();
  return trimmed(points.join('')) + extension;
}

const fits = (name: string, longest: number): boolean => name.length <= longest && new TextEncoder().encode(name).length <= MOST_BYTES;

/** Lower-case ASCII words for the pack's own name, for instance "school-run"; `conversation` where nothing is left. */
export const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '') || 'conversation';
