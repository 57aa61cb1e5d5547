import { NEUTRAL_MESSAGE } from '../../lib/core/biff/safety';
import { HelpLines } from '../style/help-lines';
import { useCopy } from '../style/use-copy';
import { useSay } from '../words/words';
import type { Act } from './act';

export interface SafetyViewProps {
  /** What the coach steps back for: the words of the draft, or the mark of the contact. */
  readonly because: 'words' | 'contact';
  readonly act: Act;
}

/** The coach steps back: what the writer says here, or to whom, matters more than how it sounds. */
export function SafetyView({ because, act }: SafetyViewProps) {
  const say = useSay();
  const { copied, copy } = useCopy(NEUTRAL_MESSAGE);
  return (
    <>
      <p data-part="reason">{say(because === 'words' ? 'card.safety.why' : 'card.safety.marked')}</p>
      <HelpLines />
      <p data-part="record">{say('card.safety.record')}</p>
      <p id="instead">{say('card.safety.answer')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reachable by keyboard */}
      <section class="text" lang="en-GB" aria-labelledby="instead" tabIndex={0} data-part="instead">
        {NEUTRAL_MESSAGE}
      </section>
      <p class="aside" id="replaces">
        {say('card.safety.replaces')}
      </p>
      {copied === false && <p class="note">{say('card.copy.notAllowed')}</p>}
      <div class="choices">
        <button type="button" data-action="take-neutral" aria-describedby="replaces" onClick={() => act('take-neutral')}>
          {say('card.safety.take')}
        </button>
        <button type="button" data-action="copy-neutral" onClick={copy}>
          {say('card.copy.copy')}
        </button>
        <button type="button" data-first data-action="close" onClick={() => act('close')}>
          {say('card.close')}
        </button>
      </div>
      <p class="heard" role="status">
        {copied ? say('card.copy.copied') : ''}
      </p>
    </>
  );
}
