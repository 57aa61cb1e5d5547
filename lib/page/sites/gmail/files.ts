import type { ShownFile } from '../mail/cards';
import { wordsOf } from '../mail/head';

/** A card of a file: where Chromium may drag it from, "image/png:the%20name.png:https://…". Other browsers are given none. */
const DRAGGED = /^([\w.+-]+\/[\w.+-]+):([^:]*):(https?:\/\/.*)$/s;

/** The files that stand below a message. */
export const filesOf = (card: Element, words: Element | undefined): readonly ShownFile[] =>
  Array.from(card.querySelectorAll('.aZo')).flatMap((file) => (words?.contains(file) ? [] : [fileOf(file)]));

function fileOf(card: Element): ShownFile {
  const [, mediaType, coded = '', address] = DRAGGED.exec(card.getAttribute('download_url') ?? '') ?? [];
  const name = wordsOf(card.querySelector('.aV3')) || unescaped(coded) || 'unnamed';
  const named = { name, ...(mediaType && { mediaType }) };
  if (address) return { ...named, address };
  const link = (card.querySelector('a[href]') as HTMLAnchorElement | null)?.href;
  const own = link && ownFile(link);
  if (own) return { ...named, address: own };
  if (link) return { ...named, missed: `It was not fetched: it is a link to ${hostOf(link)}.` };
  return { ...named, missed: 'It was not fetched: the page had not loaded where it lies.' };
}

function unescaped(coded: string): string {
  try {
    return decodeURIComponent(coded);
  } catch {
    return coded;
  }
}

/** Where a file of the message itself is handed out whole, from the address of its preview. */
function ownFile(link: string): string | undefined {
  const address = URL.canParse(link) ? new URL(link) : undefined;
  if (address?.hostname !== 'mail.google.com' || !address.searchParams.has('attid')) return undefined;
  address.searchParams.set('view', 'att');
  address.searchParams.set('disp', 'safe');
  return address.href;
}

function hostOf(address: string): string {
  try {
    return new URL(address).hostname || 'another site';
  } catch {
    return 'another site';
  }
}
