import type { TestPage } from './test-page';
import { until } from './until';

/** One problem that the coach points at. */
export interface Hint {
  /** The words that are underlined. */
  readonly quote: string;
  /** Only of the one that the card shows: why, and what it would say instead. */
  readonly reason?: string;
  readonly edit?: string;
}

/** The card as it stands. */
export interface Card {
  readonly view: string;
  /** Visible text by `data-part`. */
  readonly parts: Readonly<Record<string, string>>;
  /** The `data-action`s it offers. */
  readonly actions: readonly string[];
}

const CARD = 'evenkeel-card';
const UNDERLINES = 'evenkeel-underlines';

/** What the card shows; `undefined` where there is none. */
export const readCard = (page: TestPage): Promise<Card | undefined> =>
  page
    .inShadow(
      CARD,
      (root) => {
        const view = root.querySelector<HTMLElement>('[data-view]');
        if (!view || view.getClientRects().length === 0) return null;
        return {
          view: view.dataset.view ?? '',
          parts: Object.fromEntries(
            Array.from(root.querySelectorAll<HTMLElement>('[data-part]'), (part) => [part.dataset.part ?? '', part.innerText]),
          ),
          actions: Array.from(root.querySelectorAll<HTMLElement>('[data-action]'), (action) => action.dataset.action ?? ''),
        };
      },
      null,
    )
    .then((card) => card ?? undefined);

/** The underlined words: highlights in any frame of the page's origin, and the overlay over a textarea. */
export async function readUnderlines(page: TestPage): Promise<string[]> {
  const highlighted = await page.evaluate((name) => {
    const windows: (Window & typeof globalThis)[] = [window];
    for (const view of windows) {
      for (let at = 0; at < view.frames.length; at++) {
        const frame = view.frames[at] as (Window & typeof globalThis) | undefined;
        try {
          if (frame?.document) windows.push(frame);
        } catch {
          // Another origin's frame is not ours to read.
        }
      }
    }
    return windows.flatMap((view) => Array.from(view.CSS.highlights.get(name) ?? [], String));
  }, 'evenkeel-finding');
  const overlaid = await page.inShadow(UNDERLINES, (root) => Array.from(root.querySelectorAll('mark'), (mark) => mark.textContent), null);
  return [...highlighted, ...(overlaid ?? [])];
}

/**
 * What the coach points at: every underlined clause, with reason and edit for the one that the card shows. Waits for so many clauses:
 * the first may be underlined before the last is typed.
 */
export async function hints(page: TestPage, least = 1): Promise<Hint[]> {
  const quotes = await until('a hint', async () => {
    const found = await readUnderlines(page);
    return found.length >= least && (await readCard(page)) ? found : undefined;
  });
  const card = await readCard(page);
  const { quote: shown, reason, edit } = card?.view === 'finding' ? card.parts : {};
  return quotes.map((quote) => ({
    quote,
    ...(shown?.includes(quote) && reason !== undefined && { reason }),
    ...(shown?.includes(quote) && edit !== undefined && { edit }),
  }));
}

/** Waits until these words are underlined and no others: they come and go a moment after what is typed. */
export async function waitForUnderlines(page: TestPage, ...wanted: string[]): Promise<void> {
  let found: readonly string[] = [];
  await until(`the underlines ${JSON.stringify(wanted)}`, async () => {
    found = await readUnderlines(page);
    return JSON.stringify(found) === JSON.stringify(wanted);
  }).catch((error: Error) => {
    throw new Error(`${error.message}; underlined is ${JSON.stringify(found)}`);
  });
}

/** Long enough for a card that would come: the pause and the look at it are over, since the judge of tone answers at once. */
export async function staysQuiet(page: TestPage): Promise<boolean> {
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 700)), null);
  return (await readCard(page)) === undefined && (await readUnderlines(page)).length === 0;
}

/** Waits for the card to show that view, about these words where some are given: it may speak of the first before the last is typed. */
export const waitForCard = (page: TestPage, view: string, quote?: string): Promise<Card> =>
  until(`the card's "${view}" view${quote ? ` about "${quote}"` : ''}`, async () => {
    const card = await readCard(page);
    return card?.view === view && (quote === undefined || card.parts.quote === quote) ? card : undefined;
  });

/** Clicks a button of the card with the mouse, once it stands still. */
export async function clickCard(page: TestPage, action: string): Promise<void> {
  let before = '';
  const point = await until(`"${action}" on the card`, async () => {
    const at = await page.inShadow(
      CARD,
      (root, name) => {
        const button = root.querySelector(`[data-action="${name}"]`);
        button?.scrollIntoView({ block: 'nearest' });
        const box = button?.getBoundingClientRect();
        return box && box.width > 0 ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
      },
      action,
    );
    const still = JSON.stringify(at) === before;
    before = JSON.stringify(at);
    return still ? (at ?? undefined) : undefined;
  });
  await page.clickAt(point.x, point.y);
}

/** What a card is about. Its place also holds the line for screen readers, which comes a moment after the rest. */
const aboutOf = (card: Card | undefined): string => JSON.stringify(card && { ...card, parts: { ...card.parts, place: '' } });

const cardChanged = (page: TestPage, before: Card): Promise<true> =>
  until('the card to go on', async () => aboutOf(await readCard(page)) !== aboutOf(before));

/** Takes the one edit that the card offers. */
export async function takeEdit(page: TestPage): Promise<Card> {
  const card = await waitForCard(page, 'finding');
  await clickCard(page, 'take-edit');
  await cardChanged(page, card);
  return card;
}

/** Asks for the whole message in a calmer form and takes it. Gives the card as it was offered. */
export async function takeRewrite(page: TestPage): Promise<Card> {
  await waitForCard(page, 'finding');
  await clickCard(page, 'whole-message');
  const offer = await waitForCard(page, 'rewrite');
  await clickCard(page, 'take-rewrite');
  await cardChanged(page, offer);
  return offer;
}
