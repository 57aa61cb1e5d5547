import type { ExportChoices } from '../../../lib/core/export/choices';
import { forRecipient } from '../../../lib/core/export/choices';
import { RECIPIENTS } from '../../../lib/core/export/recipients';
import type { Recipient } from '../../../lib/core/export/request';
import { useSay } from '../../words/words';
import { Field, Section, Ticks } from './section';

export interface ChoicesProps {
  readonly choices: ExportChoices;
  readonly onChoices: (choices: ExportChoices) => void;
}

const WORDS = {
  solicitor: 'solicitor',
  cafcass: 'cafcass',
  court: 'court',
  'other-party': 'otherParty',
  mediator: 'mediator',
  forum: 'forum',
} as const satisfies Record<Recipient, string>;

export const recipientName = (recipient: Recipient) => `export.who.${WORDS[recipient]}.name` as const;

const EVERYONE = Object.keys(RECIPIENTS) as Recipient[];
/** What they keep can be used against whoever made the pack, or against the law. */
const WARNED: readonly Recipient[] = ['other-party', 'forum'];

/** Who is to read it: what that changes, and what to mind. */
export function ForWhom({ choices, onChoices }: ChoicesProps) {
  const say = useSay();
  const { recipient } = choices;
  return (
    <Section part="for-whom" title="export.who.title">
      <Ticks
        legend="export.who.title"
        type="radio"
        name="recipient"
        options={EVERYONE.map((value) => ({ value, label: recipientName(value) }))}
        chosen={[recipient]}
        onChoose={(value) => onChoices(forRecipient(choices, value))}
      />
      <div role="status">
        <dl class="facts" data-part="recipient-says">
          <dt>{say('export.who.changes')}</dt>
          <dd>{say(`export.who.${WORDS[recipient]}.changes`)}</dd>
          <dt>{say('export.who.mind')}</dt>
          <dd class={WARNED.includes(recipient) ? 'notice' : undefined}>{say(`export.who.${WORDS[recipient]}.mind`)}</dd>
        </dl>
      </div>
      {RECIPIENTS[recipient].asksDirection && <Directed {...{ choices, onChoices }} />}
    </Section>
  );
}

const ANSWERS = [
  { value: 'yes', label: 'export.directed.yes' },
  { value: 'no', label: 'export.directed.no' },
  { value: 'not-known', label: 'export.directed.notKnown' },
] as const;

const ADVICE = {
  yes: 'export.directed.yesWhat',
  no: 'export.directed.noWhat',
  'not-known': 'export.directed.unknownWhat',
} as const;

function Directed({ choices, onChoices }: ChoicesProps) {
  const say = useSay();
  const { directed, directedBy = '' } = choices;
  return (
    <>
      <Ticks
        legend="export.directed.title"
        type="radio"
        name="directed"
        options={ANSWERS}
        chosen={directed ? [directed] : []}
        onChoose={(answer) => onChoices({ ...choices, directed: answer })}
      />
      {directed === 'yes' && (
        <Field
          name="directed-by"
          label="export.directed.by"
          type="date"
          value={directedBy}
          onInput={(day) => onChoices({ ...choices, directedBy: day })}
        />
      )}
      <div role="status">
        {directed && (
          <p class={directed === 'no' ? 'notice' : 'quiet small'} data-part="directed-says">
            {say(ADVICE[directed])}
          </p>
        )}
      </div>
    </>
  );
}
