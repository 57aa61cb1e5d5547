import { documentIn } from '../shown/frames';
import type { Health, Site } from '../site';
import {
  ATTRIBUTES,
  CUSTOM_TAGS,
  FIXED_ATTRIBUTES,
  FIXED_VALUES,
  KNOWN_NAMES,
  LANGUAGES,
  NAMED_ATTRIBUTES,
  TAGS,
  UI_WORDS,
} from './skeleton-words';

/** Largest skeleton, in characters, all of them ASCII. */
const MOST = 200_000;
const DEEPEST = 60;
/** Of one element; lists of messages repeat themselves. */
const MOST_CHILDREN = 40;
/** Their insides are code, or drawings. */
const CLOSED = new Set(['head', 'script', 'style', 'svg', 'noscript', 'template', 'object', 'embed', 'canvas', 'video', 'audio']);
const OWN = /^evenkeel-/;

/**
 * How a page is built, to report that an adapter no longer understands it: elements, roles and names that makers of pages use, one element a line.
 * No text, no value that was typed, no person's name, no address; of the page's address the host and the shape of the route. A name that is not
 * known is a star and a number, the same for the same name. Plain ASCII, at most 200 kB. Never throws.
 */
export function pageSkeleton(document: Document, site: Site, health: Health): string {
  const lines = [
    'Evenkeel page skeleton 1',
    `adapter: ${site.id} ${site.version}`,
    `health: ${health.state}${health.missed.length > 0 ? ` (${health.missed.join(', ')})` : ''}`,
  ];
  const mask = masked();
  let left = MOST - 500;
  const put = (depth: number, line: string): boolean => {
    const whole = ' '.repeat(depth) + line.slice(0, 2000);
    left -= whole.length + 1;
    if (left >= 0) lines.push(whole);
    return left >= 0;
  };
  try {
    lines.push(...routeOf(document, mask), '');
    const root = document.documentElement;
    if (root) walk(root, document, 0, mask, put);
  } catch {
    lines.push('The page could not be read further.');
  }
  if (left < 0) lines.push('The page is longer; the rest is left out.');
  return lines.join('\n');
}

type Put = (depth: number, line: string) => boolean;
type Mask = (name: string) => string;

/** A name as far as it is made of known words, the rest as stars; the same star for the same rest. */
function masked(): Mask {
  const seen = new Map<string, number>();
  const star = (part: string): string => {
    if (!seen.has(part)) seen.set(part, seen.size + 1);
    return `*${seen.get(part)}`;
  };
  return (name) => {
    if (KNOWN_NAMES.has(name)) return name;
    if (name.length > 100 || !/^[\w:.-]+$/.test(name)) return star(name);
    const parts = name.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+|[:._-]+/g) ?? [];
    if (parts.join('') !== name) return star(name);
    const told = parts.map((part) => (isTold(part) ? part : star(part)));
    return told.join('').slice(0, 120);
  };
}

const isTold = (part: string): boolean => /^[:._-]+$/.test(part) || UI_WORDS.has(part.toLowerCase()) || KNOWN_NAMES.has(part);

/** Host and route: "mail.google.com" and "/mail/*1/#inbox/*2". Of a query only the known names. */
function routeOf(document: Document, mask: Mask): readonly string[] {
  const { protocol, hostname, pathname, search, hash } = new URL(document.URL);
  if (!/^https?:$/.test(protocol)) return ['host: none'];
  const shape = (path: string): string =>
    path
      .split('/')
      .slice(0, 12)
      .map((part) => part && mask(part))
      .join('/');
  const [route = '', query = ''] = hash.split('?');
  const names = [...namesIn(search.slice(1)), ...namesIn(query)].slice(0, 20).map(mask);
  return [
    `host: ${/^[a-z0-9.-]{1,253}$/.test(hostname) ? hostname : 'unusual'}`,
    `route: ${shape(pathname)}${route ? `#${shape(route.slice(1))}` : ''}${names.length > 0 ? `?${names.join('&')}` : ''}`,
  ];
}

/** By hand, since a content script of Firefox may not go through the names of `URLSearchParams`. */
const namesIn = (query: string): readonly string[] =>
  query
    .split('&')
    .map((pair) => pair.split('=')[0] ?? '')
    .filter(Boolean);

/**
 * Writes an element and what is in it; `false` once there is no more room. By tree walkers, since the fields of a form hide those of its own
 * properties that they are named like.
 */
function walk(element: Element, owner: Document, depth: number, mask: Mask, put: Put): boolean {
  const tag = typeof element.localName === 'string' ? element.localName : 'form';
  if (OWN.test(tag)) return true;
  const isOpen = depth < DEEPEST && !CLOSED.has(tag);
  const children = isOpen ? childrenOf(element, owner) : [];
  const text = isOpen && hasText(element, owner) ? ' (text)' : '';
  if (!put(depth, `${tagName(tag)}${attributesOf(element, tag, mask)}${text}`)) return false;
  const shadow = isOpen ? shadowOf(element) : undefined;
  const framed = isOpen && (tag === 'iframe' || tag === 'frame') ? documentIn(element) : undefined;
  const inside: readonly (readonly [string, readonly Element[], Document])[] = [
    ...(shadow ? [['#shadow', childrenOf(shadow, owner), owner] as const] : []),
    ...(framed?.documentElement ? [['#document', [framed.documentElement], framed] as const] : []),
  ];
  for (const [name, roots, its] of inside) {
    if (!put(depth + 1, name)) return false;
    for (const child of roots.slice(0, MOST_CHILDREN)) if (!walk(child, its, depth + 2, mask, put)) return false;
  }
  for (const child of children.slice(0, MOST_CHILDREN)) if (!walk(child, owner, depth + 1, mask, put)) return false;
  const more = children.length - MOST_CHILDREN;
  return more <= 0 || put(depth + 1, `(${more} more)`);
}

function childrenOf(root: Node, owner: Document): readonly Element[] {
  const children: Element[] = [];
  const walker = owner.createTreeWalker(root, 1); // elements
  for (let node = walker.firstChild(); node; node = walker.nextSibling()) children.push(node as Element);
  return children;
}

/** Whether words stand in the element itself. */
function hasText(element: Element, owner: Document): boolean {
  const walker = owner.createTreeWalker(element, 5); // elements and text
  for (let node = walker.firstChild(); node; node = walker.nextSibling()) {
    if (typeof node.nodeValue === 'string' && /\S/.test(node.nodeValue)) return true;
  }
  return false;
}

function shadowOf(element: Element): ShadowRoot | undefined {
  const root: unknown = element.shadowRoot;
  return root && (root as Node).nodeType === 11 ? (root as ShadowRoot) : undefined;
}

const tagName = (tag: string): string => (TAGS.has(tag) || isKnownCustom(tag) ? tag : tag.includes('-') ? 'custom-element' : 'unknown');

const isKnownCustom = (tag: string): boolean =>
  CUSTOM_TAGS.test(tag) &&
  tag
    .split('-')
    .slice(1)
    .every((part) => UI_WORDS.has(part));

function attributesOf(element: Element, tag: string, mask: Mask): string {
  const { getAttributeNames, getAttribute } = Element.prototype;
  let unknown = 0;
  const told: string[] = [];
  for (const name of getAttributeNames.call(element).slice(0, 60)) {
    if (!ATTRIBUTES.has(name) && !name.startsWith('data-')) unknown++;
    else told.push(attribute(name, getAttribute.call(element, name) ?? '', tag, mask));
  }
  return `${told.map((one) => ` ${one}`).join('')}${unknown > 0 ? ` (+${unknown})` : ''}`;
}

function attribute(name: string, value: string, tag: string, mask: Mask): string {
  const shown = name.startsWith('data-') ? `data-${mask(name.slice(5))}` : name;
  if (FIXED_ATTRIBUTES.has(name)) return `${shown}=${FIXED_VALUES.has(value) || value === '' ? value : '*'}`;
  if (NAMED_ATTRIBUTES.has(name)) return `${shown}=${value.split(/\s+/).filter(Boolean).slice(0, 30).map(mask).join(',')}`;
  if (name === 'lang' && tag === 'html')
    return `lang=${LANGUAGES.has(value.split('-')[0]?.toLowerCase() ?? '') ? value.split('-')[0]?.toLowerCase() : '*'}`;
  return shown;
}
