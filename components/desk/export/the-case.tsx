import { initialsOf, markInitials } from '../../../lib/core/export/choices';
import { exhibitMark } from '../../../lib/core/export/request';
import { useSay } from '../../words/words';
import type { ChoicesProps } from './for-whom';
import { Field, Section } from './section';

interface TheCaseProps extends ChoicesProps {
  /** Of the exhibit: the one that is offered, or the one that was typed. */
  readonly number: number;
  readonly onNumber: (number: number) => void;
}

/** Names of the case and of who makes the exhibit. Nothing is made up: what is not typed is left blank. */
export function TheCase({ choices, onChoices, number, onNumber }: TheCaseProps) {
  const say = useSay();
  const { matter, initials, statement, recipient } = choices;
  const typed = (name: keyof typeof matter) => ({
    name,
    label: `export.matter.${name}` as const,
    value: matter[name],
    maxLength: 200,
    onInput: (value: string) => onChoices({ ...choices, matter: { ...matter, [name]: value } }),
  });
  const alias = <Field {...typed('alias')} what={say('export.matter.aliasWhat')} />;
  if (recipient === 'forum')
    return (
      <Section part="case" title="export.matter.title">
        <p class="small">{say('export.matter.forum')}</p>
        <div class="fields">{alias}</div>
      </Section>
    );
  return (
    <Section part="case" title="export.matter.title">
      <p class="small">{say('export.matter.what')}</p>
      <div class="fields">
        {alias}
        <Field {...typed('caseNumber')} />
        <Field {...typed('court')} />
        <Field {...typed('parties')} what={say('export.matter.partiesWhat')} />
        <Field {...typed('maker')} what={say('export.matter.makerWhat')} />
        <Field
          name="statement"
          label="export.matter.statement"
          type="number"
          min={1}
          max={99}
          value={statement}
          onInput={(value) => onChoices({ ...choices, statement: value })}
        />
        <Field
          name="initials"
          label="export.matter.initials"
          maxLength={6}
          value={initials || initialsOf(matter.maker)}
          onInput={(value) => onChoices({ ...choices, initials: value })}
        />
        <Field
          name="mark-number"
          label="export.matter.number"
          type="number"
          min={1}
          max={9999}
          value={String(number)}
          onInput={(value) => onNumber(Math.max(1, Math.trunc(Number(value)) || 1))}
        />
      </div>
      <p class="quiet small" role="status" data-part="mark">
        {say('export.matter.markWhat', exhibitMark({ initials: markInitials(choices), number }))}
      </p>
    </Section>
  );
}
