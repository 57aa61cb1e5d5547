import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Routes } from '../support/routes';

const FIXTURES = join(import.meta.dirname, '../../fixtures/sites');

/** A fixture's page and its address, which names it too, so that several can stand at one path. */
export interface ServedFixture {
  readonly html: string;
  readonly address: string;
}

export function servedFixture(path: string): ServedFixture {
  const file = (ending: string) => readFileSync(join(FIXTURES, `${path}.${ending}`), 'utf8');
  const { address } = JSON.parse(file('json')) as { address: string };
  const url = new URL(address);
  url.searchParams.set('fixture', path);
  return { html: file('html'), address: url.href };
}

/** Fixtures under the real names of their hosts; nothing leaves the browser. */
export function fixtureRoutes(fixtures: readonly ServedFixture[]): Routes {
  const origins = new Set(fixtures.map(({ address }) => new URL(address).origin));
  return Object.fromEntries(
    Array.from(origins, (origin) => [
      origin,
      (url: URL) => fixtures.find(({ address }) => new URL(address).origin === origin && sameFixture(new URL(address), url))?.html,
    ]),
  );
}

const sameFixture = (served: URL, asked: URL): boolean => served.searchParams.get('fixture') === asked.searchParams.get('fixture');
