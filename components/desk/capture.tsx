import type { CaptureRecord, Screen, ServerTime } from '../../lib/core/evidence/capture';
import type { ConversationCapture } from '../../lib/core/evidence/conversation';
import { receiptOf } from '../../lib/core/evidence/receipt';
import type { Said } from '../../lib/core/words/said';
import { Moment } from '../style/moment';
import { ReceiptFacts, SpanAndSeal } from '../style/receipt';
import { Around } from '../words/around';
import { useSay } from '../words/words';
import { coverageSentences } from './coverage-sentences';
import { type OpenPicture, Screens } from './screens';
import { writtenSize } from './written-size';

interface CaptureProps {
  readonly capture: ConversationCapture;
  readonly zone: string;
  /** What the latest could not read stands above the messages. */
  readonly isLatest: boolean;
  readonly openPicture: OpenPicture;
}

/** One time that the conversation was kept: how much of it, what was new, by which clock, and from which page. */
export function CaptureView({ capture, zone, isLatest, openPicture }: CaptureProps) {
  const say = useSay();
  const { record } = capture;
  const receipt = receiptOf(capture, record);
  const { context, compared, mhtml } = record;
  const coverage = coverageSentences(receipt, say);
  return (
    <details>
      <summary>
        <Around
          say="desk.conversation.capture"
          parts={[<Moment key="time" utc={context.capturedAt} zone={zone} />, say({ key: 'count.messages', count: receipt.messages })]}
        />
        {receipt.partial && <span class="quiet"> · {say('desk.coverage.partial')}</span>}
      </summary>
      <div class="stack small">
        <dl class="facts">
          {coverage.length > 0 && (
            <>
              <dt>{say('desk.capture.coverage')}</dt>
              <dd>{coverage.map((each) => say(each)).join(' ')}</dd>
            </>
          )}
          {compared && (
            <>
              <dt>{say('desk.capture.compared')}</dt>
              <dd>
                {say(
                  'desk.capture.counts',
                  compared.new,
                  compared.changed.length,
                  compared.messages - compared.new - compared.changed.length,
                )}
                {compared.systemLines > 0 && `; ${say({ key: 'desk.capture.lines', count: compared.systemLines })}`}
              </dd>
            </>
          )}
          <dt>{say('desk.conversation.page')}</dt>
          <dd>{context.pageAddress}</dd>
          {context.server && (
            <>
              <dt>{say('desk.capture.server')}</dt>
              <dd>{say(clockSaid(context.server))}</dd>
            </>
          )}
          <dt>{say('desk.conversation.readBy')}</dt>
          <dd>
            {say(
              context.confidence === 'known-layout' ? 'desk.conversation.byLayout' : 'desk.conversation.byStructure',
              `${context.adapter} ${context.adapterVersion}`,
            )}
          </dd>
          <dt>{say('desk.conversation.browser')}</dt>
          <dd>{context.browser}</dd>
        </dl>
        {isLatest ? <SpanAndSeal receipt={receipt} zone={zone} /> : <ReceiptFacts receipt={receipt} zone={zone} />}
        {mhtml && <p>{say('desk.capture.mhtml', writtenSize(mhtml.size, say))}</p>}
        <Screens screens={picturesIn(record)} zone={zone} openPicture={openPicture} />
      </div>
    </details>
  );
}

/** The one picture that a capture took at its end, where it took one, comes last. */
const picturesIn = ({ screens = [], screenshot, context }: CaptureRecord): readonly Screen[] =>
  screenshot ? [...screens, { bytes: screenshot, takenAt: context.capturedAt, shows: [] }] : screens;

/** Half of the way there and back, and the second to which the header is given, are what it is uncertain by. */
function clockSaid({ shown, skewMs, roundTripMs }: ServerTime): Said {
  const tenths = (ms: number) => Math.round(ms / 100) / 10;
  return {
    key: skewMs >= 0 ? 'desk.capture.ahead' : 'desk.capture.behind',
    values: [shown, tenths(Math.abs(skewMs)), tenths(roundTripMs / 2 + 1000)],
  };
}
