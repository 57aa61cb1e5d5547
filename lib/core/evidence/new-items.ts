import type { ChainContent, DeletedContent } from './chain';
import { keyed } from './readings';

/**
 * How many items an entry adds to the timeline. Of a capture those messages that it holds because no earlier one does, in the order in
 * which it holds them; one that reads otherwise now keeps the number that it has.
 */
export function newItems(content: ChainContent | DeletedContent): number {
  switch (content.kind) {
    case 'capture':
      return keyed(content.record.messages).size - (content.record.compared?.changed.length ?? 0);
    case 'import':
      return content.record.counts.added;
    case 'note':
    case 'exhibit':
      return 1;
    default:
      return 0;
  }
}

/** The same entry with its items numbered on from `before`, the count up to here. */
export function numbered(content: ChainContent, before: number): ChainContent {
  const count = newItems(content);
  const items = { first: before + 1, count };
  switch (content.kind) {
    case 'capture':
      return { kind: 'capture', record: { ...content.record, items } };
    case 'import':
      return { kind: 'import', record: { ...content.record, items } };
    case 'note':
      return { kind: 'note', record: { ...content.record, items } };
    case 'exhibit':
      return { kind: 'exhibit', record: { ...content.record, items } };
    default:
      return content;
  }
}
