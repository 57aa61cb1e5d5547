/** A pack to check, from a ZIP or from an unpacked folder. */

export interface PackFault {
  /** From the pack's top, or as it stands in the ZIP where it lies outside. */
  readonly path?: string;
  readonly kind:
    | 'missing'
    | 'changed'
    | 'added'
    | 'renamed'
    | 'container'
    | 'checksum'
    | 'bag'
    | 'manifest'
    | 'record'
    | 'chain'
    | 'signature'
    | 'timestamp'
    | 'not-a-pack';
  /** One plain sentence that names what differs. */
  readonly message: string;
}

export interface OpenedFile {
  /** From the pack's top, for instance "data/records/messages.json". */
  readonly path: string;
  readonly size: number;
  /** May be read again. */
  readonly read: () => AsyncIterable<Uint8Array>;
}

export interface OpenedPack {
  readonly form: 'zip' | 'folder';
  /** Name of the top folder; empty where the files stand at the top of the ZIP. */
  readonly folder: string;
  readonly files: readonly OpenedFile[];
  /** Faults of the container; reading a file may add some. */
  readonly faults: () => readonly PackFault[];
  readonly notes: readonly string[];
  /** The container does not say which files it holds, so nothing can be compared; `faults` says why. */
  readonly unreadable?: boolean;
  /** For a ZIP: compares every byte that belongs to no file with what Evenkeel writes. */
  readonly compareContainer?: (
    expected: ExpectedContainer,
  ) => Promise<{ readonly faults: readonly PackFault[]; readonly notes: readonly string[] }>;
}

export interface ExpectedContainer {
  readonly folder: string;
  /** ISO 8601 UTC. */
  readonly packedAt: string;
}
