import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useSay } from '../words/words';
import type { Choice, NoticeActions } from './state';

interface ChoosePanelProps {
  readonly choices: readonly Choice[];
  readonly actions: Pick<NoticeActions, 'onChosen' | 'onCancel'>;
}

/** Enough to know a message by. */
const FIRST_WORDS = 90;

/** Of the message before the first that is marked, so that there is seen to be one. */
const SEEN_ABOVE_PX = 40;

export function ChoosePanel({ choices, actions }: ChoosePanelProps) {
  const say = useSay();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(choices.filter(({ touched }) => touched).map(({ key }) => key)));
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    const [box, first] = [list.current, list.current?.querySelector('input:checked')];
    if (box && first) box.scrollTop += first.getBoundingClientRect().top - box.getBoundingClientRect().top - SEEN_ABOVE_PX;
  }, []);
  const choose = (key: string, wanted: boolean) => {
    const next = new Set(chosen);
    if (wanted) next.add(key);
    else next.delete(key);
    setChosen(next);
  };
  return (
    <form
      class="choosing"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen.size > 0) actions.onChosen(chosen);
      }}
    >
      <h2 id="title" data-part="message">
        {say('notice.whichMessages')}
      </h2>
      <p class="quiet">{say('notice.onlyListed')}</p>
      <div class="actions">
        <button type="button" data-first="" data-action="all" onClick={() => setChosen(new Set(choices.map(({ key }) => key)))}>
          {say('notice.all')}
        </button>
        <button type="button" data-action="none" onClick={() => setChosen(new Set())}>
          {say('notice.none')}
        </button>
      </div>
      <ul ref={list} class="choices" aria-labelledby="title">
        {choices.map((choice) => (
          <li key={choice.key}>
            <label class="choice">
              <input
                type="checkbox"
                checked={chosen.has(choice.key)}
                onChange={({ currentTarget }) => choose(choice.key, currentTarget.checked)}
              />
              <span>
                <Line choice={choice} />
              </span>
            </label>
          </li>
        ))}
      </ul>
      <div class="actions">
        <button type="submit" class="primary" data-action="keep" aria-disabled={chosen.size === 0}>
          {chosen.size === 0
            ? say('notice.keepNone')
            : say({ key: 'notice.keepChosen', values: [{ key: 'count.messages', count: chosen.size }] })}
        </button>
        <button type="button" data-action="cancel" onClick={actions.onCancel}>
          {say('notice.cancel')}
        </button>
      </div>
    </form>
  );
}

/** Words of the page are in whatever language the page is. */
function Line({ choice: { sender, system, time, text } }: { readonly choice: Choice }) {
  const say = useSay();
  const words = text.replace(/\s+/g, ' ').trim();
  const cut = words.length > FIRST_WORDS ? `${words.slice(0, FIRST_WORDS).replace(/[\uD800-\uDBFF]$/, '')}…` : words;
  return (
    <>
      <span class="who">
        {sender === undefined ? say(system ? 'notice.bySite' : 'notice.senderUnknown') : <bdi lang="">{sender}</bdi>}
        {time && (
          <>
            {', '}
            <bdi lang="">{time}</bdi>
          </>
        )}
      </span>
      <span class="words" dir="auto" lang="">
        {cut || say('notice.noWords')}
      </span>
    </>
  );
}
