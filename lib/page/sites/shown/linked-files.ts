import type { ShownFile } from '../mail/cards';
import { wordsOf } from '../mail/head';

/** Files as most webmails show them: a block or a link with the name, and a link from which it can be had. */
export function linkedFiles(blocks: readonly Element[]): readonly ShownFile[] {
  return blocks
    .filter((block) => !blocks.some((outer) => outer !== block && outer.contains(block)))
    .map((block) => {
      const link = (block.matches('a[href]') ? block : block.querySelector('a[href]')) as HTMLAnchorElement | null;
      const named = link?.getAttribute('download') || block.querySelector('[title]')?.getAttribute('title') || block.getAttribute('title');
      const name = named || nameIn(wordsOf(block)) || 'unnamed';
      return /^https?:/.test(link?.href ?? '') ? { name, address: link?.href ?? '' } : { name };
    });
}

/** A file's name among words such as its size; else all of them. */
const nameIn = (words: string): string => /^.*?\.[a-z0-9]{2,5}(?=$|[\s,(])/i.exec(words)?.[0] ?? words;
