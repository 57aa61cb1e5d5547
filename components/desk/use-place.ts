import { useEffect, useState } from 'preact/hooks';
import { hashOf, type Place, placeOf } from './place';

/** The place in the desk that the address names. Going somewhere is a step in the tab's history, so that "back" leads back. */
export function usePlace(): readonly [place: Place, go: (to: Place) => void] {
  const [place, setPlace] = useState(() => placeOf(location.hash));
  useEffect(() => {
    const moved = () => setPlace(placeOf(location.hash));
    addEventListener('hashchange', moved);
    return () => removeEventListener('hashchange', moved);
  }, []);
  return [
    place,
    (to) => {
      location.hash = hashOf(to);
    },
  ];
}
