import type { Arrangement, DaySaid, ReplyHelp } from '../../lib/core/incoming/reply-help';
import { useSay } from '../words/words';
import { dayWords, meaning } from './day-words';

/** All that the message comes down to: what is asked and what is told, each with its days written out. */
export function Arrangements({ help, sentKnown }: { readonly help: ReplyHelp; readonly sentKnown?: boolean }) {
  const say = useSay();
  const { asks, told, countedFrom } = help;
  const counted = [...asks, ...told].some(({ days }) => days.some(({ means }) => means.length > 0));
  return (
    <>
      {asks.length > 0 && <Lines title={say('reply.asked')} part="asks" lines={asks} countedFrom={countedFrom} />}
      {told.length > 0 && <Lines title={say('reply.told')} part="told" lines={told} countedFrom={countedFrom} />}
      {counted && sentKnown !== undefined && (
        <p class="quiet" data-part="counted">
          {say(sentKnown ? 'reply.countedFromSent' : 'reply.countedFromToday', dayWords(countedFrom, countedFrom, say))}
        </p>
      )}
    </>
  );
}

interface LinesProps {
  readonly title: string;
  readonly part: string;
  readonly lines: readonly Arrangement[];
  readonly countedFrom: string;
}

function Lines({ title, part, lines, countedFrom }: LinesProps) {
  const say = useSay();
  return (
    <>
      <h3>{title}</h3>
      <ul data-part={part}>
        {lines.map(({ words, days, hours }, at) => (
          <li key={`${at} ${words}`}>
            <span class="words" dir="auto" lang="">
              {words}
            </span>
            {(days.length > 0 || hours.length > 0) && (
              <span class="when">
                {days.map((day, place) => (
                  <Day key={`${place} ${day.said}`} day={day} countedFrom={countedFrom} />
                ))}
                {hours.map((hour) => (
                  <span key={hour}>{hourWords(hour, (n) => say('reply.halfPast', n))}</span>
                ))}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The day as it is meant and, where that says more than the sender did, as it was said. */
function Day({ day, countedFrom }: { readonly day: DaySaid; readonly countedFrom: string }) {
  const say = useSay();
  const meant = meaning(day, countedFrom, say);
  if (meant === undefined)
    return (
      <span dir="auto" lang="">
        {day.said}
      </span>
    );
  const same = meant.toLowerCase().includes(day.said.toLowerCase().replace(/^the /, ''));
  return (
    <span>
      {meant}
      {same || (
        <q dir="auto" lang="">
          {day.said}
        </q>
      )}
    </span>
  );
}

/** "half 5" is half past five in Britain, and half past four elsewhere. */
const hourWords = (hour: string, halfPast: (n: string) => string): string => {
  const half = /^half (\w+)$/i.exec(hour)?.[1];
  return half === undefined || half === 'past' ? hour : halfPast(half);
};
