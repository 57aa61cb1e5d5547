import { fromBase64 } from '../text/base64';
import type { CaptureRecord, Picture, Snapshot, TransferAttachment, TransferBytes, TransferMessage } from './capture';
import type { Digest, Sha256 } from './digest';
import type { Attachment, Message, StoredBytes } from './message';

interface FiledBytes {
  readonly sha256: Sha256;
  readonly bytes: Uint8Array;
}

export interface FiledSnapshot {
  readonly record: CaptureRecord;
  /** Each distinct content once, in the order of first use. */
  readonly blobs: readonly FiledBytes[];
}

/** A snapshot from the page becomes a record of digests and the bytes that the digests stand for. */
export async function fileSnapshot(snapshot: Snapshot, picture: Picture, digest: Digest): Promise<FiledSnapshot> {
  const kept = new Map<Sha256, Uint8Array>();
  const keep = async (bytes: Uint8Array, mediaType: string): Promise<StoredBytes> => {
    const sha256 = await digest(bytes);
    if (!kept.has(sha256)) kept.set(sha256, bytes);
    return { sha256, size: bytes.length, mediaType };
  };
  const keepTransfer = async (bytes: TransferBytes | StoredBytes): Promise<StoredBytes> =>
    'base64' in bytes ? keep(fromBase64(bytes.base64), bytes.mediaType) : bytes;

  const attachment = async ({ bytes, ...rest }: TransferAttachment): Promise<Attachment> =>
    bytes ? { ...rest, bytes: await keepTransfer(bytes) } : rest;

  const message = async ({ source, attachments, ...rest }: TransferMessage): Promise<Message> => {
    const filed: Attachment[] = [];
    for (const each of attachments) filed.push(await attachment(each));
    return { ...rest, attachments: filed, ...(source && { source: await keepTransfer(source) }) };
  };

  // One after the other: a conversation with many attachments must not be in memory several times over.
  const pageCopy =
    typeof snapshot.pageCopy === 'string'
      ? await keep(new TextEncoder().encode(snapshot.pageCopy), 'text/html; charset=utf-8')
      : snapshot.pageCopy;
  const screenshot = 'taken' in picture ? await keepTransfer(picture.taken) : undefined;
  const messages: Message[] = [];
  for (const each of snapshot.messages) messages.push(await message(each));

  const record: CaptureRecord = {
    id: snapshot.request.id,
    asked: snapshot.request.asked,
    conversationKey: snapshot.conversationKey,
    title: snapshot.title,
    context: snapshot.context,
    ...(snapshot.coverage && { coverage: snapshot.coverage }),
    messages,
    pageCopy,
    ...(screenshot && { screenshot }),
    ...(snapshot.screens && { screens: snapshot.screens }),
    ...(snapshot.mhtml && { mhtml: snapshot.mhtml }),
    missed: 'missed' in picture ? [...snapshot.missed, picture.missed] : snapshot.missed,
  };
  return { record, blobs: Array.from(kept, ([sha256, bytes]) => ({ sha256, bytes })) };
}
