import type { ComponentChild } from 'preact';
import type { Change, ComparedField } from '../../lib/core/evidence/compare';
import type { Difference } from '../../lib/core/evidence/conversation';
import type { WordKey } from '../../lib/core/words/said';
import { Moment } from '../style/moment';
import { Around } from '../words/around';
import { useSay } from '../words/words';

export const FIELDS: Record<ComparedField, WordKey> = {
  kind: 'desk.differences.field.kind',
  sender: 'desk.differences.field.sender',
  recipients: 'desk.differences.field.recipients',
  direction: 'desk.differences.field.direction',
  time: 'desk.differences.field.time',
  subject: 'desk.differences.field.subject',
  text: 'desk.differences.field.text',
  quoted: 'desk.differences.field.quoted',
  attachments: 'desk.differences.field.attachments',
  bytes: 'desk.differences.field.bytes',
  edited: 'desk.differences.field.edited',
  deleted: 'desk.differences.field.deleted',
  forwarded: 'desk.differences.field.forwarded',
  reactions: 'desk.differences.field.reactions',
  original: 'desk.differences.field.original',
};

/** Where the sentence says it all, or what stands on both sides is no text for a reader. */
export const NO_SIDES: ReadonlySet<ComparedField> = new Set(['kind', 'edited', 'forwarded', 'original', 'bytes']);

interface DifferencesProps {
  readonly differences: readonly Difference[];
  readonly zone: string;
}

/** What the captures of a message say differently, each with its date: shown side by side, never resolved. */
export function Differences({ differences, zone }: DifferencesProps) {
  const say = useSay();
  return (
    <details class="notice small">
      <summary>{say({ key: 'desk.differences.title', count: differences.length })}</summary>
      <ul class="differences">
        {differences.map((difference) => (
          <li key={`${difference.kind} ${'field' in difference ? difference.field : ''} ${difference.from} ${difference.to}`}>
            <OneDifference difference={difference} zone={zone} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function OneDifference({ difference, zone }: { readonly difference: Difference; readonly zone: string }) {
  const say = useSay();
  const { from, fromAt, to, toAt } = difference;
  const at = (number: number, utc: string) => (
    <Around say="desk.differences.at" parts={[<Moment key="at" utc={utc} zone={zone} />, String(number)]} />
  );
  if (difference.kind === 'not-present') return <Around say="desk.differences.absent" parts={[at(from, fromAt), at(to, toAt)]} />;
  const side = (text: string): ComponentChild => {
    const way = 'field' in difference ? wayIn(difference.field, text) : undefined;
    if (way) return say(way);
    if (!text) return say('desk.differences.nothing');
    return difference.field === 'time' ? <Moment utc={text} zone={zone} /> : <bdi lang="">{text}</bdi>;
  };
  const own = ownSentence(difference);
  return (
    <>
      {own ? (
        <Around say={own} parts={[at(from, fromAt), at(to, toAt)]} />
      ) : (
        <Around say={`desk.differences.${difference.how}`} parts={[at(from, fromAt), at(to, toAt), say(FIELDS[difference.field])]} />
      )}
      {!NO_SIDES.has(difference.field) && (
        <dl class="facts">
          <dt>{at(from, fromAt)}</dt>
          <dd class="said">{side(difference.before)}</dd>
          <dt>{at(to, toAt)}</dt>
          <dd class="said">{side(difference.after)}</dd>
        </dl>
      )}
    </>
  );
}

/** Which way a message went, in words; `undefined` where another field differs. */
export const wayIn = (field: ComparedField, text: string): WordKey | undefined => (field === 'direction' ? WAYS[text] : undefined);

const WAYS: Readonly<Record<string, WordKey>> = {
  '': 'desk.differences.notTold',
  sent: 'desk.differences.sent',
  received: 'desk.differences.received',
};

/** What is asked of such a record most has a sentence of its own. */
function ownSentence({ field, how }: Change): WordKey | undefined {
  if (field === 'deleted') return how === 'gained' ? 'desk.differences.deleted' : 'desk.differences.restored';
  if (field === 'edited' && how === 'gained') return 'desk.differences.edited';
  if (field === 'bytes' && how === 'gained') return 'desk.differences.obtained';
  return undefined;
}
