import { addressesIn, mailHeader } from './header-fields';

/** More addresses are not offered as the user's own. */
const MOST = 50;
/** A mailbox with more addresses than that is mostly advertisements, each from its own; the user's is long among them. */
const MOST_COUNTED = 100_000;

/** Counts in whose mails an address stands. The user's own is in nearly all of a mailbox, so it comes first. */
export function senderCount(): { add(mail: Uint8Array): void; senders(): readonly string[] } {
  const counts = new Map<string, { mails: number; wrote: boolean }>();
  return {
    add(mail) {
      const { from, to } = mailHeader(mail);
      const wrote = new Set(addressesIn(from));
      for (const address of new Set([...wrote, ...addressesIn(to)])) {
        const known = counts.get(address);
        if (known) {
          known.mails++;
          known.wrote ||= wrote.has(address);
        } else if (counts.size < MOST_COUNTED) counts.set(address, { mails: 1, wrote: wrote.has(address) });
      }
    },
    senders: () =>
      [...counts]
        .filter(([, { wrote }]) => wrote)
        .sort(([, one], [, other]) => other.mails - one.mails)
        .slice(0, MOST)
        .map(([address]) => address),
  };
}
