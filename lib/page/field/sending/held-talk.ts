import type { Card, CardAction } from '../../../core/coach/card';
import type { KeepOutcome } from '../../../core/coach/draft-door';
import type { KeepUntil } from '../../../core/coach/waiting-draft';
import type { ComposeBox } from '../../sites/site';
import type { Gesture } from './gesture';

export interface Keeping {
  /** Has the words of a box kept for later; the box stays as it is. Never rejects. */
  readonly keep: (box: ComposeBox, until: KeepUntil) => Promise<KeepOutcome>;
  /** Writes the humble way: `text` in place of what stands in the box. */
  readonly put: (box: ComposeBox, text: string) => Promise<'applied' | 'refused'>;
}

interface TalkPorts extends Keeping {
  readonly show: (gesture: Gesture, card: Card, act: (action: CardAction) => void) => void;
  readonly hide: () => void;
}

/** The choice on a held message: look again, send as it is, or keep it for later. */
export function talkOver(
  gesture: Gesture,
  card: Extract<Card, { view: 'hold' }>,
  ports: TalkPorts,
  next: { readonly send: () => void; readonly over: () => void },
): void {
  const { box } = gesture;
  const leave = (): void => {
    ports.hide();
    next.over();
    box.field.focus({ preventScroll: true });
  };

  const keep = async (until: KeepUntil): Promise<void> => {
    const outcome = await ports.keep(box, until);
    if ('problem' in outcome) return ports.show(gesture, { ...card, problem: outcome.problem }, act);
    next.over();
    const kept = (refused: boolean): void =>
      ports.show(gesture, { view: 'kept', dueAt: outcome.dueAt, refused }, async (action) => {
        if (action !== 'clear-box') return leave();
        if ((await ports.put(box, '')) === 'applied') leave();
        else kept(true);
      });
    kept(false);
  };

  const act = (action: CardAction): void => {
    if (typeof action === 'object' && 'keep' in action) void keep(action.keep);
    else if (action === 'send-as-is') {
      ports.hide();
      next.send();
    } else leave();
  };
  ports.show(gesture, card, act);
}
