import type { Block } from './blocks';
import type { Part } from './parts';

/** Where pages keep a message's id, the plainest first. */
const ATTRIBUTES = [
  ...['data-message-id', 'data-msg-id', 'data-messageid', 'data-mid', 'data-comment-id', 'data-post-id', 'data-mail-id'],
  ...['data-id', 'data-item-id', 'data-uuid', 'data-key', 'itemid', 'id'],
];
const LONGEST = 300;
/** An attribute that few of the first messages have is not looked for on thousands. */
const FIRST = 20;
/** Made anew each time the page is drawn: by React, Radix, Headless UI, MUI, Ember, Angular. */
const MADE_UP = /^[:«_]r|^:|^(?:radix|headlessui|mui|react-aria|ember|mat|ng|cdk|v)-|^ember\d|^(?:undefined|null|true|false)$/i;
/** Counts places, not messages. */
const PLACE = /^(?:\D*(?:row|item|index|idx|slot|cell|virtual|option|list|element|node|line|block|div)[-_:]?)?\d{1,6}$/i;
const SAYS_MESSAGE = /message|msg|mail|comment|post|uuid|mid$/;

/**
 * Ids that the page gives its messages, where one attribute gives each its own. Numbers that only count along are none: another message
 * has them once an earlier one is loaded.
 */
export function idsOf(blocks: readonly Block[]): ReadonlyMap<Block, string> {
  const messages = blocks.filter(({ kind }) => kind === 'message');
  for (const name of ATTRIBUTES) {
    if (messages.slice(0, FIRST).filter((block) => idAt(block, name)).length < Math.min(FIRST, messages.length) * 0.5) continue;
    const ids = new Map<Block, string>();
    for (const block of messages) {
      const id = idAt(block, name);
      if (id) ids.set(block, id);
    }
    if (ids.size < Math.max(2, messages.length * 0.6) || new Set(ids.values()).size < ids.size) continue;
    const values = [...ids.values()];
    if (values.some((id) => id.length > LONGEST || MADE_UP.test(id))) continue;
    if (values.every((id) => PLACE.test(id)) && !(SAYS_MESSAGE.test(name) && !countsAlong(values, 1))) continue;
    if (countsAlong(values)) continue;
    return ids;
  }
  return new Map();
}

/** On the message itself, or on the one thing around or in it that is its alone. */
function idAt({ part, isInner }: Block, name: string): string | undefined {
  const own = part.element.getAttribute(name);
  if (own) return own;
  const held = new Set<string>();
  const look = (at: Part, depth: number) => {
    for (const inner of at.parts) {
      if (isInner(inner)) continue;
      const id = inner.element.getAttribute(name);
      if (id) held.add(id);
      else if (depth < 2) look(inner, depth + 1);
    }
  };
  if (name !== 'id') look(part, 0);
  const [id] = held;
  return held.size === 1 ? id : undefined;
}

/** "m-0", "m-1", "m-2": a place in the list, from its very start. */
function countsAlong(values: readonly string[], from = 0): boolean {
  const numbers = values.map((id) => Number(/(\d{1,9})\D*$/.exec(id)?.[1] ?? Number.NaN));
  const [first] = numbers;
  if (first === undefined || Number.isNaN(first) || first > 1 + from * 1e9) return false;
  return numbers.every((number, at) => number === first + at);
}
