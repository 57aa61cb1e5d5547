import type { Picture, Receipt } from '../../core/evidence/capture';
import type { KeptEntry } from '../../core/evidence/chain';
import { checkSnapshot } from '../../core/evidence/check-snapshot';
import type { Digest } from '../../core/evidence/digest';
import { fileSnapshot } from '../../core/evidence/file-snapshot';
import { receiptOf } from '../../core/evidence/receipt';
import type { Answer, Problem } from '../messaging/protocol';
import { answering } from './answering';
import type { Archive } from './archive';

export interface FilingParts {
  readonly archive: Archive;
  readonly digest: Digest;
  /** Whether a click asked for this in the tab that hands it over. */
  readonly wasAsked: (id: string) => Promise<boolean>;
  /** Of the page that asks, as it stands on the screen. */
  readonly takeScreenshot: () => Promise<Picture>;
}

/**
 * Files what a page's script hands over, as one complete operation: check, picture, digests, one transaction, receipt.
 * The same request id gives the same receipt, however often it is asked.
 * @param pageAddress address of the frame that asks, as the browser knows it.
 */
export async function fileCapture(input: unknown, pageAddress: string, parts: FilingParts): Promise<Answer<Receipt>> {
  const checked = checkSnapshot(input);
  if (!checked.ok) return refused({ code: 'bad-input', said: checked.said });
  const snapshot = checked.value;
  if (originOf(snapshot.context.pageAddress) !== originOf(pageAddress))
    return refused({ code: 'bad-input', said: { key: 'notKept.otherSite' } });
  if (!(await parts.wasAsked(snapshot.request.id)))
    return refused({
      code: 'bad-input',
      said: { key: 'notKept.notAsked' },
    });
  return answering(async () => {
    const { archive, digest, takeScreenshot } = parts;
    const first = await archive.find(snapshot.request.id);
    if (first !== undefined) return receiptFor(first);
    const { record, blobs } = await fileSnapshot(snapshot, await takeScreenshot(), digest);
    return receiptFor(await archive.append({ kind: 'capture', record }, blobs));
  });
}

/** The receipt of an earlier request; `undefined` where none was filed. */
export const storedReceipt = (id: string, archive: Archive): Promise<Answer<Receipt | undefined>> =>
  answering(async () => {
    const kept = await archive.find(id);
    return kept && receiptFor(kept);
  });

function receiptFor({ entry, content }: KeptEntry): Receipt {
  if (content.kind !== 'capture') throw new Error(`Entry ${entry.number} is not a capture.`);
  return receiptOf(entry, content.record);
}

const originOf = (address: string): string | undefined => (URL.canParse(address) ? new URL(address).origin : undefined);

const refused = (problem: Problem): Answer<never> => ({ ok: false, problem });
