import { useState } from 'preact/hooks';

/** Puts a text on the clipboard, on a click. `copied`: whether the browser let it; absent before the first try. */
export function useCopy(text: string): { readonly copied: boolean | undefined; readonly copy: () => Promise<boolean> } {
  const [copied, setCopied] = useState<boolean>();
  const copy = async (): Promise<boolean> => {
    let done = false;
    try {
      // Pages that were not fetched over an encrypted connection have no clipboard.
      await navigator.clipboard.writeText(text);
      done = true;
    } catch {
      // Said below the text, which can still be selected.
    }
    setCopied(done);
    return done;
  };
  return { copied, copy };
}
