/** One entry of a backup as its attributes say it; "null" and empty ones are absent. */
export interface Entry {
  readonly is: 'sms' | 'mms';
  /** From 1, over all entries of the file. */
  readonly number: number;
  readonly fields: Fields;
  readonly parts: readonly Fields[];
  readonly addresses: readonly Fields[];
  /** The file is not well formed within it. */
  readonly faulty: boolean;
}

export type Fields = Readonly<Record<string, string>>;

/** What is read of all that stands in a file: most of it is the phone's own housekeeping. */
const READ = 'address date type body subject sub msg_box m_type readable_date contact_name ct cl name fn text data'.split(' ');

/** The app writes "null" where the phone's own database has nothing; a body is what it is. */
export function fieldsOf(attributes: Fields): Fields {
  const fields: Record<string, string> = {};
  for (const name of READ) {
    const value = attributes[name];
    if (value !== undefined && (name === 'body' || name === 'text' || (value !== 'null' && value !== ''))) fields[name] = value;
  }
  return fields;
}

/** The name in the phone's address book; absent where it has none. */
export const contactOf = ({ contact_name: name }: Fields): string | undefined =>
  name === undefined || name.trim() === '' || /^\(unknown\)$/i.test(name.trim()) ? undefined : name;

/** How the app joins the numbers of a group. */
export const addressesOf = ({ address = '' }: Fields): readonly string[] => address.split('~').flatMap((one) => one.trim() || []);
