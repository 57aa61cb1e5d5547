import type { Receipt } from '../../lib/core/evidence/capture';
import type { Said, Say } from '../../lib/core/words/said';
import { writtenDay } from '../style/calendar';

/** What is new since the last time, and how much of the conversation was read, as far as there is something to say. */
export function coverageSentences(
  { messages, new: added, changed, deleted = 0, edited = 0, coverage, partial }: Receipt,
  say: Say,
): Said[] {
  const { chosenOf, backTo, stopped } = coverage ?? {};
  const before = messages - added;
  return [
    ...(before > 0 ? [compared(added, before, changed)] : []),
    ...(deleted > 0 ? [{ key: 'count.deletedNow', count: deleted } as const] : []),
    ...(edited > 0 ? [{ key: 'count.editedNow', count: edited } as const] : []),
    ...(chosenOf === undefined ? [] : [{ key: 'notice.chosenOf', values: [chosenOf] } as const]),
    ...(stopped ? [{ key: STOPPED[stopped] }] : []),
    ...(backTo === undefined || stopped
      ? []
      : [{ key: 'notice.keptBackTo', values: [writtenDay(new Date(`${backTo}T12:00:00Z`), 'UTC', say, { year: true })] } as const]),
    ...(partial && chosenOf === undefined ? [{ key: 'notice.partial' } as const] : []),
  ];
}

const STOPPED = { 'by-user': 'notice.youStopped', 'page-changed': 'notice.pageChanged', limit: 'notice.limit' } as const;

function compared(added: number, before: number, changed: number): Said {
  if (changed === 0) return { key: 'notice.compared', values: [added, before] };
  return { key: 'notice.comparedChanged', values: [added, before, { key: 'count.changed', count: changed }] };
}
