import { flagBits } from '../../core/timeline/index/flag-bits';
import type { Analyse } from '../../core/tone/analyse';

/** The worker's side of the messages: `self` in a dedicated worker. Texts come, and for each its flags go; see `flag-bits.ts`. */
export interface FlagsScope {
  postMessage(bits: readonly number[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<readonly string[]>) => void): void;
}

/** Reads texts for flags. @param load makes the judge, when it is first asked. */
export function serveFlags(scope: FlagsScope, load: () => Analyse): void {
  let analyse: Analyse | undefined;
  scope.addEventListener('message', ({ data }) => {
    analyse ??= load();
    const judge = analyse;
    scope.postMessage(data.map((text) => flagBits(judge(text))));
  });
}
