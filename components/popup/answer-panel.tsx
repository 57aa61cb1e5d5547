import { useState } from 'preact/hooks';
import type { Said } from '../../lib/core/words/said';
import { useSay } from '../words/words';

export interface AnswerPanelProps {
  /** Opens the help on the page; gives why it could not. */
  readonly onAnswer: () => Promise<Said | undefined>;
}

/** The way from the toolbar to help with a received message. */
export function AnswerPanel({ onAnswer }: AnswerPanelProps) {
  const say = useSay();
  const [problem, setProblem] = useState<Said>();
  return (
    <section class="panel" aria-labelledby="answer-title">
      <h2 id="answer-title" class="visually-hidden">
        {say('popup.answer.title')}
      </h2>
      <button type="button" class="button" data-action="answer" onClick={async () => setProblem(await onAnswer())}>
        {say('popup.answer.answer')}
      </button>
      <p class="quiet small">{say('popup.answer.what')}</p>
      <div role="status">
        {problem && (
          <p class="notice wrong" data-part="answer-problem">
            {say(problem)}
          </p>
        )}
      </div>
    </section>
  );
}
