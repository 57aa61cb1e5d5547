import { expect, it } from 'vitest';
import { jsonList, readJsonList, utf8Stream } from '../../../lib/core/pack/text-stream';

const list = (elements: readonly string[]) =>
  utf8Stream(
    jsonList(
      { format: 'list' },
      'items',
      (async function* () {
        yield* elements;
      })(),
    ),
  );

async function read(elements: readonly string[], longest?: number): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const each of readJsonList(list(elements), 'items', ({ format }) => format === 'list', longest)) found.push(each);
  return found;
}

it('is read as it was written', async () => {
  expect(await read([])).toEqual([]);
  expect(await read(['one', 'two\nlines', 'x'.repeat(300_000)])).toEqual(['one', 'two\nlines', 'x'.repeat(300_000)]);
});

it('reads no line that is longer than any record', async () => {
  await expect(read(['x'.repeat(300_000)], 200_000)).rejects.toThrow('too long');
});
