import type { CaptureRecord, Receipt, Snapshot } from '../../core/evidence/capture';
import type { ChainContent, KeptEntry } from '../../core/evidence/chain';
import { checkSnapshot } from '../../core/evidence/check-snapshot';
import { fileSnapshot } from '../../core/evidence/file-snapshot';
import { onlyNew } from '../../core/evidence/only-new';
import { type Readings, readingsOf } from '../../core/evidence/readings';
import { receiptOf } from '../../core/evidence/receipt';
import type { DkimOf } from '../dns/dkim-check';
import type { Answer, Problem } from '../messaging/protocol';
import { answering } from './answering';
import { type Archive, NotStaged } from './archive';
import { withDkim } from './with-dkim';

export interface FilingParts {
  readonly archive: Archive;
  /** Whether a click asked for this in the tab that hands it over. */
  readonly wasAsked: (id: string) => Promise<boolean>;
  readonly dkimOf: DkimOf;
}

/**
 * Files what a page's script hands over, as one complete operation: check, comparison, signatures, one transaction, receipt.
 * The bytes that it names were staged before.
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
  return answering(() => filed(snapshot, parts));
}

async function filed(snapshot: Snapshot, { archive, dkimOf }: FilingParts): Promise<Receipt> {
  const first = await archive.find(snapshot.request.id);
  if (first !== undefined) {
    // Asked again, the page has staged again what was filed long since.
    await archive.release(snapshot.request.id);
    // It was filed, and deleted since.
    if (first.content.kind !== 'capture') throw new NotStaged();
    return receiptFor(first);
  }
  const whole = fileSnapshot(snapshot);
  // Asked again where another capture was filed meanwhile: else both would take the same message for new.
  const compared = async (): Promise<ChainContent> => {
    const record = { ...whole, ...onlyNew(whole.messages, await earlierReadings(whole, archive)) };
    return { kind: 'capture', record: { ...record, messages: await withDkim(record.messages, archive.bytes, dkimOf) } };
  };
  return receiptFor(await archive.append(compared, []));
}

/** The receipt of an earlier request; `undefined` where none was filed. */
export const storedReceipt = (id: string, archive: Archive): Promise<Answer<Receipt | undefined>> =>
  answering(async () => {
    const kept = await archive.find(id);
    return kept?.content.kind === 'capture' ? receiptFor(kept) : undefined;
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
