import type { Shared } from './copy';
import { fetchAhead } from './inline';

/**
 * Begins to fetch what the page shows before the page is copied, so that the network works meanwhile: style sheets first, as they are
 * needed first. What cannot be fetched ahead is asked for, and named where it is missed, in its place.
 */
export async function ahead(page: Document, shared: Shared): Promise<void> {
  const sheets = Array.from(page.querySelectorAll<HTMLLinkElement>('link[rel~="stylesheet" i]'), ({ href }) => href);
  const pictures = Array.from(page.querySelectorAll('img'), ({ currentSrc }) => currentSrc);
  await fetchAhead(shared, [...sheets, ...pictures].filter(Boolean), page.baseURI);
}
