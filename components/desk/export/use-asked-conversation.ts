import { useEffect, useState } from 'preact/hooks';
import { hashOf } from '../place';
import type { ExportRoomProps } from './room-props';

/** A conversation that was asked to be exported: a new object each time. */
export interface Asked {
  readonly conversation: string;
  /** Without choosing first, where a pack was made before. */
  readonly now: boolean;
}

/** The conversation that the desk's address asks to be exported. */
export function useAskedConversation({ place, conversationOf }: Pick<ExportRoomProps, 'place' | 'conversationOf'>): Asked | undefined {
  const [asked, setAsked] = useState<Asked>();
  useEffect(() => {
    const { number, now = false } = place;
    if (number === undefined) return;
    let left = false;
    conversationOf(number).then(
      (conversation) => left || (conversation !== undefined && setAsked({ conversation, now })),
      () => undefined,
    );
    // Loading the page again must not make another.
    if (now) history.replaceState(null, '', hashOf({ room: 'export' }));
    return () => {
      left = true;
    };
  }, [place, conversationOf]);
  return asked;
}
