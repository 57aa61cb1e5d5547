import { expect, it } from 'vitest';
import type { SectionPart } from '../../../lib/core/export/source';
import { omissionText } from '../../../lib/core/papers/omission-text';
import { unlinkedSource } from '../../../lib/core/redaction/unlinked-source';
import { threeConversations } from '../../fixtures/exports/three-conversations';

const source = threeConversations();

async function all<T>(list: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const one of list) found.push(one);
  return found;
}

it('numbers what a copy for a forum holds from 1, and says of nothing else how much or when', async () => {
  const alone = await unlinkedSource(source);
  const parts: SectionPart[] = [];
  for (const { letter } of alone.sections) parts.push(...(await all(alone.section(letter))));
  const items = parts.flatMap((part) => (part.is === 'item' ? [part.item] : []));
  expect(items.map(({ number }) => number)).toEqual(items.map((_, at) => at + 1));
  expect(new Set((await all(alone.byTime())).map(({ number }) => number))).toEqual(new Set(items.map(({ number }) => number)));
  for (const { number, files, links, pair } of items) {
    for (const { path = `/EK-${String(number).padStart(4, '0')}/` } of files)
      expect(path).toContain(`/EK-${String(number).padStart(4, '0')}/`);
    for (const other of [...links, pair ?? 1]) expect(other).toBeLessThanOrEqual(items.length);
  }
  expect(items.some(({ pair }) => pair !== undefined)).toBe(true);
  const omissions = parts.flatMap((part) => (part.is === 'omitted' ? [part.omission] : []));
  expect(omissions.length).toBeGreaterThan(0);
  for (const omission of omissions) expect(omission).toEqual({ items: 0 });
  expect(omissionText({ items: 0 }, 'message', 'Europe/London')).toBe('[messages not in this copy]');
  expect(alone.facts.ofItems).toBe(alone.facts.items);
  for (const { items: here, ofItems } of [...alone.sections, ...alone.facts.sections]) expect(ofItems).toBe(here);
  expect(alone.facts.sections.flatMap(({ silences }) => silences)).toEqual([]);
});
