import { answering } from '../archive/answering';
import type { Archive } from '../archive/archive';
import type { Answer } from '../messaging/protocol';

export interface StagingParts {
  readonly archive: Archive;
  /** The tab whose script asks. */
  readonly tabId: number | undefined;
  /** Whether a click asked for this capture in that tab. */
  readonly wasAsked: (id: string, tabId: number | undefined) => Promise<boolean>;
}

/** Runs `work` for a capture that somebody asked for; what a page's script says of itself is data from a stranger. */
export async function whereAsked<T>(
  id: unknown,
  { tabId, wasAsked }: StagingParts,
  work: (request: string) => Promise<T>,
): Promise<Answer<T>> {
  if (typeof id !== 'string' || !(await wasAsked(id, tabId)))
    return { ok: false, problem: { code: 'bad-input', said: { key: 'notKept.notAsked' } } };
  return answering(() => work(id));
}
