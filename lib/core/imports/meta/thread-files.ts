import { beginningOf } from '../beginning';
import type { ImportFile } from '../import-file';
import { isZip, type OpenedZip, openZip, type ZippedFile } from '../zip';

/** A file of messages. */
export interface ThreadFile {
  readonly path: string;
  readonly size: number;
  stream(): AsyncIterable<Uint8Array>;
}

export interface Download {
  /** Those of one conversation follow each other, its earliest messages first. */
  readonly files: readonly ThreadFile[];
  readonly fileAt: (uri: string) => ZippedFile | undefined;
  readonly missed: readonly string[];
}

/** "…/messages/inbox/sam_123/message_1.json", where the highest number holds the earliest messages. */
const IN_FOLDERS =
  /^(.*?(?:^|\/)messages\/(?:inbox|archived_threads|filtered_threads|message_requests|e2ee_cutover)\/[^/]+)\/message_(\d{1,6})\.json$/;
const AS_HTML = /(?:^|\/)messages\/(?:inbox|archived_threads|message_requests|e2ee_cutover)\/[^/]+\/message_\d{1,6}\.html$/;

export async function openDownload(file: ImportFile): Promise<Download> {
  if (!isZip(await file.slice(0, 4))) {
    return { files: [{ path: file.name, size: file.size, stream: () => file.stream() }], fileAt: () => undefined, missed: [] };
  }
  const zip = await openZip(file);
  const missed = zip.missed.map((one) => `${one}.`);
  if (isHtml(zip))
    missed.push('This download was made as HTML, which cannot be read message by message: ask for it again in the format JSON.');
  return { files: await threadFiles(zip), fileAt: finder(zip), missed };
}

export async function threadFiles(zip: OpenedZip): Promise<readonly ThreadFile[]> {
  const found = zip.files.flatMap((file) => {
    const [, folder, number] = IN_FOLDERS.exec(file.path) ?? [];
    return folder === undefined ? [] : [{ file, folder, number: Number(number) }];
  });
  if (found.length > 0) {
    const byFolder = new Map<string, { file: ZippedFile; number: number }[]>();
    for (const { file, folder, number } of found) byFolder.set(folder, [...(byFolder.get(folder) ?? []), { file, number }]);
    return [...byFolder.values()].flatMap((files) => files.sort((one, other) => other.number - one.number).map(({ file }) => file));
  }
  const encrypted: ThreadFile[] = [];
  for (const file of zip.files.filter(({ path }) => /^(?:[^/]+\/){0,3}[^/]+\.json$/.test(path)).slice(0, 20_000)) {
    if (isThread(await beginningOf(file))) encrypted.push(file);
  }
  return encrypted;
}

/** Facebook and Instagram offer HTML first. */
export const isHtml = ({ files }: OpenedZip): boolean =>
  files.some(({ path }) => AS_HTML.test(path)) && !files.some(({ path }) => IN_FOLDERS.test(path));

/** Whether a file's beginning is that of a conversation. */
export const isThread = (start: string): boolean =>
  /^\s*\{\s*"(?:participants|threadName|messages|title)"/.test(start) &&
  /"participants"\s*:\s*\[/.test(start) &&
  /"(?:timestamp_ms|senderName|sender_name|threadName)"\s*:/.test(start);

/** By the place that a message names: the root of the download may stand in a folder more, or less. */
function finder({ files }: OpenedZip): Download['fileAt'] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const byTail = new Map(files.map((file) => [tailOf(file.path), file]));
  return (uri) => {
    const path = uri.replace(/^(?:\.?\/)+/, '');
    return byPath.get(path) ?? byTail.get(tailOf(path));
  };
}

const tailOf = (path: string): string => /(?:^|\/)((?:messages|media)\/.*)$/.exec(path)?.[1] ?? path;
