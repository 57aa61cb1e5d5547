import type { Answer } from '../messaging/protocol';
import { isLocked } from './lock-state';

/** Asked before a page is read, so that nobody waits for what could not be kept. */
export async function readyToKeep(): Promise<Answer<undefined>> {
  if (await isLocked()) return { ok: false, problem: { code: 'not-stored', said: { key: 'archive.locked' } } };
  return { ok: true, value: undefined };
}
