import type { Step } from '../copy';
import { fetchAhead } from '../inline';

/** Begins to fetch what the page shows, so that the network works while the other steps do: style sheets first, as they are needed first. */
export const ahead: Step = {
  name: 'ahead',
  what: 'parts of it may be missing',
  run(copy) {
    const { page } = copy;
    const sheets = Array.from(page.querySelectorAll<HTMLLinkElement>('link[rel~="stylesheet" i]'), ({ href }) => href);
    const pictures = Array.from(page.querySelectorAll('img'), ({ currentSrc }) => currentSrc);
    void fetchAhead(copy, [...sheets, ...pictures].filter(Boolean), page.baseURI);
  },
};
