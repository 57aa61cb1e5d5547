import type { TimelineQuery } from '../../../lib/core/timeline/door';
import type { ItemNow } from '../../../lib/core/timeline/history';
import { queryWords } from '../../../lib/core/timeline/query-words';
import { eachTerm } from '../../../lib/core/timeline/terms';

export interface Placed {
  readonly now: ItemNow;
  readonly placed: number;
}

/** Numbers of the items that a query finds, by looking at every word of every one of them. */
export function scanned(items: readonly Placed[], query: TimelineQuery, dayOf: (moment: number) => string): number[] {
  const words = queryWords(query.words);
  const found = items.filter(({ now, placed }) => {
    if (words.is === 'nothing' || (words.is === 'item' && words.number !== now.number)) return false;
    const fields = [now.words, ...now.alsoFoundBy].map(wordsOf);
    const said =
      words.is !== 'words' ||
      words.wanted.every(({ terms, open }) =>
        fields.some((field) =>
          field.some((_, at) =>
            terms.every((term, index) => {
              const here = field[at + index] ?? [];
              return open && index === terms.length - 1 ? here.some((one) => one.startsWith(term)) : here.includes(term);
            }),
          ),
        ),
      );
    return (
      said &&
      (!query.people?.length || query.people.includes(now.sender?.shown ?? '')) &&
      (query.from === undefined || dayOf(placed) >= query.from) &&
      (query.to === undefined || dayOf(placed) <= query.to) &&
      (!query.sources?.length || query.sources.includes(now.source)) &&
      (!query.conversations?.length || query.conversations.includes(now.conversation?.key ?? '')) &&
      (!query.only || query.only.includes(now.number)) &&
      (!query.tags?.length || now.tags.some((tag) => query.tags?.includes(tag)))
    );
  });
  const numbers = found.sort((a, b) => a.placed - b.placed || a.now.number - b.now.number).map(({ now }) => now.number);
  return query.order === 'latest-first' ? numbers.reverse() : numbers;
}

function wordsOf(text: string): string[][] {
  const words: string[][] = [];
  eachTerm(text, (term, at) => {
    words[at] = [...(words[at] ?? []), term];
  });
  return words;
}
