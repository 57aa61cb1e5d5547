import type { KeptEntry } from '../evidence/chain';
import type { KeptFile } from '../evidence/kept-file';
import type { StoredBytes } from '../evidence/message';
import { isFeelings } from '../evidence/note-feelings';
import { safeFileName } from '../pack/file-names';
import type { MessageReader } from './kept-messages';

/** A file that was kept, under the name by which it is found again. Its parts joined in order are the file. */
export interface PlainOriginal {
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
  readonly parts: readonly StoredBytes[];
}

/** Everything of an entry that was kept byte for byte. Feelings are no such file. */
export async function* originalsOf(kept: KeptEntry, reader: MessageReader): AsyncGenerator<PlainOriginal> {
  const { content } = kept;
  let count = 0;
  const named = (bytes: StoredBytes, name: string): PlainOriginal => ({ name, sha256: bytes.sha256, size: bytes.size, parts: [bytes] });
  const numbered = (bytes: StoredBytes, name: string) => named(bytes, `${String(++count).padStart(4, '0')}-${safeFileName(name, 90)}`);
  switch (content.kind) {
    case 'capture': {
      const { pageCopy, screenshot, screens, mhtml, messages } = content.record;
      yield named(pageCopy, 'page.html');
      if (screenshot) yield named(screenshot, `screen.${picture(screenshot)}`);
      for (const { bytes } of screens ?? []) yield numbered(bytes, `screen.${picture(bytes)}`);
      if (mhtml) yield named(mhtml, 'page.mhtml');
      for (const { source, attachments } of messages) {
        if (source) yield numbered(source, 'mail.eml');
        for (const { name, bytes } of attachments) if (bytes) yield numbered(bytes, name);
      }
      break;
    }
    case 'import': {
      const { file, packs, rejects } = content.record;
      yield whole(file, 'file');
      if (rejects) yield named(rejects, 'not-read.ndjson');
      // What messages name twice is yielded twice; whoever writes files writes each digest once.
      for await (const { message } of reader.of(kept)) {
        if (message.source) yield numbered(message.source, 'mail.eml');
        for (const { name, bytes } of message.attachments) if (bytes) yield numbered(bytes, name);
      }
      for (const { names } of packs) for (const bytes of names) yield numbered(bytes, 'file');
      break;
    }
    case 'exhibit':
      yield whole(content.record.file, 'exhibit');
      break;
    case 'stamp':
      yield named(content.record.request, 'request.tsq');
      yield named(content.record.response, 'response.tsr');
  }
}

const whole = ({ name, sha256, size, parts }: KeptFile, otherwise: string): PlainOriginal => ({
  name: safeFileName(name || otherwise),
  sha256,
  size,
  parts: parts.filter((part) => !isFeelings(part)),
});

const picture = ({ mediaType }: StoredBytes): string => (mediaType === 'image/jpeg' ? 'jpg' : 'png');
