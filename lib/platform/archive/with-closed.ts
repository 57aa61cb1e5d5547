import type { SealedEntry } from '../../core/backup/records';
import type { KeptEntry } from '../../core/evidence/chain';
import type { Archive } from './archive';

/** All entries after one number, those that do not open in their places among the others. */
export async function* withClosed({ entries }: Pick<Archive, 'entries'>, after = 0): AsyncGenerator<KeptEntry | SealedEntry> {
  const closed: SealedEntry[] = [];
  for await (const kept of entries((number, sealed) => closed.push({ number, sealed }), after)) {
    yield* closed.splice(0);
    yield kept;
  }
  yield* closed;
}
