import type { Replacement } from '../export/request';

/** What something is called in its stand-in: "School" for "[School 1]". */
export type Called =
  | 'Handle'
  | 'Plate'
  | 'Map reference'
  | 'E-mail'
  | 'Link'
  | 'Number'
  | 'Postcode'
  | 'Case number'
  | 'Date of birth'
  | 'School'
  | 'Health'
  | 'Street'
  | 'Place'
  | 'Account';

/** Something told by its shape alone. */
export interface Shape {
  readonly what: Replacement['what'];
  readonly called: Called;
  readonly pattern: RegExp;
  /** Tells chance from what is meant. */
  readonly isMeant?: (found: string) => boolean;
}
