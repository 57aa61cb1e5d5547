import type { ExportRequest } from '../export/request';
import type { ExportSource } from '../export/source';
import type { Paper } from './paper';
import type { Survey } from './survey';

/** What every paper of a pack is made from. */
export interface PaperInput {
  readonly source: ExportSource;
  readonly request: ExportRequest;
  /** One reading of the source, counted; shared by all papers. */
  readonly survey: Survey;
  /** Printed on every page; zeros where pages are only counted. */
  readonly packCode: string;
  /** Label of the exhibit's page on which an item begins, for instance "A3"; `undefined` where no exhibit is made. */
  readonly pageOf: (item: number) => string | undefined;
  /** Lays a paper out and counts its pages, for one that has to keep to a number of them. */
  readonly measure: (paper: Paper) => Promise<number>;
}

/** Makes one paper. */
export type MakePaper = (input: PaperInput) => Paper | Promise<Paper>;
