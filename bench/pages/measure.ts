import type { TestPage } from '../../tests/e2e/support/test-page';

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Long enough for what a page puts off: the pause before the coach looks, and idle work after it. */
const SETTLED_MS = 1000;

/** Milliseconds that the page's main thread works for `act`, what it puts off included. */
export async function workOf(page: TestPage, act: () => Promise<unknown>): Promise<number> {
  const before = await page.mainThreadTime();
  await act();
  await wait(SETTLED_MS);
  return (await page.mainThreadTime()) - before;
}

/** The same for the loading of another page. */
export async function workToLoad(page: TestPage, url: string): Promise<number> {
  const before = page.countsByDocument ? 0 : await page.mainThreadTime();
  await page.goto(url);
  await wait(SETTLED_MS);
  return (await page.mainThreadTime()) - before;
}

/** A person at speed; the judge speaks only where there is a pause, so each tenth letter is followed by one. */
const BETWEEN_KEYS_MS = 90;
const PAUSE_MS = 500;

export async function typeLetters(page: TestPage, count: number): Promise<void> {
  for (let at = 1; at <= count; at++) {
    await page.press('etaoinshrd'[at % 10] ?? 'e');
    await wait(at % 10 === 0 ? PAUSE_MS : BETWEEN_KEYS_MS);
  }
}

/**
 * The longest time in milliseconds for which the page's main thread answered nothing while `act` ran: a message to itself is
 * answered at once by a thread that is free. Both browsers can tell this; only one of them knows of "long tasks".
 */
export async function longestWait(page: TestPage, act: () => Promise<unknown>): Promise<number> {
  await page.evaluate(() => {
    const { port1, port2 } = new MessageChannel();
    const beats = { longest: 0, last: performance.now(), on: true };
    (globalThis as { beats?: typeof beats }).beats = beats;
    port1.onmessage = () => {
      const now = performance.now();
      beats.longest = Math.max(beats.longest, now - beats.last);
      beats.last = now;
      if (beats.on) port2.postMessage(0);
    };
    port2.postMessage(0);
  }, null);
  await act();
  return page.evaluate(() => {
    const { beats } = globalThis as unknown as { beats: { longest: number; on: boolean } };
    beats.on = false;
    return beats.longest;
  }, null);
}
