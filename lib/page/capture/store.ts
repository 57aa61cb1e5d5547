import type { FilePiece, PieceTaken, Screen } from '../../core/evidence/capture';
import type { StoredBytes } from '../../core/evidence/message';
import { toBase64 } from './base64';
import type { NotKept } from './not-kept';
import { randomWord } from './random-word';

export type Stored<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: NotKept };

/** Where the bytes of a capture go while it is made. What the snapshot does not name in the end is thrown away. */
export interface CaptureStore {
  readonly bytes: (piece: FilePiece) => Promise<Stored<PieceTaken>>;
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

/** In bytes; the archive takes no more. */
const LARGEST_FILE = 45_000_000;
/** In bytes: few messages, of which none is much in memory. */
const PIECE = 2_999_997;
/** A background that was stopped has forgotten what came before. So often a file is begun. */
const MOST_STARTS = 5;

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
  const bring: KeepBytes = async (bytes, mediaType) => {
    const file = randomWord();
    for (let at = 0, starts = 0; starts < MOST_STARTS; ) {
      check();
      const base64 = toBase64(bytes.subarray(at, at + PIECE));
      const taken = await store.bytes({ file, mediaType, size: bytes.length, at, base64 });
      if (!taken.ok) {
        refused = new NotStored(taken.problem);
        throw refused;
      }
      if (!('next' in taken.value)) return taken.value;
      at = taken.value.next;
      if (at === 0) starts++;
    }
    throw new Error('The archive forgot again and again what it was brought.');
  };
  let last: Promise<unknown> = Promise.resolve();
  return {
    check,
    async keep(bytes, mediaType) {
      check();
      if (bytes.length > LARGEST_FILE) return undefined;
      const kept = last.then(() => bring(bytes, mediaType));
      last = kept.catch(() => {});
      return kept;
    },
  };
}
