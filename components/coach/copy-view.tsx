import { useState } from 'preact/hooks';
import type { Act } from './act';

/** Where an editor would not take the text: it was left as it was, and the writer can paste the new one. */
export function CopyView({ text, act }: { text: string; act: Act }) {
  const [copied, setCopied] = useState<boolean>();
  const copy = async () => {
    const done = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    setCopied(done);
    if (done) act('copy');
  };
  return (
    <>
      <p data-part="reason">
        This editor did not take the change, so your message is as you left it. You can copy the new text and paste it.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reachable by keyboard */}
      <section class="text" dir="auto" aria-label="New text" tabIndex={0} data-part="copy-text">
        {text}
      </section>
      {copied === false && <p class="note">The browser did not allow copying here. Please select the text above and copy it.</p>}
      <div class="choices">
        <button type="button" class="main" data-first data-action="copy" onClick={copy}>
          Copy
        </button>
      </div>
    </>
  );
}
