/** What is pointed at while the user shows where the conversation is. */
export interface Pointing {
  /** Its place on the screen, in CSS pixels; absent where it is out of sight. */
  readonly box?: Box;
  /** How many messages were found in it. */
  readonly messages: number;
  /** The first words of the first and of the last of them. */
  readonly first?: string;
  readonly last?: string;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type PointingAct =
  | { readonly do: 'wider' | 'narrower' | 'next' | 'previous' | 'keep' | 'cancel' }
  /** The mouse is over this place of the screen; with `keep` it was clicked there. */
  | { readonly do: 'at'; readonly x: number; readonly y: number; readonly keep?: true }
  | { readonly do: 'scroll'; readonly x: number; readonly y: number; readonly by: number };

/** What shows the pointing to the user. */
export interface PointingView {
  show(pointing: Pointing): void;
  close(): void;
}
