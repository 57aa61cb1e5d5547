import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ThreadFixture } from '../../page/threads/thread-fixtures';
import type { RouteAnswer, Routes } from '../support/routes';
import { EARS } from './ears';

const FIXTURES = join(import.meta.dirname, '../../fixtures/threads');

/** A fixture of a conversation, as it is served. */
export interface ServedThread {
  readonly fixture: string;
  /** Names the fixture, so that several can stand at one path. */
  readonly address: string;
  readonly html: string;
  readonly expected: ThreadFixture;
}

export function servedThread(fixture: string): ServedThread {
  const file = (ending: string) => readFileSync(join(FIXTURES, `${fixture}.${ending}`), 'utf8');
  const expected = JSON.parse(file('json')) as ThreadFixture;
  const address = new URL(expected.address);
  address.searchParams.set(NAME, fixture);
  return { fixture, address: address.href, html: file('html').replace(/<head>/i, `<head>${EARS}`), expected };
}

const NAME = 'fixture';

/** The fixtures under the real names of their hosts, and what each says that its site answers; nothing leaves the browser. */
export function threadRoutes(threads: readonly ServedThread[]): Routes {
  const routes: Record<string, (url: URL) => string | RouteAnswer | undefined> = {};
  for (const { address } of threads) {
    const { origin } = new URL(address);
    const here = threads.filter((thread) => new URL(thread.address).origin === origin);
    routes[origin] = (url) => {
      const asked = here.find(({ fixture }) => fixture === url.searchParams.get(NAME));
      if (asked) return asked.html;
      const answers = here.flatMap(({ expected }) => expected.answers?.[`${url.pathname}${url.search}`] ?? []);
      return answers[0] && { body: answers[0].body, contentType: answers[0].mediaType };
    };
  }
  return routes;
}

/** A conversation's key without what names the fixture. */
export const withoutFixture = (key: string): string => key.replace(/[?&]fixture=[^&#\s]*/, '');
