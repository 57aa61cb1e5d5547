import { useId } from 'preact/hooks';
import type { DayMonthOrder } from '../../../lib/core/time/displayed-time';
import { calendarOf } from '../../style/calendar';
import { useSay } from '../../words/words';

interface OrderQuestionProps {
  /** As they stand in the file. */
  readonly dates: readonly string[];
  readonly order?: DayMonthOrder;
  readonly onOrder: (order: DayMonthOrder) => void;
  readonly missing: boolean;
}

const MOST_DATES = 6;

/** Which number is the day, with what the first date would be either way. Nothing is chosen beforehand: a guess would look like an answer. */
export function OrderQuestion({ dates, order, onOrder, missing }: OrderQuestionProps) {
  const say = useSay();
  const id = useId();
  const { months } = calendarOf(say);
  const [, first, second] = /^\D*(\d{1,2})\D(\d{1,2})\D/.exec(dates[0] ?? '') ?? [];
  const read = (day: string | undefined, month: string | undefined) => `${Number(day)} ${months[Number(month) - 1] ?? ''}`;
  const shown = first && second ? `${first}/${second}` : undefined;
  const choices = [
    { each: 'day-month', usual: say('bringIn.ask.dayFirst'), date: read(first, second) },
    { each: 'month-day', usual: say('bringIn.ask.monthFirst'), date: read(second, first) },
  ] as const;
  return (
    <fieldset aria-describedby={`${id}-dates`}>
      <legend>{say('bringIn.ask.order')}</legend>
      <p id={`${id}-dates`} class="small">
        {say('bringIn.ask.orderWhat')}
      </p>
      <ul class="small dates" data-part="open-dates">
        {dates.slice(0, MOST_DATES).map((date) => (
          <li key={date} dir="auto" lang="">
            {date}
          </li>
        ))}
      </ul>
      {choices.map(({ each, usual, date }) => (
        <label class="tick" key={each}>
          <input type="radio" name="order" value={each} autocomplete="off" checked={order === each} onChange={() => onOrder(each)} />
          {shown ? say('bringIn.ask.reads', usual, shown, date) : usual}
        </label>
      ))}
      {missing && (
        <p class="notice wrong" role="alert">
          {say('bringIn.ask.orderMissing')}
        </p>
      )}
    </fieldset>
  );
}
