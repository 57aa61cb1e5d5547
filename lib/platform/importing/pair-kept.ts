import type { KeptEntry } from '../../core/evidence/chain';
import type { Message } from '../../core/evidence/message';
import { newItems } from '../../core/evidence/new-items';
import { pairSources } from '../../core/evidence/pair-sources';
import type { PairedConversations } from '../../core/evidence/pairing';
import { type Trace, traceOf } from '../../core/evidence/pairing-trace';
import { type Said, saidIn, saidInPack } from '../../core/timeline/entry-items';
import type { Archive } from '../archive/archive';
import { openPack } from './open-pack';

interface Conversation {
  readonly title: string;
  readonly source: string;
  readonly messages: Map<number, Trace>;
}

/** Reads everything that is kept and works out which messages of two sources are the same. Of each message only what tells that is held. */
export async function pairKept(archive: Archive): Promise<readonly PairedConversations[]> {
  if (!(await hasSeveralSources(archive))) return [];
  const conversations = new Map<string, Conversation>();
  const byItem = new Map<number, Conversation>();
  const names = new Map<string, number>();
  let count = 0;

  const take = (said: readonly Said[], source: string) => {
    for (const each of said) {
      if (each.is === 'change') {
        const messages = byItem.get(each.number)?.messages;
        const before = messages?.get(each.number);
        if (each.change.is === 'reading' && before) messages?.set(each.number, later(before, each.number, each.change.message));
        continue;
      }
      if (each.start.is !== 'message' || each.start.message.kind === 'system') continue;
      const { key, title } = each.start.conversation;
      const id = each.start.source === 'web' ? `${source} ${key}` : key;
      const conversation = conversations.get(id) ?? { title, source, messages: new Map() };
      conversations.set(id, conversation);
      conversation.messages.set(each.number, traceOf(each.number, each.start.message));
      byItem.set(each.number, conversation);
      if (each.name !== undefined) names.set(each.name, each.number);
    }
  };

  for await (const kept of archive.entries(() => undefined)) {
    const { content } = kept;
    if ('items' in content.record && content.record.items) count = content.record.items.first - 1;
    const source = sourceOf(kept);
    if (source === undefined) continue;
    if (content.kind === 'import') {
      for (const [at, { bytes, messages }] of content.record.packs.entries()) {
        const packed = await openPack(archive, bytes.sha256);
        if (!packed) {
          // How many of its messages are new ones cannot be known, and so not which numbers those after it have.
          if (content.record.counts.changed > 0) break;
          count += messages;
          continue;
        }
        take(saidInPack(kept, content.record, at, packed, count), source);
        count += packed.filter(({ of }) => of === undefined).length;
      }
    } else if (content.kind === 'capture') {
      take(
        saidIn(kept, count, (name) => names.get(name)),
        source,
      );
      count += newItems(content);
    }
  }
  return pairSources(
    [...conversations].map(([key, { title, source, messages }]) => ({ key, title, source, messages: [...messages.values()] })),
  );
}

/** Most archives begin with one file, of which nothing has to be opened to know that nothing else says the same. */
async function hasSeveralSources(archive: Archive): Promise<boolean> {
  const found = new Set<string>();
  for await (const kept of archive.entries(() => undefined)) {
    const source = sourceOf(kept);
    if (source !== undefined) found.add(source);
    if (found.size > 1) return true;
  }
  return false;
}

/** What an entry's messages were kept from: each import by itself, each website. */
function sourceOf({ entry, content }: KeptEntry): string | undefined {
  if (content.kind === 'import') return `import ${entry.number}`;
  return content.kind === 'capture' ? `web ${originOf(content.record.context.pageAddress)}` : undefined;
}

/** As it reads now; what this reading does not tell, an earlier one did. */
function later(before: Trace, number: number, message: Message): Trace {
  const now = traceOf(number, message);
  return {
    ...now,
    who: now.who.length > 0 ? now.who : before.who,
    ...(now.way === undefined && before.way && { way: before.way }),
    ...(now.at === undefined && before.at !== undefined && { at: before.at, span: before.span }),
  };
}

const originOf = (address: string): string => (URL.canParse(address) ? new URL(address).origin : address);
