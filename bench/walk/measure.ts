import type { CDPSession, Page } from 'playwright-core';
import type { walk } from '../../lib/page/capture/walk/walk';

declare global {
  var walkCode: {
    walk: typeof walk;
    newPace(around: object): Parameters<typeof walk>[2]['pace'];
    surroundingsOf(document: Document): Parameters<typeof walk>[2]['around'];
  };
  /** Kept, so that what it weighs is counted. */
  var kept: unknown;
}

export interface Walked {
  /** From the start to the end, by the clock. */
  readonly ms: number;
  /** Processor time of the page's main thread in milliseconds. */
  readonly worked: number;
  /** By how many bytes the page's heap grew, after all that could be let go was. */
  readonly grown: number;
  /** The weight of what was read, written down, in bytes. */
  readonly weight: number;
  /** By how many nodes the page grew. */
  readonly nodes: number;
  readonly right: boolean;
}

interface State {
  readonly heap: number;
  readonly nodes: number;
  readonly worked: number;
}

async function stateOf(cdp: CDPSession): Promise<State> {
  await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const metric = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
  return { heap: metric('JSHeapUsedSize'), nodes: metric('Nodes'), worked: 1000 * metric('TaskDuration') };
}

type Way = (page: Page, rows: number) => Promise<{ readonly ms: number; readonly weight: number; readonly right: boolean }>;

export async function measured(page: Page, rows: number, way: Way): Promise<Walked> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await stateOf(cdp);
  const { ms, weight, right } = await way(page, rows);
  const after = await stateOf(cdp);
  return { ms, weight, right, worked: after.worked - before.worked, grown: after.heap - before.heap, nodes: after.nodes - before.nodes };
}

/** Our walk to the start of the list. */
export const walked: Way = (page, rows) =>
  page.evaluate(async (count) => {
    const list = document.getElementById('list') as HTMLElement;
    const around = walkCode.surroundingsOf(document);
    const from = performance.now();
    const done = await walkCode.walk(
      {
        key: () => 'list',
        title: document.title,
        confidence: 'known-layout',
        scroller: () => list,
        start: () => (document.querySelector('[data-id="m0"]') ? 'reached' : undefined),
        rows: () =>
          Array.from(document.querySelectorAll<HTMLElement>('.row'))
            .sort((a, b) => a.offsetTop - b.offsetTop)
            .map((element) => ({
              element,
              id: element.dataset.id ?? '',
              read: () => ({
                message: {
                  sender: { shown: element.querySelector('.who')?.textContent ?? '' },
                  recipients: [],
                  time: { utc: element.querySelector('time')?.dateTime ?? '', source: 'datetime-attribute' },
                  text: element.querySelector('.text')?.textContent ?? '',
                  missed: [],
                },
                media: [],
              }),
            })),
      },
      { want: 'whole' },
      {
        around,
        pace: walkCode.newPace(around),
        zone: 'Europe/London',
        sanitise: (html) => html,
        get: async ({ name }) => ({ name, mediaType: 'text/plain' }),
      },
    );
    const ms = performance.now() - from;
    globalThis.kept = done;
    const messages = done?.messages ?? [];
    const right = messages.length === count && messages.every(({ key, text }, at) => key === `m${at}` && text.startsWith(`${at} `));
    return { ms, right, weight: JSON.stringify(messages).length };
  }, rows);

/** The same list only scrolled through, as far at a time as a person sees, with nothing read. */
export const scrolled: Way = (page) =>
  page.evaluate(async () => {
    const list = document.getElementById('list') as HTMLElement;
    const from = performance.now();
    while (list.scrollTop > 0) {
      list.scrollTop -= 0.7 * list.clientHeight;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return { ms: performance.now() - from, weight: 0, right: true };
  });
