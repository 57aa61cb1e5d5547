import type { Mark } from './contacts';
import { type Identity, identityOf, keyOf } from './identity';
import type { People, Person } from './people';

/** One name of somebody, to be compared: `keyOf` its identity, or a digest of that. */
export interface NameKey {
  readonly kind: Identity['kind'];
  readonly key: string;
}

/** What a page names somebody by. */
export interface Names {
  readonly address: NameKey | undefined;
  readonly name: NameKey | undefined;
}

export interface Marked {
  readonly mark: Mark;
  readonly names: readonly NameKey[];
}

/** Of everybody who was marked or asked about only what the coach goes by. */
export interface Marks {
  readonly known: readonly Marked[];
  readonly asked: readonly string[];
}

export const namesOf = ({ address, name }: Person): Names => ({
  address: address === undefined ? undefined : nameKey(address),
  name: name === undefined ? undefined : nameKey(name),
});

export const marksOf = ({ contacts, asked }: People): Marks => ({
  known: contacts.map(({ mark, name, known }) => ({ mark, names: [name, ...known].flatMap((one) => nameKey(one) ?? []) })),
  asked,
});

/** A keyed digest, the same for the same name and of no use to read it. */
export type Blind = (key: string) => Promise<string>;

export const blindNames = async ({ address, name }: Names, blind: Blind): Promise<Names> => ({
  address: address && (await blindName(address, blind)),
  name: name && (await blindName(name, blind)),
});

export const blindMarks = async ({ known, asked }: Marks, blind: Blind): Promise<Marks> => ({
  known: await Promise.all(
    known.map(async ({ mark, names }) => ({ mark, names: await Promise.all(names.map((name) => blindName(name, blind))) })),
  ),
  asked: await Promise.all(asked.map(blind)),
});

const blindName = async ({ kind, key }: NameKey, blind: Blind): Promise<NameKey> => ({ kind, key: await blind(key) });

function nameKey(known: string): NameKey | undefined {
  const identity = identityOf(known);
  return identity && { kind: identity.kind, key: keyOf(identity) };
}
