import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { read, root } from './source-files';

const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const pages = ['README.md', 'CONTRIBUTING.md', 'tests/e2e/support/README.md'];

/** `npm run NAME`, `npm start` and `npm test` as they stand in a text. */
const commands = (text: string) =>
  [...text.matchAll(/npm (?:run (?:-s )?([a-z:]+)|(start|test)\b)/g)].map((match) => match[1] ?? match[2] ?? '');

/** Links and pictures that lead into the repository. */
const links = (text: string) => [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map((match) => match[1] ?? '');

describe.each(pages)('%s', (page) => {
  it('names only commands that exist', () => {
    const named = commands(read(page));
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('links only to what exists', () => {
    const folder = join(root, page, '..');
    expect(links(read(page)).filter((link) => !existsSync(join(folder, link)))).toEqual([]);
  });
});

it('names the two commands', () => {
  expect(commands(read('README.md'))).toEqual(expect.arrayContaining(['start', 'test']));
});

it('has a decision page for each link in the list of decisions', () => {
  const listed = links(read('docs/decisions/README.md'));
  expect(listed.length).toBeGreaterThan(4);
  expect(listed.filter((link) => !existsSync(join(root, 'docs/decisions', link)))).toEqual([]);
});
