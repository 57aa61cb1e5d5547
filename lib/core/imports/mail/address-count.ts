import { addressesIn, peopleFields } from './header-fields';

/** More addresses are not offered as the user's own. */
const MOST = 50;
/** A mailbox with more addresses than that is mostly advertisements, each from its own; the user's is long among them. */
const MOST_COUNTED = 100_000;

/** Counts in how many mails an address stands. The user's own is in nearly all of a mailbox, sent or received, so it comes first. */
export function addressCount(): { add(mail: Uint8Array): void; addresses(): readonly string[] } {
  const counts = new Map<string, number>();
  return {
    add(mail) {
      const { from, to } = peopleFields(mail);
      for (const address of new Set([...addressesIn(from), ...addressesIn(to)])) {
        const known = counts.get(address);
        if (known !== undefined || counts.size < MOST_COUNTED) counts.set(address, (known ?? 0) + 1);
      }
    },
    addresses: () =>
      [...counts]
        .sort(([, one], [, other]) => other - one)
        .slice(0, MOST)
        .map(([address]) => address),
  };
}
