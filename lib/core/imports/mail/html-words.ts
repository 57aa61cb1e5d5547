/** A letter program's HTML has a few thousand tags; one that has more is not read to its end. */
const MOST_CHARACTERS = 5_000_000;

const UNSEEN = /^(?:script|style|head|title|template|noscript|object|iframe|select|textarea|svg)$/;
const BLOCK =
  /^(?:address|article|aside|blockquote|center|dd|div|dl|dt|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|tr|ul)$/;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  pound: '£',
  euro: '€',
  copy: '©',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  middot: '·',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  szlig: 'ß',
  zwnj: '',
  shy: '',
};

/**
 * The words of an HTML mail as plain text, blocks on lines of their own, where there is no document to read it in. Nothing in it runs, and
 * the time it takes grows with its length only. `cut`: it is longer than was read.
 */
export function htmlWords(html: string): { readonly text: string; readonly cut: boolean } {
  const source = html.slice(0, MOST_CHARACTERS);
  const pieces: string[] = [];
  let at = 0;
  while (at < source.length) {
    const open = source.indexOf('<', at);
    pieces.push(words(source.slice(at, open < 0 ? source.length : open)));
    if (open < 0) break;
    const tag = /^<(\/?)([a-z][a-z0-9]{0,19})/i.exec(source.slice(open, open + 24));
    if (source.startsWith('<!--', open)) at = after(source, '-->', open + 4);
    else if (!tag && !/^<[!?/]/.test(source.slice(open, open + 2))) {
      pieces.push('<');
      at = open + 1;
    } else {
      at = tagEnd(source, open);
      const name = tag?.[2]?.toLowerCase() ?? '';
      if (tag?.[1] === '' && UNSEEN.test(name)) at = closing(source, name, at);
      else if (name === 'br' || BLOCK.test(name)) pieces.push('\n');
      else if (name === 'td' || name === 'th') pieces.push(' ');
    }
  }
  // Line by line: a pattern for blanks around line ends takes minutes on a row of a million blanks.
  const lines = pieces.join('').split('\n');
  const text = lines.map((line) => line.replace(/ {2,}/g, ' ').trim()).join('\n');
  return { text: text.replace(/\n{3,}/g, '\n\n').trim(), cut: html.length > MOST_CHARACTERS };
}

/** Runs of white space are one blank; line ends of the source are white space. */
const words = (text: string): string =>
  text.replace(/[ \t\r\n\f]+/g, ' ').replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));?/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[name] ?? NAMED[String(name).toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '\ufffd';
  });

function after(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from);
  return found < 0 ? source.length : found + mark.length;
}

/** Below the tag's end; a ">" between quotation marks does not end it. */
function tagEnd(source: string, open: number): number {
  const plain = source.indexOf('>', open);
  if (plain < 0) return source.length;
  const inside = source.slice(open, plain);
  if (!/["']/.test(inside)) return plain + 1;
  const whole = /[^"'>]*(?:"[^"]*"[^"'>]*|'[^']*'[^"'>]*)*>/y;
  whole.lastIndex = open;
  const found = whole.exec(source.length - open > 100_000 ? source.slice(0, open + 100_000) : source);
  return found ? whole.lastIndex : plain + 1;
}

function closing(source: string, name: string, from: number): number {
  const found = new RegExp(`</${name}`, 'gi');
  found.lastIndex = from;
  return found.test(source) ? tagEnd(source, found.lastIndex - name.length - 2) : source.length;
}
