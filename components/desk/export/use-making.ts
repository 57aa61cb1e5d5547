import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ExportDoor, ExportStep, ReadyExport } from '../../../lib/core/export/door';
import type { ExportRequest } from '../../../lib/core/export/request';
import type { Said, WordKey } from '../../../lib/core/words/said';
import { troubleOf } from '../trouble';

export type Making =
  | { readonly at: 'looking' }
  /** @param without makes the same, but for the originals that do not open. */
  | { readonly at: 'choosing'; readonly said?: Said; readonly wrong?: true; readonly without?: () => Promise<void> }
  /** Its making stopped half-way. */
  | { readonly at: 'unfinished'; readonly request: ExportRequest; readonly said?: Said }
  | { readonly at: 'making'; readonly step?: ExportStep }
  /** @param address a `blob:` one. @param earlier made before this page was opened. */
  | { readonly at: 'ready'; readonly ready: ReadyExport; readonly address: string; readonly earlier: boolean };

const DAMAGED: WordKey = 'exportProblem.original';
/** Of another page. */
const WAITS: WordKey = 'exportProblem.waits';

/** How far a pack is. What waits from before is found when the room is first gone to. @param filed the export stands in the log. */
export function useMaking(door: ExportDoor, filed: () => void) {
  const [making, setMaking] = useState<Making>({ at: 'looking' });
  const stopping = useRef<AbortController>(undefined);

  const show = useCallback(
    async (ready: ReadyExport, earlier: boolean) =>
      setMaking({ at: 'ready', ready, address: URL.createObjectURL(await door.file()), earlier }),
    [door],
  );

  const look = useCallback(async (): Promise<Making['at']> => {
    const waiting = await door.waiting().catch(() => ({ ready: undefined, unfinished: undefined }));
    if (waiting.ready) {
      await show(waiting.ready, true);
      return 'ready';
    }
    setMaking(waiting.unfinished ? { at: 'unfinished', request: waiting.unfinished } : { at: 'choosing' });
    return waiting.unfinished ? 'unfinished' : 'choosing';
  }, [door, show]);

  const make = useCallback(
    async (request: ExportRequest, password: string) => {
      if (stopping.current) return;
      const controller = new AbortController();
      stopping.current = controller;
      setMaking({ at: 'making' });
      try {
        const ready = await door.make(request, password || undefined, (step) => setMaking({ at: 'making', step }), controller.signal);
        await show(ready, false);
        filed();
      } catch (error) {
        if (controller.signal.aborted) {
          await door.letGo(request.id).catch(() => undefined);
          setMaking({ at: 'choosing', said: { key: 'export.make.stopped' } });
        } else {
          const said = troubleOf(error, 'export.failed');
          if (said.key === WAITS && (await look()) === 'ready') return;
          const without = () => make({ ...request, id: crypto.randomUUID(), withoutDamaged: true }, password);
          setMaking({ at: 'choosing', said, wrong: true, ...(said.key === DAMAGED && !request.withoutDamaged && { without }) });
        }
      } finally {
        stopping.current = undefined;
      }
    },
    [door, filed, look, show],
  );

  const address = making.at === 'ready' ? making.address : undefined;
  useEffect(() => () => void (address && URL.revokeObjectURL(address)), [address]);

  return {
    making,
    look,
    make,
    stop: () => stopping.current?.abort(),
    letGo: async (id: string) => {
      await door.letGo(id).catch(() => undefined);
      setMaking({ at: 'choosing' });
    },
  };
}
