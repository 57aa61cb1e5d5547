import type { RefObject } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { lint } from '../../../lib/core/statement/lint';
import type { LintMark } from '../../../lib/core/statement/mark';
import { applyEdit } from '../../../lib/core/text/edit';
import { useSay } from '../../words/words';
import { useSharpness } from './sharpness';

interface LintMarksProps {
  readonly text: string;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly onChange: (text: string) => void;
}

/** More would bury the text. */
const SHOWN = 6;
/** Longer words are shown in part. In characters. */
const LONGEST = 60;

/** What a reader may take for opinion in a text, listed under it. A mark leads to its words; nothing is changed but by a click. */
export function LintMarks({ text, field, onChange }: LintMarksProps) {
  const say = useSay();
  const [leftOut, setLeftOut] = useState('');
  const sharpness = useSharpness(text);
  const marks = useMemo(() => lint(text, sharpness), [text, sharpness]);
  const wordsOf = ({ span: { start, end } }: LintMark) => {
    const words = text.slice(start, end).replace(/\s+/gu, ' ');
    return words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd()}…` : words;
  };
  const showIn = ({ span: { start, end } }: LintMark) => {
    field.current?.focus();
    field.current?.setSelectionRange(start, end);
  };
  const leaveOut = (mark: LintMark) => {
    if (!mark.edit) return;
    const next = applyEdit(text, mark.edit);
    setLeftOut(say('prepare.lint.leftOut', wordsOf(mark)));
    onChange(next);
    const caret = Math.min(mark.edit.start, next.length);
    field.current?.focus();
    // Once the field shows the new text.
    setTimeout(() => field.current?.setSelectionRange(caret, caret), 0);
  };
  return (
    <div class="lint" data-part="lint">
      <p class="small" role="status">
        {leftOut && `${leftOut} `}
        {marks.length > 0 && <b>{say({ key: 'prepare.lint.count', count: marks.length })}</b>}
      </p>
      {marks.length > 0 && (
        <>
          <p class="quiet small">{say('prepare.lint.true')}</p>
          <ul class="lint-marks" aria-label={say('prepare.lint.title')}>
            {marks.slice(0, SHOWN).map((mark) => (
              <li key={`${mark.span.start} ${mark.kind}`} data-mark={mark.kind}>
                <button
                  type="button"
                  class="link marked"
                  dir="auto"
                  lang=""
                  data-action="show-mark"
                  aria-label={say('prepare.lint.show', wordsOf(mark))}
                  onClick={() => showIn(mark)}
                >
                  {wordsOf(mark)}
                </button>{' '}
                <span>{say(mark.reason)}</span> <span class="quiet">{say(mark.suggestion)}</span>
                {mark.edit && (
                  <>
                    {' '}
                    <button type="button" class="link" data-action="leave-out" onClick={() => leaveOut(mark)}>
                      {say('prepare.lint.leaveOut', wordsOf(mark))}
                    </button>
                  </>
                )}
              </li>
            ))}
          </ul>
          {marks.length > SHOWN && <p class="quiet small">{say({ key: 'prepare.lint.more', count: marks.length - SHOWN })}</p>}
        </>
      )}
    </div>
  );
}
