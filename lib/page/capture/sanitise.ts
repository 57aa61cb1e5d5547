import DOMPurify, { type Config } from 'dompurify';

const WORDS_AND_NUMBERS = ['alt', 'title', 'dir', 'lang', 'align', 'valign', 'colspan', 'rowspan', 'start', 'datetime', 'width', 'height'];

/** Words, structure and pictures that are already there. No style, class or id: none may reach outside the message. */
const CONFIG: Config = {
  ALLOWED_TAGS: [
    ...['a', 'abbr', 'b', 'bdi', 'bdo', 'big', 'blockquote', 'br', 'caption', 'center', 'cite', 'code', 'col', 'colgroup', 'dd', 'del'],
    ...['details', 'div', 'dl', 'dt', 'em', 'figcaption', 'figure', 'font', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'i', 'img', 'ins'],
    ...['kbd', 'li', 'mark', 'ol', 'p', 'pre', 'q', 's', 'samp', 'small', 'span', 'strike', 'strong', 'sub', 'summary', 'sup', 'table'],
    ...['tbody', 'td', 'tfoot', 'th', 'thead', 'time', 'tr', 'tt', 'u', 'ul', 'var', 'wbr'],
  ],
  ALLOWED_ATTR: ['href', 'src', ...WORDS_AND_NUMBERS],
  // The pattern below is for addresses; DOMPurify would hold it against every other attribute too.
  ADD_URI_SAFE_ATTR: [...WORDS_AND_NUMBERS],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|tel:|data:image\/(?:png|jpe?g|gif|webp);)/i,
};

/** The one door to DOMPurify: HTML made safe to show, for as long as `window` lives. */
export function sanitiser(window: Window & typeof globalThis): (html: string) => string {
  const purify = DOMPurify(window);
  purify.addHook('afterSanitizeAttributes', (node) => {
    if (node.localName === 'img' && !/^data:image\//i.test(node.getAttribute('src') ?? '')) standIn(node);
    if (node.localName !== 'img') node.removeAttribute('src');
    if (node.localName === 'a' && node.hasAttribute('href')) node.setAttribute('rel', 'noopener noreferrer');
  });
  return (html) => purify.sanitize(html, CONFIG);
}

/** A picture that would have to be loaded is named instead. */
function standIn(image: Element): void {
  const alt = image.getAttribute('alt')?.trim();
  image.replaceWith(image.ownerDocument.createTextNode(alt ? `[picture: ${alt}]` : '[picture]'));
}
