import { KEEP_UNTIL, type KeepUntil, LONGEST_DRAFT } from '../../core/coach/waiting-draft';

/** What a page's script asks to keep, before it was looked at. */
export interface DraftInput {
  readonly id: string;
  readonly text: string;
  readonly recipients: readonly string[];
  readonly until: KeepUntil;
}

const ID = /^[0-9a-f]{32}$/;
const MOST_RECIPIENTS = 100;
const LONGEST_NAME = 300;

export const isDraftId = (id: unknown): id is string => typeof id === 'string' && ID.test(id);

export const isKeepUntil = (until: unknown): until is KeepUntil => KEEP_UNTIL.some((known) => known === until);

/** Looks at it as data from a stranger: a page's script lives beside code that is not ours. */
export function isDraftInput(input: unknown): input is DraftInput {
  if (typeof input !== 'object' || input === null) return false;
  const { id, text, recipients, until } = input as Readonly<Record<string, unknown>>;
  if (!isDraftId(id) || !isKeepUntil(until)) return false;
  if (typeof text !== 'string' || text.trim() === '' || text.length > LONGEST_DRAFT) return false;
  if (!Array.isArray(recipients) || recipients.length > MOST_RECIPIENTS) return false;
  return recipients.every((name) => typeof name === 'string' && name.length <= LONGEST_NAME);
}
