import { useEffect, useState } from 'preact/hooks';
import type { Said } from '../../../lib/core/words/said';
import { troubleOf } from '../trouble';
import type { ItemDoor, ShownItem } from './shown-item';

type Step =
  | { readonly at: 'opening' }
  | { readonly at: 'shown'; readonly item: ShownItem }
  | { readonly at: 'gone' }
  | { readonly at: 'failed'; readonly reason: Said };

/** One item; read again when `read` moves. The one before stays in sight until the next is read. */
export function useItem(door: Pick<ItemDoor, 'open'>, number: number, read: number): Step {
  const [step, setStep] = useState<Step>({ at: 'opening' });
  useEffect(() => {
    let left = false;
    door.open(number).then(
      (item) => left || setStep(item ? { at: 'shown', item } : { at: 'gone' }),
      (error: unknown) => left || setStep({ at: 'failed', reason: troubleOf(error, 'item.notRead') }),
    );
    return () => {
      left = true;
    };
  }, [door, number, read]);
  return step;
}
