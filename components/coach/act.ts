import type { CardAction } from '../../lib/core/coach/card';

/** What the writer chose on the card. */
export type Act = (action: CardAction) => void;
