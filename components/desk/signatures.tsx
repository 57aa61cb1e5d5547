import { writtenTime } from '../../lib/core/evidence/written-time';
import type { DkimResult } from '../../lib/core/imports/dkim/result';
import { dkimSaid } from '../../lib/core/imports/dkim/said';
import { calendarOf } from '../style/calendar';
import { useSay } from '../words/words';

interface SignaturesProps {
  readonly results: readonly DkimResult[];
  readonly zone: string;
}

/** What the signatures in the original of a mail prove, and what they leave open. */
export function Signatures({ results, zone }: SignaturesProps) {
  const say = useSay();
  if (results.length === 0) return null;
  const written = (utc: string) => writtenTime(utc, zone, calendarOf(say));
  return (
    <details class="small signatures">
      <summary>{say('desk.message.signatures')}</summary>
      <ul>
        {results.map((result, at) => {
          const { headline, cautions } = dkimSaid(result, written);
          return (
            <li key={`${at} ${result.domain} ${result.selector}`}>
              <p>{[headline, ...cautions].map((each) => say(each)).join(' ')}</p>
              {result.key && (
                <details>
                  <summary>{say('desk.message.signatureKey')}</summary>
                  <p>{say('desk.message.signatureKeyFrom', written(result.key.lookedUpAt), result.key.resolver)}</p>
                  <p>
                    <bdi>{result.domain}</bdi> · <bdi>{result.selector}</bdi>
                  </p>
                  <code>{result.key.record}</code>
                </details>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
