import { type Leading, leading } from '../../../lib/core/notes/leading-question';
import type { WordKey } from '../../../lib/core/words/said';
import { useSay } from '../../words/words';

const WORDS: Readonly<Record<Leading, WordKey>> = {
  tag: 'notes.leading.tag',
  negative: 'notes.leading.negative',
  'yes-no': 'notes.leading.yesNo',
  choice: 'notes.leading.choice',
  assumes: 'notes.leading.assumes',
  repeated: 'notes.leading.repeated',
  pressed: 'notes.leading.pressed',
};

/** Where the question may have led: said kindly, and never so that the question is then written down otherwise than it was asked. */
export function LeadingCaution({ askedBefore }: { readonly askedBefore: string }) {
  const say = useSay();
  const found = leading(askedBefore);
  return (
    <div role="status">
      {found.length > 0 && (
        <div class="notice stack" data-part="leading">
          <p>
            <b>{say('notes.leading.title')}</b>
          </p>
          {found.map((kind) => (
            <p key={kind}>{say(WORDS[kind])}</p>
          ))}
          <p>{say('notes.leading.keep')}</p>
          <p>{say('notes.leading.next')}</p>
        </div>
      )}
    </div>
  );
}
