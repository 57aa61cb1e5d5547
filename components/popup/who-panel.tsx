import { useState } from 'preact/hooks';
import { MARKS, type Mark } from '../../lib/core/coach/contacts';
import type { Person } from '../../lib/core/coach/people';
import { MARK_WORDS } from '../style/mark-words';
import { useSay } from '../words/words';

export interface MarkedPerson {
  readonly person: Person;
  readonly mark: Mark | undefined;
}

export interface WhoPanelProps {
  readonly people: readonly MarkedPerson[];
  /** `undefined` takes the mark away. */
  readonly onMark: (person: Person, mark: Mark | undefined) => Promise<void>;
}

/** The people in a long list are marked on the settings page. */
const SHOWN = 3;

/** Who the people on the page are: each is marked by choosing from a list. */
export function WhoPanel({ people, onMark }: WhoPanelProps) {
  const say = useSay();
  const [marks, setMarks] = useState(people.map(({ mark }) => mark));
  const [said, setSaid] = useState('');
  const choose = async (at: number, mark: Mark | undefined) => {
    const person = people[at]?.person;
    if (!person) return;
    const before = marks;
    setMarks(before.map((one, index) => (index === at ? mark : one)));
    try {
      await onMark(person, mark);
      setSaid(say('options.saved'));
    } catch {
      setMarks(before);
      setSaid(say('options.notSaved'));
    }
  };
  return (
    <section class="stack" aria-labelledby="who-title" data-part="who">
      <h3 id="who-title">{say('popup.who.title')}</h3>
      {people.slice(0, SHOWN).map(({ person }, at) => (
        <label key={`${person.address} ${person.name}`} class="person">
          <span dir="auto" lang="" title={person.address}>
            {person.name ?? person.address}
          </span>
          <select
            data-action="mark"
            value={marks[at] ?? ''}
            onChange={({ currentTarget }) =>
              choose(
                at,
                MARKS.find((mark) => mark === currentTarget.value),
              )
            }
          >
            <option value="">{say('popup.who.notMarked')}</option>
            {MARKS.map((mark) => (
              <option key={mark} value={mark}>
                {say(MARK_WORDS[mark])}
              </option>
            ))}
          </select>
        </label>
      ))}
      {people.length > SHOWN && <p class="quiet small">{say('popup.who.more', people.length - SHOWN)}</p>}
      <p class="quiet small" role="status">
        {said}
      </p>
    </section>
  );
}
