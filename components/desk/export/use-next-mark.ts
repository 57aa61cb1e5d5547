import { useEffect, useState } from 'preact/hooks';
import type { ExportDoor } from '../../../lib/core/export/door';
import type { ExhibitMark } from '../../../lib/core/export/request';

/** The number that the next exhibit of these initials has; `undefined` until it is known. Asked again when the archive has grown. */
export function useNextMark(door: ExportDoor, initials: string, head: number): number | undefined {
  const [next, setNext] = useState<ExhibitMark>();
  useEffect(() => {
    let left = false;
    door.nextMark(initials).then(
      (number) => left || setNext({ initials, number }),
      () => left || setNext({ initials, number: 1 }),
    );
    return () => {
      left = true;
    };
  }, [door, initials, head]);
  // That of other initials is no answer.
  return next?.initials === initials ? next.number : undefined;
}
