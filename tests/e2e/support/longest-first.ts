import type { TestSpecification } from 'vitest/node';
import { BaseSequencer } from 'vitest/node';

/** Those that take over a minute of a quiet machine with two cores, the longest first. */
const LONGEST = [
  'editors/firefox',
  'editors/chromium',
  'unknown-pages/unknown-pages',
  'importing',
  'keep-converse',
  'threads/live-chats',
  'coach-roundcube',
  'threads/threads',
  'backup',
  'walk/walk',
  'faults/kills',
  'vault',
  'native',
  'axe',
  'who',
].map((name) => `tests/e2e/${name}.`);

const rank = ({ moduleId }: TestSpecification): number => {
  const at = LONGEST.findIndex((name) => moduleId.includes(name));
  return at < 0 ? LONGEST.length : at;
};

/** Begins with the longest files, so that none is left to run alone at the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}
