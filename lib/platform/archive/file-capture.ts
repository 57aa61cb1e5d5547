import type { CaptureRecord, Picture, Receipt } from '../../core/evidence/capture';
import type { KeptEntry } from '../../core/evidence/chain';
import { checkSnapshot } from '../../core/evidence/check-snapshot';
import type { Digest, Sha256 } from '../../core/evidence/digest';
import { fileSnapshot } from '../../core/evidence/file-snapshot';
import { onlyNew } from '../../core/evidence/only-new';
import { type Readings, readingsOf } from '../../core/evidence/readings';
import { receiptOf } from '../../core/evidence/receipt';
import { namedBytes } from '../../core/evidence/verify-chain';
import type { DkimOf } from '../dns/dkim-check';
import type { Answer, Problem } from '../messaging/protocol';
import { answering } from './answering';
import type { Archive } from './archive';
import { withDkim } from './with-dkim';

export interface FilingParts {
  readonly archive: Archive;
  readonly digest: Digest;
  /** Whether a click asked for this in the tab that hands it over. */
  readonly wasAsked: (id: string) => Promise<boolean>;
  /** Of the page that asks, as it stands on the screen. */
  readonly takeScreenshot: () => Promise<Picture>;
  readonly dkimOf: DkimOf;
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
    const { archive, digest, takeScreenshot, dkimOf } = parts;
    const first = await archive.find(snapshot.request.id);
    if (first !== undefined) return receiptFor(first);
    const { record: whole, blobs } = await fileSnapshot(snapshot, await takeScreenshot(), digest);
    const compared = { ...whole, ...onlyNew(whole.messages, await earlierReadings(whole, archive)) };
    const bytesOf = async (sha256: Sha256) => blobs.find((blob) => blob.sha256 === sha256)?.bytes ?? (await archive.bytes(sha256));
    const record = { ...compared, messages: await withDkim(compared.messages, bytesOf, dkimOf) };
    const needed = new Set(Array.from(namedBytes(record), ({ sha256 }) => sha256));
    const kept = await archive.append(
      { kind: 'capture', record },
      blobs.filter(({ sha256 }) => needed.has(sha256)),
    );
    return receiptFor(kept);
  });
}

/** The receipt of an earlier request; `undefined` where none was filed. */
export const storedReceipt = (id: string, archive: Archive): Promise<Answer<Receipt | undefined>> =>
  answering(async () => {
    const kept = await archive.find(id);
    return kept && receiptFor(kept);
  });

/**
 * The conversation's messages as they were last read. Only captures of the same site count, whatever a page says its conversation is
 * called, and an entry that does not open counts for nothing: what it held is filed again.
 */
const earlierReadings = ({ conversationKey, context }: CaptureRecord, archive: Archive): Promise<Readings> =>
  readingsOf(
    ofSite(
      archive.entriesOf(conversationKey, () => undefined),
      originOf(context.pageAddress),
    ),
    conversationKey,
  );

async function* ofSite(entries: AsyncIterable<KeptEntry>, origin: string | undefined) {
  for await (const kept of entries)
    if (kept.content.kind === 'capture' && originOf(kept.content.record.context.pageAddress) === origin) yield kept;
}

function receiptFor({ entry, content }: KeptEntry): Receipt {
  if (content.kind !== 'capture') throw new Error(`Entry ${entry.number} is not a capture.`);
  return receiptOf(entry, content.record);
}

const originOf = (address: string): string | undefined => (URL.canParse(address) ? new URL(address).origin : undefined);

const refused = (problem: Problem): Answer<never> => ({ ok: false, problem });
