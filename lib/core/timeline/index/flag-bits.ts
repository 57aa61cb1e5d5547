import { type Analysis, FLAG_KINDS, type FlagKind } from '../../tone/finding';

/** Of a document that was read for flags. The other bits are the flags, in the order of `FLAG_KINDS`. */
export const READ = 0x80000000;

export const flagMask = (flags: readonly FlagKind[]): number =>
  flags.reduce((mask, flag) => mask | (1 << FLAG_KINDS.indexOf(flag)), 0) >>> 0;

export const flagsIn = (bits: number): readonly FlagKind[] => FLAG_KINDS.filter((_, at) => ((bits >>> at) & 1) === 1);

/** What a message is flagged for. */
export const flagBits = ({ findings }: Analysis): number => {
  const kinds = FLAG_KINDS.filter((flag) => findings.some(({ kind }) => kind === flag));
  return (flagMask(kinds) | READ) >>> 0;
};
