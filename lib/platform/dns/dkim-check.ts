import { checkDkim, type KeyAnswer } from '../../core/imports/dkim/check-dkim';
import type { DkimResult } from '../../core/imports/dkim/result';
import { resolver } from './resolver';

/** Checks the signatures in a raw mail. Never rejects. */
export type DkimOf = (source: Uint8Array) => Promise<readonly DkimResult[]>;

/**
 * For the mails of one capture: each key is asked for once.
 * @param address of the resolver that may be asked; without it nobody is, and only bodies are checked.
 */
export function dkimCheck(address: string | undefined): DkimOf {
  const txtOf = address === undefined ? undefined : resolver(address);
  const keyOf = async (domain: string, selector: string): Promise<KeyAnswer> => {
    if (!txtOf || address === undefined) return { why: 'not-asked' };
    const records = await txtOf(`${selector}._domainkey.${domain}`);
    return records ? { records, lookedUpAt: new Date().toISOString(), resolver: address } : { why: 'no-answer' };
  };
  return (source) => checkDkim(source, { subtle: crypto.subtle, keyOf, now: new Date() });
}
