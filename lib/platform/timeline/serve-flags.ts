import { flagBits } from '../../core/timeline/index/flag-bits';
import type { Analyse } from '../../core/tone/analyse';
import type { Finding } from '../../core/tone/finding';

/** Texts to be read: for their flags alone, for all that the coach would say of them, or for how surely a reader would feel attacked. */
export type ToJudge = readonly string[] | { readonly judged: readonly string[] } | { readonly scored: readonly string[] };
/** For each text its flags, see `flag-bits.ts`; its findings; or its score, 0 to 1. */
export type FromJudge = readonly number[] | readonly (readonly Finding[])[];

/** The worker's side of the messages: `self` in a dedicated worker. */
export interface FlagsScope {
  postMessage(answer: FromJudge): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<ToJudge>) => void): void;
}

/** Reads texts for flags. @param load makes the judge, when it is first asked. */
export function serveFlags(scope: FlagsScope, load: () => Analyse): void {
  let analyse: Analyse | undefined;
  scope.addEventListener('message', ({ data }) => {
    analyse ??= load();
    const judge = analyse;
    if ('scored' in data) scope.postMessage(data.scored.map((text) => judge(text).score));
    else scope.postMessage('judged' in data ? data.judged.map((text) => judge(text).findings) : data.map((text) => flagBits(judge(text))));
  });
}
