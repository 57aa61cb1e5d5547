import { useId } from 'preact/hooks';
import { useSay } from '../../words/words';

interface SelfQuestionProps {
  readonly senders: readonly string[];
  readonly self?: string;
  readonly onSelf: (self: string | undefined) => void;
}

/** More names than this are easier to find in a list that opens. */
const MOST_AS_LIST = 8;

export function SelfQuestion({ senders, self, onSelf }: SelfQuestionProps) {
  const say = useSay();
  const id = useId();
  if (senders.length > MOST_AS_LIST)
    return (
      <div class="field">
        <label for={id}>{say('bringIn.ask.self')}</label>
        <select
          id={id}
          name="self"
          autocomplete="off"
          aria-describedby={`${id}-what`}
          value={self === undefined ? '' : `x${senders.indexOf(self)}`}
          onChange={({ currentTarget }) => onSelf(senders[Number(currentTarget.value.slice(1) || -1)])}
        >
          <option value="">{say('bringIn.ask.selfNone')}</option>
          {senders.map((sender, at) => (
            <option key={sender} value={`x${at}`} dir="auto" lang="">
              {sender}
            </option>
          ))}
        </select>
        <p class="quiet small" id={`${id}-what`}>
          {say('bringIn.ask.selfWhat')}
        </p>
      </div>
    );
  return (
    <fieldset aria-describedby={`${id}-what`}>
      <legend>{say('bringIn.ask.self')}</legend>
      <p class="quiet small" id={`${id}-what`}>
        {say('bringIn.ask.selfWhat')}
      </p>
      {senders.map((sender, at) => (
        <label class="tick" key={sender}>
          <input type="radio" name="self" value={`x${at}`} autocomplete="off" checked={self === sender} onChange={() => onSelf(sender)} />
          <span dir="auto" lang="">
            {sender}
          </span>
        </label>
      ))}
      <label class="tick">
        <input type="radio" name="self" value="" autocomplete="off" checked={self === undefined} onChange={() => onSelf(undefined)} />
        {say('bringIn.ask.selfNone')}
      </label>
    </fieldset>
  );
}
