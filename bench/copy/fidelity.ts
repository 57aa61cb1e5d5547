import type { Browser } from 'playwright-core';
import { differingPixels, pngAddress } from '../../tests/e2e/support/differing-pixels';

export interface Look {
  /** As PNG, at each of the places. */
  readonly pictures: readonly Buffer[];
  readonly words: string;
  /** Requests that opening it made. */
  readonly requests: number;
}

export const PLACES = [0, 0.25, 0.5, 0.75, 1] as const;
const VIEW = { width: 1280, height: 720 };

/** How a page or a copy of one looks and reads, with no script allowed in a copy. */
export async function lookAt(browser: Browser, page: { readonly url: string } | { readonly html: string }): Promise<Look> {
  const context = await browser.newContext({ viewport: VIEW, javaScriptEnabled: 'url' in page, offline: 'html' in page });
  try {
    const tab = await context.newPage();
    let requests = 0;
    if ('url' in page) await tab.goto(page.url, { waitUntil: 'networkidle' });
    else {
      tab.on('request', ({ url }) => (requests += /^(?:data|about):/.test(url()) ? 0 : 1));
      await tab.setContent(page.html, { waitUntil: 'load' });
    }
    const pictures: Buffer[] = [];
    for (const share of PLACES) {
      await tab.evaluate((part) => scrollTo(0, part * (document.documentElement.scrollHeight - innerHeight)), share);
      await new Promise((resolve) => setTimeout(resolve, 300));
      pictures.push(await tab.screenshot());
    }
    const words = (await tab.locator('body').innerText()).replace(/\s+/g, ' ');
    return { pictures, words, requests };
  } finally {
    await context.close();
  }
}

/** The share of pixels that differ by more than a shade, over all places. */
export async function difference(browser: Browser, a: Look, b: Look): Promise<number> {
  const page = await browser.newPage();
  try {
    const shares: number[] = [];
    for (const [at, picture] of a.pictures.entries())
      shares.push(await page.evaluate(differingPixels, [picture, b.pictures[at] ?? Buffer.alloc(0)].map(pngAddress)));
    return shares.reduce((sum, share) => sum + share, 0) / shares.length;
  } finally {
    await page.close();
  }
}
