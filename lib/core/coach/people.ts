import type { Contact } from './contacts';

/** Somebody a draft goes to, as a page names them. */
export interface Person {
  /** The name shown: a person's, or a chat's title. */
  readonly name?: string;
  /** A mail address, a telephone number or an account name. */
  readonly address?: string;
}

/** Everybody whom the user marked, and those whom a question was asked about and who are not to be asked about again. */
export interface People {
  readonly contacts: readonly Contact[];
  /** Keys of `keyOf`. */
  readonly asked: readonly string[];
}

export const NOBODY: People = { contacts: [], asked: [] };
