import type { MessagePack } from '../../core/evidence/import';
import type { StoredBytes } from '../../core/evidence/message';
import { encodePack, MESSAGES_A_PACK, PACK_MEDIA_TYPE, type PackedMessage } from '../../core/evidence/message-pack';

export interface PackWriter {
  /** A promise where a pack was full and is being written. */
  add(message: PackedMessage): Promise<void> | undefined;
  /** Writes what is left. */
  end(): Promise<readonly MessagePack[]>;
}

/** Fills packs and stages each as soon as it is full, so that a thousand messages are in memory and not a million. */
export function packWriter(stage: (bytes: Uint8Array, mediaType: string) => Promise<StoredBytes>): PackWriter {
  const packs: MessagePack[] = [];
  let waiting: PackedMessage[] = [];

  async function write(): Promise<void> {
    const messages = waiting;
    waiting = [];
    const names = new Map<string, StoredBytes>();
    for (const { message } of messages) for (const { bytes } of message.attachments) if (bytes) names.set(bytes.sha256, bytes);
    packs.push({
      bytes: await stage(await encodePack(messages), PACK_MEDIA_TYPE),
      messages: messages.length,
      names: [...names.values()],
    });
  }

  return {
    add(message) {
      waiting.push(message);
      return waiting.length < MESSAGES_A_PACK ? undefined : write();
    },
    async end() {
      if (waiting.length > 0) await write();
      return packs;
    },
  };
}
