/** How the user wants the coach to behave towards somebody. */
export const MARKS = ['co-parent', 'solicitor', 'safe-contact', 'never'] as const;
export type Mark = (typeof MARKS)[number];

export interface Contact {
  /** Made by us; a name may change. */
  readonly id: string;
  /** As the user calls them. */
  readonly name: string;
  readonly mark: Mark;
  /** Mail addresses, telephone numbers, chat and account names, as typed or as a page showed them. */
  readonly known: readonly string[];
}
