import { useId } from 'preact/hooks';
import { HelpLines } from '../../style/help-lines';
import { useSay } from '../../words/words';

/** For somebody who may not be safe: concerns are said plainly here, and nobody is asked to say anything good. */
export function SafetyPanel() {
  const say = useSay();
  const id = useId();
  return (
    <section class="panel" data-part="safety" aria-labelledby={id}>
      <h3 id={id}>{say('prepare.safety.title')}</h3>
      <p>{say('prepare.safety.what')}</p>
      <HelpLines />
    </section>
  );
}
