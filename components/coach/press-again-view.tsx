import { useSay } from '../words/words';

/** A script may not do what is wanted here: the writer's own hand has to. */
export function PressAgainView({ by }: { by: 'click' | 'key' | 'submit' }) {
  const say = useSay();
  return <p data-part="reason">{say(by === 'key' ? 'card.pressAgain.key' : 'card.pressAgain.click')}</p>;
}
