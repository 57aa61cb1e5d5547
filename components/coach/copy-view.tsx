import { useCopy } from '../style/use-copy';
import { useSay } from '../words/words';
import type { Act } from './act';

/** Where an editor would not take the text: it was left as it was, and the writer can paste the new one. */
export function CopyView({ text, act }: { text: string; act: Act }) {
  const say = useSay();
  const { copied, copy } = useCopy(text);
  return (
    <>
      <p data-part="reason">{say('card.copy.why')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reachable by keyboard */}
      <section class="text" dir="auto" lang="" aria-label={say('card.copy.text')} tabIndex={0} data-part="copy-text">
        {text}
      </section>
      {copied === false && <p class="note">{say('card.copy.notAllowed')}</p>}
      <div class="choices">
        <button type="button" class="main" data-first data-action="copy" onClick={async () => (await copy()) && act('copy')}>
          {say('card.copy.copy')}
        </button>
      </div>
    </>
  );
}
