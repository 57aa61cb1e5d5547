import type { Mark, Marks } from '../../../core/evidence/message';
import { apart } from '../../../core/text/quoted-history';
import { mediaAt, mediaFrom, notLoaded } from '../chat/thread';
import { plainText } from '../shown/html-body';
import type { Media } from '../site';
import type { Block } from './blocks';
import { isQuote, type Leaf, leavesIn } from './leaves';
import { isInitials, nameIn } from './names';
import { allParts, contains, oneLine, type Part, shownNodes, wordsOf } from './parts';
import {
  namesAuthor,
  namesAvatar,
  namesControl,
  namesDeleted,
  namesEdited,
  namesFile,
  namesForwarded,
  namesReaction,
  namesRole,
} from './vocabulary';

export interface Words {
  readonly text: string;
  readonly html: string;
  readonly quoted?: string;
  readonly quotedFrom?: string;
  readonly marks?: Marks;
  readonly media: readonly Media[];
}

/** What is known of a message's parts. */
export interface Known {
  /** Author, times, subject: read by themselves. */
  readonly apart: ReadonlySet<Part>;
  readonly isLabel: (leaf: Leaf) => boolean;
  /** A small picture that stands beside many messages. */
  readonly isFace: (part: Part) => boolean;
  /** Another message's words. */
  readonly repeated: ReadonlySet<Part>;
  /** Where most of what was written stands: never a label, whatever it says. */
  readonly body: ReadonlySet<Part>;
  /** The line of who and when, where it stands apart from the words. */
  readonly line: Part | undefined;
}

/** What a message says: all of its words but its label, its times, what can be pressed, and what it quotes. */
export function wordsOfBlock(block: Block, { apart: read, isLabel, isFace, repeated, body, line }: Known): Words {
  const labels = new Set(leavesIn(block).flatMap((leaf) => (leaf.from === 'words' && isLabel(leaf) ? [leaf.part] : [])));
  const { document: inert, copy } = copier(block.part.element.ownerDocument);
  const quotes: Part[] = [];
  const media: Media[] = [];
  const marks: { edited?: Mark; deleted?: Mark; forwarded?: Mark } = {};
  const pressedWhole = pressedShare(block.part) > 0.5;

  const isAside = (part: Part): boolean => {
    const { tokens, tag, element } = part;
    if (block.isInner(part) || read.has(part) || (labels.has(part) && part.length === part.own.length)) return true;
    if (part.length <= 60 && namesEdited(tokens) && part !== block.part) {
      marks.edited = { shown: oneLine(element.textContent ?? '') };
      return true;
    }
    if (part.length <= 100 && part.length > 0 && namesForwarded(tokens) && part !== block.part) {
      marks.forwarded = { shown: oneLine(element.textContent ?? '') };
      return true;
    }
    if (isEditedMark(part)) {
      marks.edited = { shown: part.own };
      return true;
    }
    if (isQuote(part) || repeated.has(part)) {
      quotes.push(part);
      return true;
    }
    if (body.has(part)) return false;
    // "Sam replied, via e-mail, 3 May": the site's own sentence goes on behind the name.
    if (line && part !== line && contains(line, part) && part.parts.length === 0 && /^\p{Ll}/u.test(part.own) && part.length <= 40)
      return true;
    if (namesRole(tokens) && part.length <= 40 && part !== block.part) return true;
    if (namesAvatar(tokens) || (tag !== 'p' && isInitials(part.own) && part.parts.length === 0 && part !== block.part && namesCircle(part)))
      return true;
    if (namesReaction(tokens) || (namesControl(tokens) && part.length < 40 && part !== block.part)) return true;
    if (!pressedWhole && (isPressed(part) || isBar(part)) && part !== block.part) return true;
    if (part.tag === 'img' && isFace(part) && [...body].some(({ at }) => part.at < at)) return true;
    if (/^(?:nav|form|menu)$/.test(tag) || /^(?:toolbar|menu|tooltip)$/.test(element.getAttribute('role') ?? '')) return true;
    return false;
  };
  const write = (part: Part, into: Element) => {
    const bySide = new Map(part.parts.map((inner) => [inner.element, inner]));
    for (const node of shownNodes(part.element)) {
      if (node.nodeType === 3) {
        if (part.own && !labels.has(part)) into.append(kept(node.nodeValue ?? '', part.element, inert));
        continue;
      }
      const inner = bySide.get(node as Element);
      if (!inner || isAside(inner)) continue;
      if (inner.tag === 'img' || inner.tag === 'video' || inner.tag === 'audio') {
        const symbol = symbolOf(inner.element);
        if (symbol !== undefined) into.append(symbol);
        else media.push(mediaFrom(inner.element, nameOf(inner.element)));
        continue;
      }
      const file = fileIn(inner.element) ?? cardIn(inner);
      if (file) {
        media.push(file);
        continue;
      }
      const made = copy(inner.element);
      write(inner, made);
      into.append(made);
    }
  };
  const written = inert.createElement('div');
  if (namesDeleted(block.part.tokens)) marks.deleted = { shown: '' };
  write(block.part, written);
  const { text, line: introduction } = withoutIntroduction(plainText(written), quotes.length > 0);
  if (marks.deleted) marks.deleted = { shown: text };
  const names = quotes.flatMap((quote) => allParts(quote).filter((part) => namesAuthor(part.tokens) && nameIn(wordsOf(part))));
  const [quotedFrom] = quotes.length === 1 && names.length === 1 ? names : [];
  const quoted = [introduction, ...quotes.map((quote) => quotedWords(quote, copy, inert, quotedFrom))].filter(Boolean).join('\n\n');
  return {
    text,
    html: written.innerHTML,
    ...(quoted && { quoted }),
    ...(quoted && quotedFrom && { quotedFrom: nameIn(wordsOf(quotedFrom))?.name ?? '' }),
    ...(Object.keys(marks).length > 0 && { marks }),
    media,
  };
}

/** "On 3 May Sam wrote:" at the end is a part of the quote that stands below it. */
function withoutIntroduction(text: string, quotes: boolean): { readonly text: string; readonly line?: string } {
  const line = quotes ? (/(?:^|\n)([^\n]*\p{Nd}[^\n]*[:：])$/u.exec(text)?.[1] ?? '') : '';
  const { quoted } = line ? apart(`${line}\n> …`) : {};
  return quoted?.startsWith(line) && line ? { text: text.slice(0, -line.length).trim(), line } : { text };
}

function quotedWords(part: Part, copy: (element: Element) => Element, inert: Document, without: Part | undefined): string {
  const write = (one: Part, into: Element) => {
    const inner = new Map(one.parts.map((piece) => [piece.element, piece]));
    for (const node of shownNodes(one.element)) {
      if (node.nodeType === 3) into.append(node.nodeValue ?? '');
      const piece = inner.get(node as Element);
      if (!piece || piece === without) continue;
      const made = copy(piece.element);
      write(piece, made);
      into.append(made);
    }
  };
  const root = inert.createElement('div');
  write(part, root);
  return plainText(root);
}

/** Elements of a document without a window: nothing in it runs and nothing is loaded. What is drawn as a block is one there. */
function copier(document: Document): { readonly document: Document; readonly copy: (element: Element) => Element } {
  const inert = document.implementation.createHTMLDocument('');
  const view = document.defaultView;
  return {
    document: inert,
    copy(element) {
      const tag = element.localName;
      if (KNOWN.test(tag)) return inert.createElement(tag);
      const display = view?.getComputedStyle(element).display ?? '';
      return inert.createElement(
        /^(?:block|flex|grid|table|list-item|flow-root)/.test(display) || (display === '' && tag.includes('-')) ? 'div' : 'span',
      );
    },
  };
}

/** Elements whose own name says how they are read. */
const KNOWN =
  /^(?:address|article|aside|b|blockquote|br|center|code|dd|del|details|div|dl|dt|em|figcaption|figure|footer|h[1-6]|header|hr|i|ins|li|main|mark|ol|p|pre|q|s|section|small|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|tr|tt|u|ul)$/;

/** Line breaks that are shown as such stay. */
function kept(words: string, element: Element, inert: Document): Node {
  if (!/\S[^\S\n]*\n/.test(words.trimStart())) return inert.createTextNode(words);
  const space = element.ownerDocument.defaultView?.getComputedStyle(element).whiteSpace ?? '';
  if (!/^(?:pre|break-spaces)/.test(space) || element.localName === 'pre') return inert.createTextNode(words);
  const pre = inert.createElement('pre');
  pre.textContent = words;
  return pre;
}

const isPressed = ({ tag, element }: Part): boolean =>
  tag === 'button' || tag === 'summary' || /^(?:button|menuitem|switch|tab|checkbox)$/.test(element.getAttribute('role') ?? '');

/** A row of buttons, with how often they were pressed. */
const isBar = ({ own, parts }: Part): boolean =>
  parts.filter(isPressed).length > 1 &&
  !/\p{L}/u.test(own) &&
  parts.every((part) => isPressed(part) || part.tag === 'a' || !/\p{L}/u.test(wordsOf(part)));

function pressedShare(part: Part): number {
  if (part.length === 0) return 0;
  const sum = (of: Part): number => of.parts.reduce((total, inner) => total + (isPressed(inner) ? inner.length : sum(inner)), 0);
  return sum(part) / part.length;
}

const namesCircle = (part: Part): boolean =>
  part.element.getAttribute('aria-hidden') === 'true' || (part.up?.parts.indexOf(part) === 0 && part.tag !== 'td');

/** In the writer's own words nobody puts this alone in an element of its own. */
const EDITED = /^\(?(?:edited|bearbeitet|modifié|editado|modificato|bewerkt|golygwyd|تم التعديل|مُعدَّلة|معدل|معدلة)\)?$/iu;
/** "Last edited by Sam on 3 May": who and a number that could be when. */
const EDITED_BY = /^\(?(?:last edited|edited|zuletzt (?:bearbeitet|geändert)|dernière modification) (?:by|on|at|von|am|par|le) .*\p{Nd}/iu;
const isEditedMark = ({ own, parts, tag }: Part): boolean =>
  parts.length === 0 && tag !== 'p' && ((own.length <= 20 && EDITED.test(own)) || (own.length <= 140 && EDITED_BY.test(own)));

/** An emoji drawn as a picture is a word of the message. */
function symbolOf(element: Element): string | undefined {
  const alt = element.getAttribute('alt')?.trim() ?? '';
  if (element.localName !== 'img' || alt === '') return undefined;
  return /^(?:\p{Extended_Pictographic}|\p{Emoji_Component}|\u200d)+$/u.test(alt) && !/^\d+$/.test(alt) ? alt : undefined;
}

function nameOf(element: Element): string {
  const alt = oneLine(element.getAttribute('alt') ?? '');
  const address = element.getAttribute('src') ?? '';
  const file = /^(?:blob|data):/.test(address) ? '' : (/([^/?#]+)(?:[?#].*)?$/.exec(address)?.[1] ?? '');
  const kind = element.localName === 'img' ? 'picture' : element.localName === 'video' ? 'film' : 'sound';
  return (alt || file || kind).slice(0, 200);
}

/** A card that names a file and hands out none. */
function cardIn(part: Part): Media | undefined {
  if (!namesFile(part.tokens) || part.length > 120 || part.length === 0) return undefined;
  const link = part.element.querySelector('a[href]');
  const name = allParts(part).find(({ own }) => own !== '')?.own ?? 'file';
  const address = link?.getAttribute('href');
  return address && !address.startsWith('#')
    ? mediaAt(name.slice(0, 200), address, part.element.ownerDocument)
    : notLoaded(name.slice(0, 200));
}

/** A link that hands out a file. */
function fileIn(element: Element): Media | undefined {
  if (element.localName !== 'a' || !element.hasAttribute('href')) return undefined;
  const address = element.getAttribute('href') ?? '';
  const named = element.getAttribute('download');
  const ending =
    /\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|zip|txt|csv|jpe?g|png|gif|webp|heic|mp[34]|mov|m4a|ogg|opus|wav|eml|ics|vcf)(?:[?#]|$)/i;
  const words = oneLine(element.textContent ?? '');
  // A name of a file that leads who knows where is named and not asked for.
  if (named === null && !ending.test(address) && !/\s/.test(words) && ending.test(words)) return notLoaded(words.slice(0, 200));
  if (named === null && !(ending.test(address) && ending.test(`${words}`))) return undefined;
  return mediaAt((words || named || 'file').slice(0, 200), address, element.ownerDocument);
}
