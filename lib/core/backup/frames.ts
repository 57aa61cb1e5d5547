import { HEADER_SIZE, type RandomCrypto } from './header';
import { BackupProblem } from './problem';

/**
 * Frames after the header: length of the sealed bytes (4), counter from 0 (4), whether it is the last (1), start of the backup's id (8),
 * IV (12), then AES-256-GCM bytes with their tag. The header of the file and that of the frame are bound to them, so that a frame opens
 * only where it stood, in the backup in which it stood.
 */
const FRAME_HEADER = 4 + 4 + 1 + 8 + 12;
const TAG = 16;
/** Of the plain bytes in a frame. One costs a millisecond or two. */
export const FRAME_SIZE = 1024 * 1024;

export interface FrameKey {
  /** AES-256-GCM, of this backup alone. */
  readonly key: CryptoKey;
  /** Of the file: `HEADER_SIZE` bytes. */
  readonly header: Uint8Array;
}

export interface Frame {
  readonly bytes: Uint8Array;
  readonly last: boolean;
}

/** Where the header's fields stand. */
const idOf = (header: Uint8Array): Uint8Array => header.subarray(18, 26);

export async function sealFrame(
  crypto: RandomCrypto,
  { key, header }: FrameKey,
  counter: number,
  { bytes, last }: Frame,
): Promise<Uint8Array> {
  const framed = new Uint8Array(FRAME_HEADER + bytes.length + TAG);
  const view = new DataView(framed.buffer);
  view.setUint32(0, bytes.length + TAG);
  view.setUint32(4, counter);
  view.setUint8(8, last ? 1 : 0);
  framed.set(idOf(header), 9);
  // Random, not the counter: making may go on after a stop with other words under the same number.
  const iv = crypto.getRandomValues(framed.subarray(17, FRAME_HEADER));
  const additionalData = bound(header, framed);
  framed.set(
    new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, bytes as BufferSource)),
    FRAME_HEADER,
  );
  return framed;
}

/** Reads exactly so many bytes; fewer only at the end of the file. */
export type Take = (count: number) => Promise<Uint8Array>;

/**
 * Frames in their order; ends after the last one.
 * @param open ends without a complaint where the file ends between two frames: one that is still being made.
 * @throws BackupProblem
 */
export async function* openFrames(take: Take, { key, header }: FrameKey, subtle: SubtleCrypto, open = false): AsyncGenerator<Frame> {
  for (let counter = 0; ; counter++) {
    const head = await take(FRAME_HEADER);
    if (head.length === 0 && open) return;
    if (head.length < FRAME_HEADER) throw new BackupProblem('backup.problem.cutOff');
    const view = new DataView(head.buffer, head.byteOffset);
    const [length, stands, last] = [view.getUint32(0), view.getUint32(4), view.getUint8(8) === 1];
    if (idOf(header).some((byte, at) => head[9 + at] !== byte)) throw new BackupProblem('backup.problem.otherBackup', counter + 1);
    if (length < TAG || length > FRAME_SIZE + TAG) throw new BackupProblem('backup.problem.damagedAt', counter + 1);
    const sealed = await take(length);
    if (sealed.length < length) throw new BackupProblem('backup.problem.cutOff');
    const bytes = await subtle
      .decrypt({ name: 'AES-GCM', iv: head.slice(17), additionalData: bound(header, head) }, key, sealed as BufferSource)
      .catch(() => undefined);
    if (bytes === undefined) throw new BackupProblem('backup.problem.damagedAt', counter + 1);
    if (stands !== counter) throw new BackupProblem('backup.problem.outOfOrder', counter + 1, stands + 1);
    yield { bytes: new Uint8Array(bytes), last };
    if (!last) continue;
    if ((await take(1)).length > 0) throw new BackupProblem('backup.problem.moreAfterEnd');
    return;
  }
}

function bound(header: Uint8Array, frame: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(HEADER_SIZE + FRAME_HEADER);
  all.set(header);
  all.set(frame.subarray(0, FRAME_HEADER), HEADER_SIZE);
  return all;
}
