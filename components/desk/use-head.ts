import { useCallback, useEffect, useState } from 'preact/hooks';

/**
 * The number of the archive's last entry, asked again when the reader comes back to the page: what rooms show is read again when it moves.
 * `undefined` before the first answer. An archive that does not answer is told of by the room that reads it, so it counts as 0 here.
 */
export function useHead(latest: () => Promise<number>): readonly [head: number | undefined, look: () => Promise<void>] {
  const [head, setHead] = useState<number>();
  const look = useCallback(async () => {
    const now = await latest().catch(() => undefined);
    setHead((before) => now ?? before ?? 0);
  }, [latest]);

  useEffect(() => {
    void look();
    const returned = () => {
      if (document.visibilityState === 'visible') void look();
    };
    // Both: a tab comes to the front, or the window beside another one does.
    document.addEventListener('visibilitychange', returned);
    addEventListener('focus', returned);
    return () => {
      document.removeEventListener('visibilitychange', returned);
      removeEventListener('focus', returned);
    };
  }, [look]);
  return [head, look];
}
