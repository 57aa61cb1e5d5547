import { useEffect, useState } from 'preact/hooks';

/** Whether a letter alone may begin a note. It can be switched off: words that are spoken to a computer arrive as letters (WCAG 2.1.4). */
export interface LetterKey {
  readonly isOn: () => Promise<boolean>;
  readonly set: (on: boolean) => Promise<void>;
}

/** Runs something at the press of a letter, outside fields. @param listening whether it makes sense now. */
export function useLetterKey(letter: string, key: LetterKey, listening: boolean, run: () => void) {
  const [on, setOn] = useState(false);
  useEffect(() => {
    void key.isOn().then(setOn, () => undefined);
  }, []);
  useEffect(() => {
    if (!on || !listening) return;
    const press = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
      if (event.key.toLowerCase() !== letter || event.ctrlKey || event.altKey || event.metaKey || typing) return;
      // Else the letter would stand in the field that gets the focus.
      event.preventDefault();
      run();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [on, listening, run]);
  return {
    on,
    turn: (next: boolean) => {
      setOn(next);
      void key.set(next).catch(() => undefined);
    },
  };
}
