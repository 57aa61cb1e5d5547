import type { Holder, ItemDoor } from '../../components/desk/item/shown-item';
import type { ChainContent, DeletedContent } from '../../lib/core/evidence/chain';
import type { TimelineDoor } from '../../lib/core/timeline/door';
import type { Archive } from '../../lib/platform/archive/archive';

/** Items shown beside each one, on each side. */
const NEIGHBOURS = 3;

/** Single items as the desk shows and changes them. */
/** @param forgetDeleted lets go of what was being written about deleted items. */
export const itemsOf = (archive: Archive, timeline: TimelineDoor, forgetDeleted: () => Promise<void>): ItemDoor => ({
  async open(number) {
    const whole = await timeline.item(number);
    const kept = whole && (await archive.entry(whole.entry));
    const holder = kept && holderOf(kept.content);
    if (!whole || !holder) return undefined;
    const [around, pair] = await Promise.all([
      timeline.around(number, NEIGHBOURS, NEIGHBOURS),
      whole.row.pair === undefined ? undefined : timeline.item(whole.row.pair),
    ]);
    return { whole, holder, seal: kept.entry.seal, around, ...(pair && { pair }) };
  },
  async tag(id, number, change) {
    await archive.append({ kind: 'tags', record: { id, of: [number], ...change } }, []);
  },
  async remove(id, entry) {
    await archive.remove([entry], id);
    // It is deleted, whatever becomes of this: the next note that is begun does it too.
    await forgetDeleted().catch(() => undefined);
  },
});

function holderOf(content: ChainContent | DeletedContent): Holder | undefined {
  switch (content.kind) {
    case 'capture':
      return { kind: 'capture', title: content.record.title };
    case 'import': {
      const { file, format, counts, assumed } = content.record;
      return { kind: 'import', fileName: file.name, format, counts, assumed };
    }
    case 'note':
    case 'exhibit':
      return { kind: content.kind };
    default:
      return undefined;
  }
}
