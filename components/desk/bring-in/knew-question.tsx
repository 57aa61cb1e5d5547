import type { ExhibitRecord } from '../../../lib/core/evidence/note';
import { useSay } from '../../words/words';

type Knew = NonNullable<ExhibitRecord['everyoneKnew']>;

const ANSWERS = [
  ['yes', 'bringIn.exhibit.yes'],
  ['no', 'bringIn.exhibit.no'],
  ['not-sure', 'bringIn.exhibit.notSure'],
] as const;

interface KnewQuestionProps {
  readonly knew?: Knew;
  readonly onKnew: (knew: Knew) => void;
  readonly missing: boolean;
}

/** Asked of every recording. Family Justice Council guidance on covert recordings, 15 May 2025; nothing here makes one. */
export function KnewQuestion({ knew, onKnew, missing }: KnewQuestionProps) {
  const say = useSay();
  return (
    <div class="stack" data-part="recording">
      <div class="notice stack" data-part="covert-caution">
        <h4>{say('bringIn.exhibit.caution')}</h4>
        <p>{say('bringIn.exhibit.cautionWhat')}</p>
      </div>
      <fieldset>
        <legend>{say('bringIn.exhibit.knew')}</legend>
        {ANSWERS.map(([value, words]) => (
          <label class="tick" key={value}>
            <input type="radio" name="knew" value={value} autocomplete="off" checked={knew === value} onChange={() => onKnew(value)} />
            {say(words)}
          </label>
        ))}
        {missing && (
          <p class="notice wrong" role="alert">
            {say('bringIn.exhibit.knewMissing')}
          </p>
        )}
      </fieldset>
    </div>
  );
}
