import { useState } from 'preact/hooks';
import { useCopy } from '../style/use-copy';
import { useSay } from '../words/words';

export interface ReportPanelProps {
  /** The page's structure with every word masked; `undefined` where it could not be read. */
  readonly onReport: () => Promise<string | undefined>;
}

/** Shows what a report of this page would say, in full. Nothing is sent: whoever wants to can copy it. */
export function ReportPanel({ onReport }: ReportPanelProps) {
  const say = useSay();
  const [report, setReport] = useState<string>();
  const [failed, setFailed] = useState(false);
  const make = async () => {
    const made = await onReport().catch(() => undefined);
    setReport(made);
    setFailed(made === undefined);
  };
  return (
    <details class="report">
      <summary>{say('popup.report.title')}</summary>
      <div class="stack">
        <p class="small">{say('popup.report.what')}</p>
        {report === undefined ? (
          <button type="button" class="button" data-action="report" onClick={make}>
            {say('popup.report.make')}
          </button>
        ) : (
          <Report text={report} />
        )}
        <p role="status" class="small">
          {failed ? say('popup.report.failed') : ''}
        </p>
      </div>
    </details>
  );
}

function Report({ text }: { readonly text: string }) {
  const say = useSay();
  const { copied, copy } = useCopy(text);
  return (
    <>
      <textarea readOnly rows={8} class="report-text" aria-label={say('popup.report.title')} data-part="report" value={text} />
      <button type="button" class="button" data-action="copy-report" onClick={copy}>
        {say('card.copy.copy')}
      </button>
      <p role="status" class="small">
        {copied === undefined ? '' : say(copied ? 'card.copy.copied' : 'card.copy.notAllowed')}
      </p>
    </>
  );
}
