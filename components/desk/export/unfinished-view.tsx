import { useState } from 'preact/hooks';
import type { ExportRequest } from '../../../lib/core/export/request';
import { Moment } from '../../style/moment';
import { Around } from '../../words/around';
import { useSay } from '../../words/words';
import { recipientName } from './for-whom';
import { NO_PASSWORD, Password, wrongWith } from './password';
import { Section } from './section';

interface UnfinishedViewProps {
  readonly request: ExportRequest;
  readonly zone: string;
  readonly onGoOn: (password: string) => void;
  readonly onDiscard: () => void;
}

/** The browser was closed while a pack was made. */
export function UnfinishedView({ request, zone, onGoOn, onDiscard }: UnfinishedViewProps) {
  const say = useSay();
  const [typed, setTyped] = useState(NO_PASSWORD);
  const [tried, setTried] = useState(false);
  const wrong = wrongWith(typed);
  return (
    <Section part="unfinished" title="export.unfinished.title">
      <p>
        <Around
          say="export.unfinished.what"
          parts={[<Moment key="at" utc={request.madeAt} zone={zone} />, say(recipientName(request.recipient))]}
        />
      </p>
      <p class="small">{say('export.unfinished.password')}</p>
      <Password typed={typed} onTyped={setTyped} wrong={tried ? wrong : undefined} />
      <div class="row">
        <button
          type="button"
          class="button primary"
          data-action="go-on"
          onClick={() => {
            setTried(true);
            if (!wrong) onGoOn(typed.password);
          }}
        >
          {say('export.unfinished.goOn')}
        </button>
        <button type="button" class="button" data-action="discard" onClick={onDiscard}>
          {say('export.unfinished.discard')}
        </button>
      </div>
    </Section>
  );
}
