import { browser } from 'wxt/browser';
import { LONGEST_NAME } from '../core/coach/contacts';
import type { Person } from '../core/coach/people';

/** What a page's script said of the page, taken apart as data from a stranger. */
export interface SeenPage {
  readonly health?: 'working' | 'nothing-here' | 'layout-changed';
  readonly people: readonly Person[];
}

const STATES = ['working', 'nothing-here', 'layout-changed'] as const;
const MOST_PEOPLE = 20;

/** Looks at the tab that the user clicked our button on. `undefined` where the browser does not let us. */
export async function seePage(tabId: number): Promise<SeenPage | undefined> {
  try {
    const [top] = await browser.scripting.executeScript({ target: { tabId }, files: ['/page-facts.js'] });
    return seenIn(top?.result);
  } catch {
    return undefined;
  }
}

/** The masked structure of a page, for the user to look at. `undefined` where the browser does not let us read it. */
export async function reportPage(tabId: number): Promise<string | undefined> {
  try {
    const [top] = await browser.scripting.executeScript({ target: { tabId }, files: ['/page-report.js'] });
    return typeof top?.result === 'string' ? top.result : undefined;
  } catch {
    return undefined;
  }
}

function seenIn(result: unknown): SeenPage {
  const health = STATES.find((state) => state === field(field(result, 'health'), 'state'));
  const given = field(result, 'people');
  const people = Array.isArray(given) ? given.slice(0, MOST_PEOPLE).flatMap(personIn) : [];
  return { ...(health && { health }), people };
}

function personIn(given: unknown): readonly Person[] {
  const [name, address] = [text(field(given, 'name')), text(field(given, 'address'))];
  return name || address ? [{ ...(name && { name }), ...(address && { address }) }] : [];
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value.slice(0, LONGEST_NAME) : undefined);

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
