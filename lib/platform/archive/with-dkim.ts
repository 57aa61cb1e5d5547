import type { Sha256 } from '../../core/evidence/digest';
import type { Message } from '../../core/evidence/message';
import type { DkimOf } from '../dns/dkim-check';

/**
 * Messages with what the signatures in their originals prove; those without an original stay as they are. One after the other: only one
 * original is in memory.
 */
export async function withDkim(
  messages: readonly Message[],
  bytesOf: (sha256: Sha256) => Promise<Uint8Array | undefined>,
  dkimOf: DkimOf,
): Promise<readonly Message[]> {
  const checked: Message[] = [];
  for (const message of messages) {
    const source = message.source && (await bytesOf(message.source.sha256));
    checked.push(source ? { ...message, dkim: await dkimOf(source) } : message);
  }
  return checked;
}
