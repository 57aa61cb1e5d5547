import { waitingHere } from './holding/drafts';
import { injectJudge } from './inject-judge';
import type { Focused } from './messaging/protocol';
import type { Sender } from './messaging/receive';
import { frameName } from './settings/frame-name';
import { pausedUntil } from './settings/pause';

/** Answers a frame in which a compose box first has the focus. */
export async function focused(sender: Sender): Promise<Focused> {
  if ((await pausedUntil()) !== undefined) return { judge: false, waiting: [] };
  const [judge, waiting, name] = await Promise.all([injectJudge(sender), waitingHere(sender), frameName().catch(() => undefined)]);
  return { judge, waiting, ...(name !== undefined && { frameName: name }) };
}
