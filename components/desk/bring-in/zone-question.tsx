import { useId } from 'preact/hooks';
import { useSay } from '../../words/words';

/** Whether the browser knows a zone by this name. */
export function isZone(name: string): boolean {
  try {
    return name !== '' && new Intl.DateTimeFormat('en-GB', { timeZone: name }).format() !== '';
  } catch {
    return false;
  }
}

interface ZoneQuestionProps {
  readonly zone: string;
  readonly onZone: (zone: string) => void;
  readonly wrong: boolean;
}

export function ZoneQuestion({ zone, onZone, wrong }: ZoneQuestionProps) {
  const say = useSay();
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{say('bringIn.ask.zone')}</label>
      <input
        id={id}
        name="zone"
        list={`${id}-zones`}
        autocomplete="off"
        spellcheck={false}
        lang=""
        value={zone}
        aria-invalid={wrong}
        aria-describedby={`${id}-what${wrong ? ` ${id}-wrong` : ''}`}
        onInput={({ currentTarget }) => onZone(currentTarget.value.trim())}
      />
      <datalist id={`${id}-zones`}>
        {Intl.supportedValuesOf('timeZone').map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <p class="quiet small" id={`${id}-what`}>
        {say('bringIn.ask.zoneWhat')}
      </p>
      {wrong && (
        <p class="notice wrong" id={`${id}-wrong`} role="alert">
          {say('bringIn.ask.zoneUnknown')}
        </p>
      )}
    </div>
  );
}
