import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Paper } from '../papers/paper';

const CORE = 'docProps/core.xml';
/** ZIP keeps dates in local time, from 1980 on: its first day is the same everywhere. */
const START = new Date(1980, 0, 1);

/** A document whose dates are those of its paper, not of the moment and the zone in which its bytes were made. */
export function sameEachTime(docx: Uint8Array, { madeAt }: Pick<Paper, 'madeAt'>): Uint8Array {
  const files = unzipSync(docx);
  const core = files[CORE];
  if (core) files[CORE] = strToU8(strFromU8(core).replace(/(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g, `$1${secondOf(madeAt)}`));
  return zipSync(files, { mtime: START });
}

/** W3CDTF without fractions, which Word expects. */
const secondOf = (utc: string): string => `${utc.slice(0, 19)}Z`;
