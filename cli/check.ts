import { review } from '../lib/core/biff/review';
import { authored, quotedHistory } from '../lib/core/text/quoted-history';
import { spanText } from '../lib/core/text/span';
import { createAnalyser } from '../lib/core/tone/analyse';
import type { InputLine } from './ndjson';
import { readToneModel } from './tone-model';
import { say } from './words';

export const CHECK_USAGE = 'evenkeel check --ndjson < messages.ndjson';

/** `score` is 0 to 1; `start` and `end` are UTF-16 units in `text`; `biff` holds a hint for each letter that has one. */
export function createCheck(): (line: InputLine) => object {
  const analyse = createAnalyser(readToneModel());
  return ({ id, text }) => {
    const quoted = quotedHistory(text);
    const analysis = analyse(text, { quoted });
    const own = authored(text.length, quoted)
      .map((part) => spanText(text, part))
      .join('');
    return {
      id,
      score: Number(analysis.score.toFixed(4)),
      flags: analysis.findings.map(({ kind, span, quote, reason }) => ({
        kind,
        start: span.start,
        end: span.end,
        quote,
        reason: say(reason),
      })),
      biff: Object.fromEntries(review(own, analysis).flatMap(({ letter, hint }) => (hint ? [[letter, say(hint)]] : []))),
      safety: analysis.safety !== undefined,
    };
  };
}
