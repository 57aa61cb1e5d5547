import type { Screen } from '../../core/evidence/capture';
import type { StoredBytes } from '../../core/evidence/message';
import { toBase64 } from './base64';
import type { NotKept } from './not-kept';

export type Stored<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: NotKept };

/** Where the bytes of a capture go while it is made. What the snapshot does not name in the end is thrown away. */
export interface CaptureStore {
  readonly bytes: (base64: string, mediaType: string) => Promise<Stored<StoredBytes>>;
  /** One picture of what the tab shows. */
  readonly screen: (shows: readonly string[]) => Promise<Stored<{ readonly screen: Screen } | { readonly missed: string }>>;
}

/** Nothing more can be kept: there is no use in reading on. */
export class NotStored extends Error {
  override readonly name = 'NotStored';
  constructor(readonly problem: NotKept) {
    super(problem.code);
  }
}

/** What one message to the archive may hold, in bytes before they are base64. */
const LARGEST_FILE = 45_000_000;

/** Keeps a file; `undefined` where it is too large. */
export type KeepBytes = (bytes: Uint8Array, mediaType: string) => Promise<StoredBytes | undefined>;

export interface Keeping {
  /** @throws NotStored, from the first refusal on without asking again. */
  readonly keep: KeepBytes;
  /** @throws NotStored where something was refused: whoever read meanwhile may have taken it for a fault of one message. */
  readonly check: () => void;
}

export function keepingIn(store: CaptureStore): Keeping {
  let refused: NotStored | undefined;
  const check = () => {
    if (refused) throw refused;
  };
  return {
    check,
    async keep(bytes, mediaType) {
      check();
      if (bytes.length > LARGEST_FILE) return undefined;
      const kept = await store.bytes(toBase64(bytes), mediaType);
      if (kept.ok) return kept.value;
      refused = new NotStored(kept.problem);
      throw refused;
    },
  };
}
