import type { ImportFile } from '../../../lib/core/imports/import-file';
import type { Imported, Importer } from '../../../lib/core/imports/importer';
import { utf8 } from '../archive/fixtures';

/**
 * A format of one message a line, "key|sender|text", for trying what becomes of any format's messages. "!" begins a line that cannot be
 * read, "?" one that says what the file lacks, and a third field "file:NAME" attaches a file with the rest as its content.
 */
export const plainChat: Importer = {
  format: 'whatsapp',
  version: '1',
  recognises: (_, name) => name.endsWith('.chat'),
  survey: async () => ({ needsZone: true }),
  async *read(file, _, onProgress) {
    const bytes = await file.slice(0, file.size);
    const lines = new TextDecoder().decode(bytes).split('\n').filter(Boolean);
    for (let at = 0; at < lines.length; at += 100) {
      onProgress?.(Math.round((file.size * at) / lines.length));
      yield lines.slice(at, at + 100).map(importedOf);
    }
  },
};

function importedOf(line: string, at: number): Imported {
  if (line.startsWith('!')) return { is: 'reject', reject: { at: `line ${at + 1}`, why: 'It cannot be read', start: line } };
  if (line.startsWith('?')) return { is: 'missed', missed: line.slice(1) };
  const [key = '', sender = '', text = ''] = line.split('|');
  const [, name, content = ''] = /^file:(\S+) (.*)$/.exec(text) ?? [];
  return {
    is: 'message',
    conversation: 'plain:maya',
    title: 'Maya',
    message: {
      key,
      keyKind: 'content',
      sender: { shown: sender },
      recipients: [],
      time: { inferred: { utc: '2026-05-04T16:42:00.000Z', precision: 'minute', from: 'displayed-text', zone: 'Europe/London' } },
      text: name ? '' : text,
      attachments: name ? [{ name, mediaType: 'image/png', open: async () => utf8(content) }] : [],
      missed: [],
    },
  };
}

export const chatFile = (text: string, name = 'maya.chat'): ImportFile & { readonly mediaType: string } => {
  const bytes = utf8(text);
  return {
    name,
    size: bytes.length,
    mediaType: 'text/plain',
    async *stream() {
      yield bytes;
    },
    slice: async (from, to) => bytes.slice(from, to),
  };
};
