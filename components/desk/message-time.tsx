import type { InferredTime, Message, MessageTime } from '../../lib/core/evidence/message';
import { writtenDay, writtenTime } from '../../lib/core/evidence/written-time';
import type { Said, WordKey } from '../../lib/core/words/said';
import { calendarOf } from '../style/calendar';
import { Moment } from '../style/moment';
import { Around } from '../words/around';
import { useSay } from '../words/words';
import { timeSource } from './time-source';

interface TimeProps {
  readonly time: MessageTime;
  readonly zone: string;
  /** What names no exact time is then the file. */
  readonly imported?: boolean;
  /** It was worked out just as that of the message above, where the reader finds how. */
  readonly asBefore?: boolean;
}

/** The time as shown, and the moment: named by the page, worked out and so called, or not known. */
export function MessageTimeFacts({ time, zone, imported = false, asBefore = false }: TimeProps) {
  const say = useSay();
  return (
    <>
      <dt>{say('desk.message.shownAs')}</dt>
      <dd>{time.shown ? <bdi>{time.shown}</bdi> : say('desk.message.noTime')}</dd>
      {!time.utc && time.inferred ? (
        <WorkedOut inferred={time.inferred} zone={zone} how={asBefore ? AS_BEFORE : howWorkedOut(time.inferred, imported)} />
      ) : (
        <>
          <dt>{say('desk.message.time')}</dt>
          <dd>{time.utc ? <Named utc={time.utc} time={time} zone={zone} /> : say('desk.message.timeUnknown')}</dd>
        </>
      )}
    </>
  );
}

const Named = ({ utc, time, zone }: TimeProps & { readonly utc: string }) => {
  const say = useSay();
  return (
    <Around
      say="desk.message.timeAndSource"
      parts={[
        <Moment key="time" utc={utc} zone={zone} />,
        <span key="source" class="quiet">
          ({say(timeSource(time))})
        </span>,
      ]}
    />
  );
};

const FROM: Record<InferredTime['from'], WordKey> = {
  'title-attribute': 'desk.workedOut.titleAttribute',
  label: 'desk.workedOut.label',
  'displayed-text': 'desk.workedOut.displayedText',
  'day-divider': 'desk.workedOut.dayDivider',
  neighbour: 'desk.workedOut.neighbour',
};
/** Where the page shows a day and no time of day. */
const DAY_FROM: Partial<typeof FROM> = { 'day-divider': 'desk.workedOut.dayAbove', neighbour: 'desk.workedOut.dayBefore' };
const ORDERS = { 'day-month': 'desk.workedOut.dayMonth', 'month-day': 'desk.workedOut.monthDay' } as const;
const TOLD = {
  dates: 'desk.workedOut.byDates',
  sequence: 'desk.workedOut.bySequence',
  language: 'desk.workedOut.byLanguage',
  user: 'desk.workedOut.byUser',
} as const;
const CLOCKS = { twice: 'desk.workedOut.twice', skipped: 'desk.workedOut.skipped' } as const;

const AS_BEFORE: readonly Said[] = [{ key: 'desk.workedOut.asBefore' }];

/** From what it was worked out and what was assumed, sentence by sentence. */
function howWorkedOut({ precision, from, zone, order, orderTold, clock }: InferredTime, imported: boolean): readonly Said[] {
  const source = { key: (precision === 'day' && DAY_FROM[from]) || FROM[from] };
  return [
    { key: imported ? 'desk.workedOut.notNamedInFile' : 'desk.workedOut.notNamed' },
    order
      ? { key: 'desk.workedOut.howOrder', values: [source, zone, { key: ORDERS[order] }] }
      : { key: 'desk.workedOut.how', values: [source, zone] },
    ...(order && orderTold ? [{ key: TOLD[orderTold] }] : []),
    ...(clock ? [{ key: CLOCKS[clock] }] : []),
  ];
}

/** Whether of two messages in a row the same words would tell how their times were worked out: then they stand with the first. */
export function workedOutAlike(before: Message | undefined, message: Message): boolean {
  const told = [before, message].map((one) =>
    one?.time.inferred && !one.time.utc ? JSON.stringify(howWorkedOut(one.time.inferred, one.inFile !== undefined)) : undefined,
  );
  return told[0] !== undefined && told[0] === told[1];
}

/** No `<time>`: a program must not take for the page's word what was worked out. */
function WorkedOut({ inferred, zone, how }: { readonly inferred: InferredTime; readonly zone: string; readonly how: readonly Said[] }) {
  const say = useSay();
  const { utc, precision, zone: assumed } = inferred;
  // A day is a day where it was assumed to be one.
  const written = precision === 'day' ? writtenDay(utc, assumed, calendarOf(say)) : writtenTime(utc, zone, calendarOf(say));
  return (
    <>
      <dt>{say('desk.workedOut.time')}</dt>
      <dd>
        <em>{written}</em> <span class="quiet">{how.map((each) => say(each)).join(' ')}</span>
      </dd>
    </>
  );
}
