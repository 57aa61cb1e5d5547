import type { Sender } from '../messaging/receive';

/** Where a message comes from: the site of the frame, and its address without what may name a person or a session. */
export interface Place {
  readonly host: string;
  readonly page: string;
}

/**
 * As the browser knows it and not as the page says. An editor's frame has no address of its own (`about:blank`), and counts to
 * the page that it belongs to.
 */
export function placeOf({ url, origin, tab }: Sender): Place | undefined {
  for (const address of [url, origin, tab?.url]) {
    if (address === undefined || !/^https?:/.test(address) || !URL.canParse(address)) continue;
    const { hostname, origin: site, pathname } = new URL(address);
    return { host: hostname, page: site + pathname };
  }
  return undefined;
}
