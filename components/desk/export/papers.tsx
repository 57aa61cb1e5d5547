import { RECIPIENTS } from '../../../lib/core/export/recipients';
import type { PaperName } from '../../../lib/core/export/request';
import { useSay } from '../../words/words';
import type { ChoicesProps } from './for-whom';
import { Section, Ticks } from './section';

const WORDS = {
  exhibit: 'exhibit',
  chronology: 'chronology',
  schedule: 'schedule',
  pattern: 'pattern',
  'statement-draft': 'statement',
  'cafcass-summary': 'cafcass',
  completeness: 'completeness',
  challenge: 'challenge',
} as const satisfies Record<PaperName, string>;

export const paperName = (paper: PaperName) => `export.papers.${WORDS[paper]}.name` as const;

const NUMBERINGS = [
  { value: 'sections', label: 'export.papers.sections' },
  { value: 'straight', label: 'export.papers.straight' },
] as const;
const SIZES = [
  { value: 'A4', label: 'export.papers.a4' },
  { value: 'Letter', label: 'export.papers.letter' },
] as const;
const REVIEW = [
  { value: 'rsmf', label: 'export.papers.rsmf' },
  { value: 'mbox', label: 'export.papers.mbox' },
] as const;

/** Which documents, and how their pages are numbered and cut. */
export function Papers({ choices, onChoices }: ChoicesProps) {
  const say = useSay();
  const { offered, review } = RECIPIENTS[choices.recipient];
  const chosen = choices.papers.filter((paper) => offered.includes(paper));
  const withOrWithout = <V,>(list: readonly V[], value: V, on: boolean) =>
    on ? [...new Set([...list, value])] : list.filter((each) => each !== value);
  return (
    <Section part="papers" title="export.papers.title">
      <p class="small">{say('export.papers.what')}</p>
      <Ticks
        legend="export.papers.documents"
        type="checkbox"
        name="papers"
        options={offered.map((value) => ({ value, label: paperName(value), what: `export.papers.${WORDS[value]}.what` as const }))}
        chosen={chosen}
        onChoose={(paper, on) => {
          const papers = withOrWithout(chosen, paper, on);
          onChoices({ ...choices, papers: offered.filter((each) => papers.includes(each)) });
        }}
      />
      <div role="status">{chosen.length === 0 && <p class="notice">{say('export.papers.none')}</p>}</div>
      <div class="fields">
        <Ticks
          legend="export.papers.numbering"
          type="radio"
          name="numbering"
          options={NUMBERINGS}
          chosen={[choices.numbering]}
          onChoose={(numbering) => onChoices({ ...choices, numbering })}
        />
        <Ticks
          legend="export.papers.size"
          type="radio"
          name="paper-size"
          options={SIZES}
          chosen={[choices.paper]}
          onChoose={(paper) => onChoices({ ...choices, paper })}
        />
        {review && (
          <Ticks
            legend="export.papers.review"
            type="checkbox"
            name="review"
            options={REVIEW}
            chosen={choices.review}
            onChoose={(format, on) => onChoices({ ...choices, review: withOrWithout(choices.review, format, on) })}
          />
        )}
      </div>
    </Section>
  );
}
