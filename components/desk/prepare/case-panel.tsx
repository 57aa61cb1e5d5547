import { useId } from 'preact/hooks';
import { type Preparation, TRACKS } from '../../../lib/core/preparation/preparation';
import { useSay } from '../../words/words';
import { NamesField } from '../notes/names-field';
import { TRACK_WORDS } from './names';

interface CasePanelProps {
  readonly value: Preparation;
  readonly onChange: (change: (before: Preparation) => Preparation) => void;
}

/** What is asked, before anything is answered: the court's issues come first, for the report is shaped by them. */
export function CasePanel({ value, onChange }: CasePanelProps) {
  const say = useSay();
  const id = useId();
  const { issues, track, directed, children } = value;
  const evidence = directed?.evidence ?? '';
  const setEvidence = (chosen: string) =>
    onChange(({ directed: before, ...rest }) =>
      chosen === 'yes' || chosen === 'no' || chosen === 'not-sure'
        ? { ...rest, directed: { ...(chosen === 'yes' && before), evidence: chosen } }
        : rest,
    );
  return (
    <section class="panel prepare-form" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{say('prepare.case.title')}</h3>
      <div class="field">
        <label for={`${id}-issues`}>{say('prepare.case.issues')}</label>
        <textarea
          id={`${id}-issues`}
          name="issues"
          class="few"
          dir="auto"
          lang=""
          rows={3}
          autoComplete="off"
          value={issues.join('\n')}
          aria-describedby={`${id}-issues-what`}
          onInput={({ currentTarget }) => {
            // Lines are kept as typed; what is empty counts for nothing.
            const lines = currentTarget.value === '' ? [] : currentTarget.value.split('\n');
            onChange((before) => ({ ...before, issues: lines }));
          }}
        />
        <p class="quiet small" id={`${id}-issues-what`}>
          {say('prepare.case.issuesWhat')}
        </p>
      </div>
      <fieldset class="choices">
        <legend>{say('prepare.case.track')}</legend>
        {TRACKS.map((one) => (
          <label key={one} class="tick">
            <input
              type="radio"
              name="track"
              value={one}
              autoComplete="off"
              checked={track === one}
              onChange={() => onChange((before) => ({ ...before, track: one }))}
            />
            {say(TRACK_WORDS[one][0])}
          </label>
        ))}
        {track && <p class="quiet small">{say(TRACK_WORDS[track][1])}</p>}
      </fieldset>
      <div class="when">
        <div class="field">
          <label for={`${id}-directed`}>{say('prepare.case.directed')}</label>
          <select
            id={`${id}-directed`}
            name="directed"
            autoComplete="off"
            value={evidence}
            onChange={({ currentTarget }) => setEvidence(currentTarget.value)}
          >
            <option value="">{say('prepare.case.notYet')}</option>
            <option value="yes">{say('prepare.case.yes')}</option>
            <option value="no">{say('prepare.case.no')}</option>
            <option value="not-sure">{say('prepare.case.notSure')}</option>
          </select>
        </div>
        {evidence === 'yes' && (
          <div class="field">
            <label for={`${id}-by`}>{say('prepare.case.by')}</label>
            <input
              id={`${id}-by`}
              name="directed-by"
              type="date"
              autoComplete="off"
              value={directed?.by ?? ''}
              onInput={({ currentTarget: { value: by } }) =>
                onChange((before) => ({ ...before, directed: { evidence: 'yes', ...(by !== '' && { by }) } }))
              }
            />
          </div>
        )}
      </div>
      <div role="status">
        {evidence === 'no' && <p class="notice">{say('prepare.case.hold')}</p>}
        {evidence === 'not-sure' && <p class="notice">{say('prepare.case.ask')}</p>}
      </div>
      <NamesField
        name="prepared-children"
        label="prepare.case.children"
        what="prepare.case.childrenWhat"
        value={children}
        used={[]}
        onChange={(names) => onChange((before) => ({ ...before, children: names }))}
      />
    </section>
  );
}
