/** How a stretch of text looks. */
export interface Style {
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  /** 0 black to 1 white. */
  readonly grey: number;
  /** An anchor it leads to. */
  readonly to?: string;
}

export interface Span {
  readonly text: string;
  readonly style: Style;
}
