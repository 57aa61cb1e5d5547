import { useState } from 'preact/hooks';
import { useSay } from '../words/words';

/** Puts a text on the clipboard, and says so; where the browser does not allow it, that. */
export function CopyButton({ text }: { readonly text: string }) {
  const say = useSay();
  const [done, setDone] = useState<boolean>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setDone(true);
    } catch {
      setDone(false);
    }
  };
  return (
    <>
      <button type="button" data-action="copy" onClick={copy}>
        {say('reply.copy')}
      </button>
      <span role="status" class="said">
        {done === true && say('reply.copied')}
        {done === false && say('card.copy.notAllowed')}
      </span>
    </>
  );
}
