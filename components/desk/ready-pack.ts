/** A pack that is ready to be saved; its export already stands in the log. */
export interface ReadyPack {
  /** A `blob:` address, valid while the desk is open. */
  readonly address: string;
  readonly fileName: string;
  readonly files: number;
  readonly packCode: string;
}
