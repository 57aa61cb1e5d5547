import type { Receipt } from '../../lib/core/evidence/capture';
import { writtenDay } from '../../lib/core/evidence/written-time';
import type { Said, Say } from '../../lib/core/words/said';
import { calendarOf } from '../style/calendar';

const STOPPED = {
  'by-user': 'desk.coverage.byUser',
  'page-changed': 'desk.coverage.pageChanged',
  limit: 'desk.coverage.limit',
} as const;

/** How much of the conversation a capture holds. Nothing of those made before captures told. */
export function coverageSentences({ coverage, partial, messages }: Pick<Receipt, 'coverage' | 'partial' | 'messages'>, say: Say): Said[] {
  if (!coverage && !partial) return [];
  const { backTo, chosenOf, stopped } = coverage ?? {};
  return [
    { key: partial ? 'desk.coverage.partial' : 'desk.coverage.reached' },
    ...(backTo ? [{ key: 'desk.coverage.backTo', values: [writtenDay(`${backTo}T00:00:00Z`, 'UTC', calendarOf(say))] } as const] : []),
    ...(chosenOf === undefined ? [] : [{ key: 'desk.coverage.chosen', values: [messages, chosenOf] } as const]),
    ...(stopped ? [{ key: STOPPED[stopped] }] : []),
  ];
}
