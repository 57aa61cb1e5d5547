/** The words of an HTML mail, and the history quoted in it, each as plain text. */
export interface HtmlBody {
  readonly text: string;
  readonly quoted?: string;
}

/**
 * Where mail programs put the message they answer: Gmail, Yahoo, Proton, Thunderbird and Apple Mail, Outlook. Webmails put something of their own
 * before the names that a mail brings along: "x_gmail_quote", "yiv123yahoo_quoted", "x_divRplyFwdMsg".
 */
const QUOTES =
  '[class*="gmail_quote"], [class*="yahoo_quoted"], [class*="protonmail_quote"], [class*="moz-cite-prefix"], blockquote[type="cite"]';
const OUTLOOK_HEADER = '[id$="divRplyFwdMsg"], [id$="appendonsend"]';
const UNSEEN = 'script, style, head, title, template, noscript, object, iframe, select, textarea';
const BLOCK =
  /^(address|article|aside|blockquote|center|dd|div|dl|dt|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|tr|ul)$/;

/**
 * Reads HTML in a document of its own that has no window: nothing in it runs and nothing is loaded.
 * @param document Only makes that document.
 */
export function readHtmlBody(html: string, document: Document): HtmlBody {
  const inert = document.implementation.createHTMLDocument('');
  inert.body.innerHTML = html;
  for (const element of inert.querySelectorAll(UNSEEN)) element.remove();
  const quoted = takeQuotes(inert.body);
  return { text: plainText(inert.body), ...(quoted && { quoted }) };
}

/** Takes the quoted parts out of the tree and gives their words. */
function takeQuotes(body: HTMLElement): string {
  const quotes: Node[] = [];
  const outlook = body.querySelector(OUTLOOK_HEADER);
  if (outlook) quotes.push(...restAfter(outlook, body));
  for (const quote of body.querySelectorAll(QUOTES)) if (!quotes.some((taken) => taken.contains(quote))) quotes.push(quote);
  const words = quotes.map(plainText).filter(Boolean);
  for (const quote of quotes) quote.parentNode?.removeChild(quote);
  return words.join('\n\n');
}

/** Outlook marks only where the history begins: a rule, its header block, and all that follows. */
function restAfter(mark: Element, body: HTMLElement): Node[] {
  const rule = mark.previousElementSibling;
  const rest: Node[] = [rule?.localName === 'hr' ? rule : mark];
  for (let level: Node | null = rest[0] ?? null; level && level !== body; level = level.parentNode) {
    for (let node = level.nextSibling; node; node = node.nextSibling) rest.push(node);
  }
  return rest;
}

/** Text as it would be read: blocks on lines of their own, runs of white space as one blank. */
export function plainText(root: Node): string {
  // Pieces, and the last character apart: to look at the end of a growing text again and again takes minutes on a long message.
  const pieces: string[] = [];
  let last = '';
  const add = (piece: string) => {
    pieces.push(piece);
    last = piece.at(-1) ?? last;
  };
  const newLine = () => {
    if (last && last !== '\n') add('\n');
  };
  const walk = (node: Node, kept: boolean) => {
    if (node.nodeType === 3) {
      const words = kept ? (node.nodeValue ?? '') : (node.nodeValue ?? '').replace(/[ \t\r\n\f]+/g, ' ');
      add(/^\s?$/.test(last) && !kept ? words.replace(/^ /, '') : words);
      return;
    }
    const name = node.nodeType === 1 ? (node as Element).localName : '';
    if (name === 'br') add('\n');
    else if (name === 'img') add((node as Element).getAttribute('alt') ?? '');
    else {
      const block = BLOCK.test(name);
      if (block) newLine();
      const paragraph = name === 'p';
      if (paragraph && last) add('\n');
      if (name === 'td' && /\S/.test(last)) add('\t');
      for (const child of node.childNodes) walk(child, kept || name === 'pre');
      if (block) newLine();
      if (paragraph && last) add('\n');
    }
  };
  walk(root, false);
  return pieces
    .join('')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
