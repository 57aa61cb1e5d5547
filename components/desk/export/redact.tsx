import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { forRecipient } from '../../../lib/core/export/choices';
import type { Replacement } from '../../../lib/core/export/request';
import type { Said, WordKey } from '../../../lib/core/words/said';
import { useSay } from '../../words/words';
import type { ChoicesProps } from './for-whom';
import { Field, Section } from './section';

export type Suggestions = readonly (Replacement & { readonly times: number })[];

interface RedactProps extends ChoicesProps {
  /** Absent while they are looked for, or where they are not asked for. */
  readonly suggestions: Suggestions | undefined;
  readonly looking: boolean;
  readonly trouble?: Said | undefined;
}

const KINDS = ['name', 'place', 'school', 'number', 'address', 'other'] as const;
type Kind = (typeof KINDS)[number];
/** Papers are in English whatever their maker's language. */
const LABELS: Readonly<Record<Kind, string>> = {
  name: 'Name',
  place: 'Place',
  school: 'School',
  number: 'Number',
  address: 'Address',
  other: 'Word',
};

const same = (a: string, b: string): boolean => a.toLocaleLowerCase() === b.toLocaleLowerCase();

/** Words that are replaced in every file. Nothing is replaced that is not chosen here. */
export function Redact({ choices, onChoices, suggestions, looking, trouble }: RedactProps) {
  const say = useSay();
  const { replacements, replaces, masks, recipient } = choices;
  const isForum = recipient === 'forum';
  const on = replaces || isForum;
  const chosen = (find: string) => replacements.some((each) => same(each.find, find));
  const choose = (next: readonly Replacement[]) => onChoices({ ...choices, replacements: next });
  const without = (finds: readonly string[]) => replacements.filter(({ find }) => !finds.some((each) => same(each, find)));
  const plain = ({ find, what, by }: Replacement): Replacement => ({ find, what, by });

  const refused = useRef(new Set<string>());
  useEffect(() => {
    // For a forum everything goes, unless somebody said of a word that it stays.
    if (!isForum || !suggestions) return;
    const missing = suggestions.filter(({ find }) => !chosen(find) && !refused.current.has(find));
    if (missing.length > 0) choose([...replacements, ...missing.map(plain)]);
  }, [isForum, suggestions]);

  const tick = (suggestion: Replacement, wanted: boolean) => {
    refused.current[wanted ? 'delete' : 'add'](suggestion.find);
    choose(wanted ? [...replacements, plain(suggestion)] : without([suggestion.find]));
  };
  const own = replacements.filter(({ find }) => !suggestions?.some((each) => same(each.find, find)));

  return (
    <Section part="redact" title="export.redact.title">
      <p class="small">{say('export.redact.what')}</p>
      <label class="tick">
        <input
          type="checkbox"
          name="replaces"
          autocomplete="off"
          checked={on}
          aria-disabled={isForum}
          onChange={({ currentTarget }) => {
            if (isForum) currentTarget.checked = true;
            else onChoices({ ...choices, replaces: currentTarget.checked });
          }}
        />
        <span>{say('export.redact.on')}</span>
      </label>
      {isForum && <p class="quiet small">{say('export.redact.always')}</p>}
      {on && (
        <>
          <div role="status">
            {looking && <p class="quiet small">{say('export.redact.reading')}</p>}
            {suggestions?.length === 0 && <p class="quiet small">{say('export.redact.nothing')}</p>}
          </div>
          {trouble && <p class="notice wrong">{say(trouble)}</p>}
          {suggestions && suggestions.length > 0 && (
            <fieldset>
              <legend>{say('export.redact.suggested')}</legend>
              <p class="small">{say('export.redact.misses')}</p>
              <div class="row">
                <button type="button" class="button" data-action="choose-all" onClick={() => choose([...own, ...suggestions.map(plain)])}>
                  {say('export.redact.all')}
                </button>
                <button
                  type="button"
                  class="button"
                  data-action="choose-none"
                  onClick={() => {
                    for (const { find } of suggestions) refused.current.add(find);
                    choose(own);
                  }}
                >
                  {say('export.redact.none')}
                </button>
              </div>
              <ul class="words-list">
                {suggestions.map((suggestion) => (
                  <li key={suggestion.find}>
                    <label class="tick">
                      <input
                        type="checkbox"
                        name="replace"
                        autocomplete="off"
                        value={suggestion.find}
                        checked={chosen(suggestion.find)}
                        onChange={({ currentTarget }) => tick(suggestion, currentTarget.checked)}
                      />
                      <span>
                        <bdi lang="">{suggestion.find}</bdi>{' '}
                        <span class="quiet small">
                          {say('export.redact.by', suggestion.by)}, {say({ key: 'export.redact.times', count: suggestion.times })}
                        </span>
                      </span>
                    </label>
                  </li>
                ))}
              </ul>
            </fieldset>
          )}
          <OwnWords
            own={own}
            onAdd={(find, what) => {
              if (chosen(find)) return;
              const count = replacements.filter((each) => each.what === what && each.by.startsWith(`[${LABELS[what]} `)).length;
              choose([...replacements, { find, what, by: `[${LABELS[what]} ${String.fromCharCode(65 + (count % 26))}]` }]);
            }}
            onTakeOff={(find) => choose(without([find]))}
          />
          <label class="tick">
            <input
              type="checkbox"
              name="masks"
              autocomplete="off"
              checked={masks || isForum}
              aria-disabled={isForum}
              onChange={({ currentTarget }) => {
                if (isForum) currentTarget.checked = true;
                else onChoices({ ...choices, masks: currentTarget.checked });
              }}
            />
            <span>{say('export.redact.mask')}</span>
          </label>
          <p class="small" role="status" data-part="replaced">
            {say({ key: 'export.redact.chosen', count: replacements.length })}
          </p>
        </>
      )}
      <div class="forum">
        {!isForum && (
          <button type="button" class="button" data-action="forum-safe" onClick={() => onChoices(forRecipient(choices, 'forum'))}>
            {say('export.redact.forum')}
          </button>
        )}
        <p class="small" data-part="forum-rule">
          {say('export.redact.forumRule')} {say('export.redact.recognised')}
        </p>
      </div>
    </Section>
  );
}

const KIND_WORDS: Readonly<Record<Kind, WordKey>> = {
  name: 'export.redact.kinds.name',
  place: 'export.redact.kinds.place',
  school: 'export.redact.kinds.school',
  number: 'export.redact.kinds.number',
  address: 'export.redact.kinds.address',
  other: 'export.redact.kinds.other',
};

interface OwnWordsProps {
  readonly own: readonly Replacement[];
  readonly onAdd: (find: string, what: Kind) => void;
  readonly onTakeOff: (find: string) => void;
}

function OwnWords({ own, onAdd, onTakeOff }: OwnWordsProps) {
  const say = useSay();
  const id = useId();
  const [find, setFind] = useState('');
  const [kind, setKind] = useState<Kind>('name');
  return (
    <fieldset>
      <legend>{say('export.redact.own')}</legend>
      {own.length > 0 && (
        <ul class="chips">
          {own.map((one) => (
            <li key={one.find}>
              <button
                type="button"
                class="chip"
                data-action="take-off-word"
                aria-label={say('export.redact.takeOff', one.find)}
                onClick={() => onTakeOff(one.find)}
              >
                <bdi lang="">{one.find}</bdi> → {one.by} <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <form
        class="fields"
        autocomplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          const word = find.trim();
          if (word) onAdd(word, kind);
          setFind('');
        }}
      >
        <Field name="own-word" label="export.redact.find" maxLength={200} value={find} onInput={setFind} />
        <div class="field">
          <label for={`${id}-kind`}>{say('export.redact.kind')}</label>
          <select
            id={`${id}-kind`}
            name="own-kind"
            autocomplete="off"
            value={kind}
            onChange={({ currentTarget }) => setKind(KINDS.find((each) => each === currentTarget.value) ?? 'other')}
          >
            {KINDS.map((each) => (
              <option key={each} value={each}>
                {say(KIND_WORDS[each])}
              </option>
            ))}
          </select>
        </div>
        <button type="submit" class="button" data-action="add-word">
          {say('export.redact.add')}
        </button>
      </form>
    </fieldset>
  );
}
