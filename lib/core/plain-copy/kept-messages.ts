import type { KeptEntry } from '../evidence/chain';
import type { Sha256 } from '../evidence/digest';
import type { Message } from '../evidence/message';
import { decodePack } from '../evidence/message-pack';
import { saidIn, saidInPack } from '../timeline/entry-items';

export type BytesOf = (sha256: Sha256) => Promise<Uint8Array | undefined>;

/** A message as one entry reads it. */
export interface KeptMessage {
  /** Of the item. */
  readonly number: number;
  readonly conversation: string;
  readonly message: Message;
  /** It was kept before, and reads otherwise here. */
  readonly again: boolean;
}

/** Gives the messages of entries that are handed over in the order of the chain. Holds the names of web messages only. */
export class MessageReader {
  private readonly names = new Map<string, { readonly number: number; readonly entry: number }>();

  constructor(private readonly bytes: BytesOf) {}

  /** @throws where a pack does not open */
  async *of(kept: KeptEntry): AsyncGenerator<KeptMessage> {
    const { content } = kept;
    if (content.kind === 'import') {
      const { items, packs, conversations } = content.record;
      let before = (items?.first ?? 1) - 1;
      for (const [at, { bytes }] of packs.entries()) {
        const packed = await decodePack((await this.bytes(bytes.sha256)) ?? new Uint8Array());
        for (const [row, said] of saidInPack(kept, content.record, at, packed, before).entries()) {
          const each = packed[row];
          const title = conversations[each?.conversation ?? 0]?.title ?? '';
          if (each) yield { number: said.number, conversation: title, message: each.message, again: said.is === 'change' };
          if (said.is === 'item') before = said.number;
        }
      }
    } else if (content.kind === 'capture') {
      const { items, title } = content.record;
      const entry = kept.entry.number;
      // The same entry may be asked about twice.
      const known = (name: string) => {
        const found = this.names.get(name);
        return found && found.entry < entry ? found.number : undefined;
      };
      for (const said of saidIn(kept, (items?.first ?? 1) - 1, known)) {
        if (said.is === 'item') {
          if (said.name !== undefined) this.names.set(said.name, { number: said.number, entry });
          if (said.start.is === 'message') yield { number: said.number, conversation: title, message: said.start.message, again: false };
        } else if (said.change.is === 'reading')
          yield { number: said.number, conversation: title, message: said.change.message, again: true };
      }
    }
  }
}
