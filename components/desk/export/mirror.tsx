import { itemId } from '../../../lib/core/evidence/items';
import { writtenTime } from '../../../lib/core/evidence/written-time';
import type { Mirror, MirrorFinding } from '../../../lib/core/export/door';
import { calendarOf } from '../../style/calendar';
import { useSay } from '../../words/words';
import { hashOf } from '../place';
import { FoundText } from '../timeline/found-text';
import { Section } from './section';
import type { Asked } from './use-asked';

interface MirrorViewProps {
  readonly mirror: Asked<Mirror>;
  readonly zone: string;
  /** Asked only once somebody wants to see it. */
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

/** More would be a reproach. */
const SHOWN = 20;

/** What a reader will notice about the pack's maker. Never counted up to a mark: it is for thinking, not for judging. */
export function MirrorView({ mirror: { value, asking, trouble }, zone, open, onOpen }: MirrorViewProps) {
  const say = useSay();
  return (
    <Section part="mirror" title="export.mirror.title">
      <p class="small">{say('export.mirror.what')}</p>
      <details open={open} onToggle={({ currentTarget }) => onOpen(currentTarget.open)}>
        <summary>{say('export.mirror.look')}</summary>
        <div class="stack">
          <div role="status">
            {asking && <p class="quiet small">{say('export.mirror.reading')}</p>}
            {value && value.read === 0 && <p class="quiet">{say('export.mirror.noneRead')}</p>}
            {value && value.read > 0 && (
              <p class="small">
                {say({ key: 'export.mirror.read', count: value.read })}{' '}
                {say(value.findings.length === 0 ? 'export.mirror.nothing' : 'export.mirror.people')}
              </p>
            )}
          </div>
          {trouble && <p class="notice wrong">{say(trouble)}</p>}
          {value && value.findings.length > 0 && (
            <ul class="mirror">
              {value.findings.slice(0, SHOWN).map((finding) => (
                <li key={finding.item}>
                  <Finding finding={finding} zone={zone} />
                </li>
              ))}
            </ul>
          )}
          {value && value.findings.length > SHOWN && (
            <p class="quiet small">{say({ key: 'export.mirror.more', count: value.findings.length - SHOWN })}</p>
          )}
        </div>
      </details>
    </Section>
  );
}

function Finding({ finding: { item, at, text, findings, included }, zone }: { readonly finding: MirrorFinding; readonly zone: string }) {
  const say = useSay();
  const flags = [...new Set(findings.map(({ flag }) => flag))];
  return (
    <>
      <p class="small">
        <a href={hashOf({ room: 'timeline', number: item })}>{itemId(item)}</a>
        {at && ` · ${writtenTime(at, zone, calendarOf(say))}`}
        {` · ${say(included ? 'export.mirror.included' : 'export.mirror.leftOut')}`}
      </p>
      <blockquote dir="auto" lang="">
        <FoundText text={text} found={findings} />
      </blockquote>
      <p class="quiet small">{flags.map((flag) => say(flag)).join(' · ')}</p>
    </>
  );
}
