import type { CaptureRecord, Snapshot } from './capture';

/** The record of a snapshot, with all messages that were read: what was asked, and what was found. */
export function fileSnapshot({ request, ...found }: Snapshot): CaptureRecord {
  return { id: request.id, asked: request.asked, ...found };
}
