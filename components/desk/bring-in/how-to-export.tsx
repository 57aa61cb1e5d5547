import { useId } from 'preact/hooks';
import { useSay } from '../../words/words';

const APPS = ['whatsappAndroid', 'whatsappIphone', 'sms', 'mail', 'facebook', 'instagram', 'telegram', 'imessage', 'ofw'] as const;
const STEPS = ['one', 'two', 'three'] as const;

/** What can be read, and how each app gives it out. */
export function HowToExport() {
  const say = useSay();
  const id = useId();
  return (
    <section class="panel" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{say('bringIn.how.title')}</h3>
      <div class="apps">
        {APPS.map((app) => (
          <details key={app}>
            <summary>{say(`bringIn.how.${app}.name`)}</summary>
            <ol>
              {STEPS.map((step) => (
                <li key={step}>{say(`bringIn.how.${app}.${step}`)}</li>
              ))}
            </ol>
          </details>
        ))}
      </div>
      <p class="quiet small">{say('bringIn.how.any')}</p>
    </section>
  );
}
