import type { Copy } from './copy';
import { absolute, inlined, inlinedText } from './inline';

const IMPORT = /@import\s+(?:url\(\s*)?(?:"([^"]*)"|'([^']*)'|([^\s;"')]+))\s*\)?([^;]*);/gi;
const URL_IN_STYLE = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"']*))\s*\)/gi;
const SHOWN = /^(?:image|font)\/|^application\/(?:font|x-font|vnd\.ms-fontobject)/i;
const FONT_FACE = /@font-face\s*\{[^{}]*\}/gi;
const SOURCE = /\bsrc\s*:[^;}]*;?/gi;
const DEEPEST = 4;

/** A style sheet's text with everything it refers to written into it, or left out where it lies on another site. */
export async function selfContained(copy: Copy, text: string, base: string, depth = 0): Promise<string> {
  const whole = await replaceAll(text, IMPORT, async ([, a, b, c, media = '']) => {
    const address = absolute(a ?? b ?? c ?? '', base);
    const imported = address && depth < DEEPEST ? await inlinedText(copy, address) : undefined;
    if (!address || imported === undefined) return '';
    const rules = await selfContained(copy, imported, address, depth + 1);
    return media.trim() ? `@media ${media.trim()} {\n${rules}\n}` : rules;
  });
  const filled = await replaceAll(whole.replace(FONT_FACE, oneSource), URL_IN_STYLE, async ([match, a, b, c]) => {
    const address = (a ?? b ?? c ?? '').trim();
    if (address.startsWith('#') || /^data:/i.test(address)) return match;
    return `url("${(await inlined(copy, address, base, SHOWN)) ?? 'data:,'}")`;
  });
  // An end tag inside a style element would end it; to the style sheet both spellings are the same.
  return filled.replaceAll('</', '<\\/');
}

/** A font is offered in several formats, of which a browser takes one: every browser that opens the copy takes WOFF2, or else the first. */
function oneSource(face: string): string {
  const offers = [...face.matchAll(SOURCE)].flatMap(([source]) => source.match(/url\([^)]*\)/gi) ?? []);
  const best = offers.find((offer) => /\.woff2\b/i.test(offer)) ?? offers[0];
  return best === undefined || offers.some((offer) => /^url\(\s*["']?data:/i.test(offer))
    ? face
    : face.replace(SOURCE, '').replace(/\}$/, `;src:${best}}`);
}

async function replaceAll(text: string, pattern: RegExp, replacement: (match: RegExpMatchArray) => Promise<string>): Promise<string> {
  let result = '';
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    result += text.slice(from, match.index) + (await replacement(match));
    from = match.index + match[0].length;
  }
  return result + text.slice(from);
}
