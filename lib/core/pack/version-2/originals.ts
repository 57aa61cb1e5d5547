import type { ConversationCapture } from '../../evidence/conversation';
import type { Sha256 } from '../../evidence/digest';
import type { StoredBytes } from '../../evidence/message';
import { byPath } from '../bag';
import { safeFileName } from '../file-names';

/** An original in the pack: where it stands, and what must be in it. */
export interface Original {
  /** From the top of the pack, for instance "data/originals/mail/0001.eml". */
  readonly path: string;
  readonly sha256: Sha256;
  readonly size: number;
}

const FOLDER = 'data/originals';

/**
 * Gives every original of the captures its path. It follows from the records alone, so whoever checks a pack can work it out again.
 * Content that occurs twice stands in the pack once.
 */
export function planOriginals(captures: readonly ConversationCapture[]): ReadonlyMap<Sha256, Original> {
  const planned = new Map<Sha256, Original>();
  let [mails, attachments] = [0, 0];
  const plan = (bytes: StoredBytes | undefined, path: () => string): void => {
    if (bytes && !planned.has(bytes.sha256)) planned.set(bytes.sha256, { path: path(), sha256: bytes.sha256, size: bytes.size });
  };
  for (const { number, record } of captures) {
    plan(record.pageCopy, () => `${FOLDER}/pages/entry-${digits(number)}.html`);
    plan(record.screenshot, () => `${FOLDER}/screens/entry-${digits(number)}.${pictureExtension(record.screenshot)}`);
    plan(record.mhtml, () => `${FOLDER}/pages/entry-${digits(number)}.mhtml`);
    for (const [at, { bytes }] of (record.screens ?? []).entries())
      plan(bytes, () => `${FOLDER}/screens/entry-${digits(number)}-${String(at + 1).padStart(2, '0')}.${pictureExtension(bytes)}`);
    for (const message of record.messages) {
      plan(message.source, () => `${FOLDER}/mail/${digits(++mails)}.eml`);
      for (const { name, bytes } of message.attachments)
        plan(bytes, () => `${FOLDER}/attachments/${digits(++attachments)}-${safeFileName(name, 90)}`);
    }
  }
  return planned;
}

export const sortedOriginals = (originals: ReadonlyMap<Sha256, Original>): Original[] => [...originals.values()].sort(byPath);

const digits = (number: number): string => String(number).padStart(4, '0');

const pictureExtension = (bytes: StoredBytes | undefined): string => (bytes?.mediaType === 'image/jpeg' ? 'jpg' : 'png');
