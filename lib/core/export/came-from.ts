import type { ChainContent, DeletedContent } from '../evidence/chain';
import type { ImportFormat } from '../evidence/import';

const FORMATS: Readonly<Record<ImportFormat, string>> = {
  whatsapp: 'WhatsApp export',
  'sms-backup': 'SMS Backup & Restore file',
  email: 'e-mail file',
  mbox: 'mailbox file (mbox)',
  facebook: 'Facebook download',
  instagram: 'Instagram download',
  telegram: 'Telegram export',
  'imessage-text': 'iMessage export (text)',
  'imessage-csv': 'iMessage export (CSV)',
  ourfamilywizard: 'OurFamilyWizard report',
};

/** How the items of an entry came, in English as all of a pack: "captured from mail.example.org". */
export function cameFrom(content: ChainContent | DeletedContent): string | undefined {
  switch (content.kind) {
    case 'capture':
      return `captured from ${hostOf(content.record.context.pageAddress)}`;
    case 'import':
      return FORMATS[content.record.format];
    case 'note':
      return 'note written in Evenkeel';
    case 'exhibit':
      return 'file added by hand';
    default:
      return undefined;
  }
}

const hostOf = (address: string): string => (URL.canParse(address) && new URL(address).host) || 'a page of this computer';
