import { resolverAddress } from '../dns/resolver-address';
import { changeSettings, readSettings } from './settings';

/** The resolver that may be asked for the keys of mail signatures, as the user gave it; `undefined` where nobody is to be asked. */
export async function keyResolver(): Promise<string | undefined> {
  const { keyLookup } = await readSettings();
  return typeof keyLookup?.resolver === 'string' ? resolverAddress(keyLookup.resolver) : undefined;
}

/** @param address one that `resolverAddress` gave; `undefined` switches the look-up off. */
export const allowKeyLookup = (address: string | undefined): Promise<void> =>
  changeSettings(({ keyLookup: _, ...settings }) => ({ ...settings, ...(address !== undefined && { keyLookup: { resolver: address } }) }));
