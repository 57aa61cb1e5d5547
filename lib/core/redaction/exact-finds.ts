import type { Replacement } from '../export/request';
import { ADDRESS_SHAPES, POSTCODES } from './address-shapes';
import { NUMBER_SHAPES } from './number-shapes';
import { PLACE_SHAPES } from './place-shapes';
import type { Called, Shape } from './shape';

/** What of a text is told by its shape alone. */
export interface Find {
  readonly find: string;
  readonly what: Replacement['what'];
  /** What it is called in its stand-in: "School" for "[School 1]". */
  readonly called: Called;
  readonly start: number;
  readonly end: number;
}

/** In this order: what an earlier one has taken, a later one does not see. */
const SHAPES: readonly Shape[] = [...ADDRESS_SHAPES, ...NUMBER_SHAPES, ...PLACE_SHAPES, ...POSTCODES];

/** Words that begin a sentence, and are no part of the name behind them. */
const NO_NAME =
  /^(?:The|A|An|At|In|On|To|For|From|And|But|Our|My|Your|His|Her|Their|New|This|That|Is|Was|Will|Can|Please|Meet|Near|By|After|Before|When|If|So|Then|Also|Both|Call|Ring|Contact|I|We|He|She|They|It|Hi|Hello|Dear|Thanks|Mr|Mrs|Ms|Miss|Dr|Left|Opposite|Outside|Past|Pick|Collect|Drop|Which|What|Where|Not|No|Yes|Ok|Okay|Back|Half|High|Primary|Secondary|Nursery|Infant|Infants|Junior|Grammar|Private|State|Local|Sunday|Saturday|Summer|After-school|Home|Old|One|Another|Every|Any|Each|Mum|Dad|Mummy|Daddy)\s/;

const NAMED: ReadonlySet<Called> = new Set<Called>(['School', 'Health', 'Street', 'Place']);

export function exactFinds(text: string): readonly Find[] {
  const found: Find[] = [];
  for (const { what, called, pattern, isMeant } of SHAPES) {
    for (const match of text.matchAll(pattern)) {
      let find = match[0];
      const isNamed = NAMED.has(called);
      while (isNamed) {
        const without = find.replace(NO_NAME, '');
        if (without === find) break;
        find = without;
      }
      const start = match.index + (match[0].length - find.length);
      const end = match.index + match[0].length;
      if (isNamed && !/\s/.test(find)) continue;
      if (isMeant && !isMeant(find)) continue;
      if (found.some((other) => other.start < end && start < other.end)) continue;
      found.push({ find, what, called, start, end });
    }
  }
  return found;
}
