import { useId, useState } from 'preact/hooks';
import { itemId } from '../../../lib/core/evidence/items';
import { linksIn } from '../../../lib/core/notes/names-list';
import { useSay } from '../../words/words';
import { type LookUpItem, useLookedUp } from '../use-looked-up';

interface LinksFieldProps {
  readonly value: readonly number[];
  readonly lookUp?: LookUpItem;
  readonly onChange: (links: readonly number[]) => void;
}

/** Numbers of the items that a note speaks of, with their first words to see that they are the right ones. */
export function LinksField({ value, lookUp, onChange }: LinksFieldProps) {
  const say = useSay();
  const id = useId();
  const [typed, setTyped] = useState('');
  const { links, notFound } = linksIn(typed);
  const shown = links.join() === value.join() ? typed : value.map(itemId).join(', ');
  // While the last word is being written it is not yet wrong.
  const wrong = shown === typed && /[,;\n]/.test(typed.slice(typed.lastIndexOf(notFound.at(-1) ?? '')));
  return (
    <div class="field">
      <label for={id}>{say('notes.facts.links')}</label>
      <input
        id={id}
        name="links"
        dir="ltr"
        autoComplete="off"
        spellcheck={false}
        value={shown}
        aria-describedby={`${id}-what`}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value);
          onChange(linksIn(currentTarget.value).links);
        }}
      />
      <p class="quiet small" id={`${id}-what`}>
        {say('notes.facts.linksWhat')}
      </p>
      {wrong && notFound.length > 0 && (
        <p class="notice" role="status">
          {say('notes.facts.linksNone', notFound.join(', '))}
        </p>
      )}
      {lookUp && value.length > 0 && <LinkedItems numbers={value} lookUp={lookUp} />}
    </div>
  );
}

/** Items by number, with their first words as soon as they are found. */
export function LinkedItems({
  numbers,
  lookUp,
  onOpen,
}: {
  readonly numbers: readonly number[];
  readonly lookUp: LookUpItem;
  readonly onOpen?: (number: number) => void;
}) {
  return (
    <ul class="linked">
      {numbers.map((number) => (
        <LinkedItem key={number} number={number} lookUp={lookUp} onOpen={onOpen} />
      ))}
    </ul>
  );
}

function LinkedItem({
  number,
  lookUp,
  onOpen,
}: {
  readonly number: number;
  readonly lookUp: LookUpItem;
  readonly onOpen: ((number: number) => void) | undefined;
}) {
  const say = useSay();
  const item = useLookedUp(number, lookUp);
  return (
    <li data-item={number}>
      {onOpen ? (
        <button type="button" class="link" data-action="open-linked" onClick={() => onOpen(number)}>
          {itemId(number)}
        </button>
      ) : (
        <b>{itemId(number)}</b>
      )}{' '}
      {item &&
        (item.words === undefined ? (
          <span class="quiet">{say('notes.facts.noItem')}</span>
        ) : (
          <span class="quiet" dir="auto" lang="">
            {item.words}
          </span>
        ))}
    </li>
  );
}
