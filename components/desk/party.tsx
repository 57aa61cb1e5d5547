import type { Party } from '../../lib/core/evidence/message';

/** The name as shown, with the address behind it where that says more. Either may be right-to-left. */
export function PartyName({ party }: { readonly party: Party }) {
  const address = party.address && party.address !== party.shown ? party.address : undefined;
  return (
    <>
      <bdi>{party.shown}</bdi>
      {address && (
        <>
          {' '}
          <bdi class="address">&lt;{address}&gt;</bdi>
        </>
      )}
    </>
  );
}

/** Empty where nobody is known. */
export const partyNames = (parties: readonly Party[]): string => [...new Set(parties.map((party) => party.shown))].join(', ');
