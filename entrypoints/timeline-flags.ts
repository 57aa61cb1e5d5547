import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { flagBits } from '../lib/core/timeline/index/flag-bits';
import type { Analyse } from '../lib/core/tone/analyse';

/** What a worker has and a page has not. */
declare function importScripts(address: string): void;

/** Runs in a worker of the timeline's worker: the same judge as beside a compose box, out of the same file, read when it is first asked. */
export default defineUnlistedScript(() => {
  let analyse: Analyse | undefined;
  const loaded = (): Analyse => {
    // Its preparations are for a person who is about to write.
    globalThis.requestIdleCallback = () => 0;
    importScripts('/tone.js');
    const engine = globalThis.evenkeelEngine?.(async () => false);
    if (!engine) throw new Error('There is no judge of tone.');
    return (text) => engine.analyse(text, { quoted: [] });
  };
  globalThis.addEventListener('message', ({ data }: MessageEvent<readonly string[]>) => {
    analyse ??= loaded();
    const judge = analyse;
    (globalThis as unknown as { postMessage(bits: readonly number[]): void }).postMessage(data.map((text) => flagBits(judge(text))));
  });
});
