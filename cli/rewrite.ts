import { rewrite } from '../lib/core/biff/rewrite';
import { quotedHistory } from '../lib/core/text/quoted-history';
import { createAnalyser } from '../lib/core/tone/analyse';
import type { InputLine } from './ndjson';
import { readToneModel } from './tone-model';
import { say } from './words';

export const REWRITE_USAGE = 'evenkeel rewrite --ndjson < messages.ndjson';

/** Every key on every line: `text` is the draft itself where nothing was changed, and empty where nothing needs sending. */
export function createRewrite(): (line: InputLine) => object {
  const analyse = createAnalyser(readToneModel());
  return ({ id, text }) => {
    const made = rewrite(text, { analyse, quoted: quotedHistory(text) });
    const { outcome } = made;
    const after = outcome === 'rewritten' ? made.text : outcome === 'nothing-to-send' ? '' : text;
    const kept = outcome === 'rewritten' ? made.kept : [];
    const dropped = outcome === 'rewritten' || outcome === 'nothing-to-send' ? made.dropped : [];
    const blanks = outcome === 'rewritten' ? made.blanks : [];
    return {
      id,
      outcome,
      text: after,
      kept: kept.map(({ kind, quote, span }) => ({ kind, quote, start: span.start, end: span.end })),
      dropped: dropped.map(({ quote, reason, span }) => ({ quote, reason: say(reason), start: span.start, end: span.end })),
      blanks: blanks.map(({ label, span }) => ({ label, start: span.start, end: span.end })),
      ...('reason' in made ? { reason: say(made.reason) } : {}),
    };
  };
}
