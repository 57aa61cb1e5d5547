import type { Imported, ImportedMessage, Importer, ImportFile, ImportOptions, Reject } from '../../../lib/core/imports/importer';

/** A file in memory, handed out in pieces so that their ends fall anywhere. */
export function fileOf(name: string, content: string | Uint8Array, piece = 65_536): ImportFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    name,
    size: bytes.length,
    async *stream() {
      for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
    },
    slice: async (from, to) => bytes.subarray(from, to),
  };
}

export const OPTIONS: ImportOptions = { zone: 'Europe/London', language: 'en-GB', now: new Date('2026-11-22T12:00:00Z') };

export interface AllRead {
  readonly messages: readonly ImportedMessage[];
  readonly conversations: readonly string[];
  readonly titles: readonly string[];
  readonly rejects: readonly Reject[];
  readonly missed: readonly string[];
}

export async function readAll(importer: Importer, file: ImportFile, options: Partial<ImportOptions> = {}): Promise<AllRead> {
  const all: Imported[] = [];
  for await (const batch of importer.read(file, { ...OPTIONS, ...options })) all.push(...batch);
  const messages = all.flatMap((each) => (each.is === 'message' ? [each] : []));
  return {
    messages: messages.map(({ message }) => message),
    conversations: messages.map(({ conversation }) => conversation),
    titles: [...new Set(messages.map(({ title }) => title))],
    rejects: all.flatMap((each) => (each.is === 'reject' ? [each.reject] : [])),
    missed: all.flatMap((each) => (each.is === 'missed' ? [each.missed] : [])),
  };
}
