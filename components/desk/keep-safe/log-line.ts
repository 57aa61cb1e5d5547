import type { KeptEntry } from '../../../lib/core/evidence/chain';
import { itemId, type NumberedItems } from '../../../lib/core/evidence/items';
import type { Said } from '../../../lib/core/words/said';
import { FORMAT_WORDS } from '../item/held-by';

/** One line of the log: what an entry of the chain records, in plain words. */
export interface LogLine {
  readonly number: number;
  /** ISO 8601 UTC. */
  readonly recordedAt: string;
  readonly said: Said;
  /** The items that came with it, where there are any. */
  readonly items?: Said | string;
}

export function logLine({ entry: { number, recordedAt }, content }: KeptEntry): LogLine {
  const items = 'items' in content.record ? itemsSaid(content.record.items) : undefined;
  return { number, recordedAt, said: lineOf(content), ...(items && { items }) };
}

function lineOf(content: KeptEntry['content']): Said {
  switch (content.kind) {
    case 'capture':
      return { key: 'log.capture', values: [content.record.title || { key: 'desk.list.untitled' }] };
    case 'import': {
      const { file, format, counts } = content.record;
      return {
        key: 'log.import',
        values: [file.name, { key: FORMAT_WORDS[format] }, { key: 'count.messages', count: counts.inFile }, counts.added, counts.rejected],
      };
    }
    case 'note':
      return { key: 'log.note' };
    case 'exhibit':
      return { key: 'log.exhibit', values: [content.record.file.name] };
    case 'amendment':
      return { key: 'log.amendment', values: [itemId(content.record.of)] };
    case 'tags':
      return { key: 'log.tags', values: [content.record.of.map(itemId).join(', ')] };
    case 'deletion':
      return { key: 'log.deletion', count: content.record.entries.length, values: [content.record.entries.join(', ')] };
    case 'stamp':
      return { key: 'log.stamp', values: [String(content.record.head.number), content.record.authority] };
    case 'copy':
      return { key: content.record.what === 'backup' ? 'log.backup' : 'log.plain', values: [String(content.record.upTo)] };
    case 'export':
      return { key: 'log.export', values: [content.record.packCode] };
    case 'deleted':
      return { key: 'log.deleted', values: [String(content.record.by)] };
  }
}

/** "EK-0003 to EK-0041". */
function itemsSaid(items: NumberedItems | undefined): Said | string | undefined {
  if (!items || items.count === 0) return undefined;
  const [first, last] = [itemId(items.first), itemId(items.first + items.count - 1)];
  return items.count === 1 ? first : { key: 'log.items', values: [first, last] };
}
