import type { ImportFormat } from '../../../lib/core/evidence/import';
import { writtenTime } from '../../../lib/core/evidence/written-time';
import type { WordKey } from '../../../lib/core/words/said';
import { calendarOf } from '../../style/calendar';
import { useSay } from '../../words/words';
import { writtenSize } from '../written-size';

export const FORMAT_WORDS: Readonly<Record<ImportFormat, WordKey>> = {
  whatsapp: 'bringIn.format.whatsapp',
  'sms-backup': 'bringIn.format.smsBackup',
  email: 'bringIn.format.email',
  mbox: 'bringIn.format.mbox',
  facebook: 'bringIn.format.facebook',
  instagram: 'bringIn.format.instagram',
  telegram: 'bringIn.format.telegram',
  'imessage-text': 'bringIn.format.imessageText',
  'imessage-csv': 'bringIn.format.imessageCsv',
  ourfamilywizard: 'bringIn.format.ourfamilywizard',
};

interface FileFactsProps {
  readonly file: File;
  readonly format?: ImportFormat;
  readonly zone: string;
}

export function FileFacts({ file, format, zone }: FileFactsProps) {
  const say = useSay();
  return (
    <dl class="facts">
      <dt>{say('bringIn.file.name')}</dt>
      <dd dir="auto" lang="">
        {file.name}
      </dd>
      <dt>{say('bringIn.file.size')}</dt>
      <dd>{writtenSize(file.size, say)}</dd>
      {format && (
        <>
          <dt>{say('bringIn.file.format')}</dt>
          <dd data-part="file-format">{say(FORMAT_WORDS[format])}</dd>
        </>
      )}
      {file.lastModified > 0 && (
        <>
          <dt>{say('bringIn.file.modified')}</dt>
          <dd>{writtenTime(new Date(file.lastModified).toISOString(), zone, calendarOf(say))}</dd>
        </>
      )}
    </dl>
  );
}
