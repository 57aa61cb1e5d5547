import { useEffect, useState } from 'preact/hooks';

/** The first words of an item; `undefined` where it was deleted or never was. */
export type LookUpItem = (number: number) => Promise<string | undefined>;

/** Absent until it is known. An item that cannot be read now is not said to be gone. */
export function useLookedUp(number: number, lookUp: LookUpItem): { readonly words: string | undefined } | undefined {
  const [item, setItem] = useState<{ readonly words: string | undefined }>();
  useEffect(() => {
    let left = false;
    void lookUp(number).then(
      (words) => left || setItem({ words }),
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [number, lookUp]);
  return item;
}
