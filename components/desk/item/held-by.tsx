import type { ImportFormat } from '../../../lib/core/evidence/import';
import type { WordKey } from '../../../lib/core/words/said';
import { Moment } from '../../style/moment';
import { useSay } from '../../words/words';
import { hashOf } from '../place';
import type { ShownItem } from './shown-item';

export const FORMAT_WORDS: Readonly<Record<ImportFormat, WordKey>> = {
  whatsapp: 'item.format.whatsapp',
  'sms-backup': 'item.format.smsBackup',
  email: 'item.format.email',
  mbox: 'item.format.mbox',
  facebook: 'item.format.facebook',
  instagram: 'item.format.instagram',
  telegram: 'item.format.telegram',
  'imessage-text': 'item.format.imessageText',
  'imessage-csv': 'item.format.imessageCsv',
  ourfamilywizard: 'item.format.ourfamilywizard',
};

/** Which entry of the chain holds it, since when, and under which seal. */
export function HeldBy({ item: { whole, holder, seal }, zone }: { readonly item: ShownItem; readonly zone: string }) {
  const say = useSay();
  return (
    <section class="panel" aria-labelledby="held-title" data-part="held-by">
      <h4 id="held-title">{say('item.held.title')}</h4>
      <dl class="facts small">
        <dt>{say('item.held.entry')}</dt>
        <dd>{whole.entry}</dd>
        <dt>{say('item.held.recorded')}</dt>
        <dd>
          <Moment utc={whole.recordedAt} zone={zone} />
        </dd>
        {holder.kind === 'capture' && (
          <>
            <dt>{say('item.held.conversation')}</dt>
            <dd>
              <a data-action="open-conversation" href={hashOf({ room: 'conversations', number: whole.entry })}>
                <bdi lang="">{holder.title || say('desk.list.untitled')}</bdi>
              </a>
            </dd>
          </>
        )}
        {holder.kind === 'import' && (
          <>
            <dt>{say('item.held.file')}</dt>
            <dd>
              <bdi>{holder.fileName}</bdi> ({say(FORMAT_WORDS[holder.format])})
            </dd>
            {holder.assumed.zone && (
              <>
                <dt>{say('item.held.assumedZone')}</dt>
                <dd>{holder.assumed.zone}</dd>
              </>
            )}
          </>
        )}
        <dt>{say('item.held.seal')}</dt>
        <dd>
          <code>{seal}</code>
        </dd>
      </dl>
    </section>
  );
}
