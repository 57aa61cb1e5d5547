import { MARKS } from '../../lib/core/coach/contacts';
import type { Person } from '../../lib/core/coach/people';
import { MARK_WORDS } from '../style/mark-words';
import { Around } from '../words/around';
import { useSay } from '../words/words';
import type { Act } from './act';

/** Asked once about somebody who is not marked, when the coach would first have something to say. */
export function WhoView({ about, act }: { about: Person; act: Act }) {
  const say = useSay();
  const called = about.name ?? about.address ?? '';
  return (
    <>
      <p data-part="reason">
        <Around
          say="card.who.ask"
          parts={[
            <b key="name" dir="auto" lang="" data-part="about">
              {called}
            </b>,
          ]}
        />
      </p>
      {about.address !== undefined && about.address !== called && (
        <p class="aside" dir="auto" lang="">
          {about.address}
        </p>
      )}
      <div class="choices">
        {MARKS.map((mark, at) => (
          <button key={mark} type="button" data-action={`mark-${mark}`} data-first={at === 0} onClick={() => act({ who: mark })}>
            {say(MARK_WORDS[mark])}
          </button>
        ))}
        <button type="button" class="plain" data-action="not-now" onClick={() => act({ who: 'not-now' })}>
          {say('card.who.notNow')}
        </button>
      </div>
      <p class="keys" data-part="stays">
        {say('card.who.safe')} {say('card.who.stays')}
      </p>
    </>
  );
}
