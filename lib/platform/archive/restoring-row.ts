import type { Sealed } from '../vault/vault';

/** An entry that waits to be restored, or, under the number 0, the request under which its bytes are staged. */
export type RestoringRow = { readonly request: string } | RestoringEntry;

export interface RestoringEntry {
  /** Id of the record; absent where the entry is here already and only its content goes. */
  readonly recordId?: string;
  readonly entry: Sealed;
  /** Keyed name of what it is found by. */
  readonly conversation: string;
}
