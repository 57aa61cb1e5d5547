import { canonicalJson } from '../../evidence/canonical';
import type { Digest } from '../../evidence/digest';
import { verifyLinks } from '../../evidence/verify-chain';
import { type ManifestLine, ORIGINALS } from '../bag';
import type { PackFault } from '../opened-pack';
import { contentsOfVersion1 } from '../version-1/contents';
import { contentsOf, type PackContents } from './contents';
import { capturesIn, LOG_FORMAT, type LogFile, PACK_VERSION, shownEntries } from './log-json';
import type { View } from './views';

export interface RecordCounts {
  readonly messages: number;
  readonly captures: number;
  /** Entries of the whole chain. */
  readonly entries: number;
}

export interface RecordReport {
  readonly faults: readonly PackFault[];
  readonly counts: RecordCounts;
  /** None where the log cannot be read. */
  readonly views: readonly View[];
}

interface RecordTexts {
  readonly log: string | undefined;
  readonly messages: string | undefined;
}

/**
 * The records against each other: every link of the log recomputed, the messages worked out again from the log's records, and each
 * original under the digest that a record names. Missing files are the manifests' business and are passed over here.
 */
export async function verifyRecords(texts: RecordTexts, payload: readonly ManifestLine[], digest: Digest): Promise<RecordReport> {
  const none: RecordCounts = { messages: 0, captures: 0, entries: 0 };
  if (texts.log === undefined) return { faults: [], counts: none, views: [] };
  try {
    const log = parseLog(texts.log);
    const chain = await verifyLinks(shownEntries(log), digest);
    const contents = contentsIn(log);
    const faults: PackFault[] = chain.faults.map(({ message }) => ({ path: 'data/log.json', kind: 'chain', message }));
    if (contents?.conversation.key !== log.conversationKey)
      faults.push(recordFault('data/log.json', 'data/log.json does not hold the conversation that it names.'));
    if (texts.messages !== undefined && contents) faults.push(...messageFaults(texts.messages, contents.messagesFile));
    faults.push(...originalFaults([...(contents?.originals.values() ?? [])], payload));
    return {
      faults,
      views: contents?.views ?? [],
      counts: { messages: contents?.conversation.messages ?? 0, captures: capturesIn(log).length, entries: chain.entries },
    };
  } catch {
    // Whatever a stranger wrote there, it is not a log of ours.
    return { faults: [recordFault('data/log.json', 'data/log.json cannot be read as a log.')], counts: none, views: [] };
  }
}

const recordFault = (path: string, message: string): PackFault => ({ path, kind: 'record', message });

function parseLog(text: string): LogFile {
  const log = JSON.parse(text) as LogFile;
  if (log.format !== LOG_FORMAT || !(log.version >= 1 && log.version <= PACK_VERSION) || !Array.isArray(log.entries))
    throw new Error('not a log');
  return log;
}

/** A checker keeps the way of each older version. */
const contentsIn = (log: LogFile): PackContents | undefined => (log.version === 1 ? contentsOfVersion1(log) : contentsOf(log));

type Messages = PackContents['messagesFile'];

function messageFaults(text: string, expected: Messages): PackFault[] {
  const path = 'data/messages.json';
  let found: Messages;
  try {
    found = JSON.parse(text) as Messages;
    if (found.version !== expected.version) return [recordFault(path, `${path} was not written in the version of the pack's log.`)];
    if (canonicalJson(found) === canonicalJson(expected)) return [];
  } catch {
    return [recordFault(path, `${path} cannot be read.`)];
  }
  const differing = expected.messages.filter((message, index) => canonicalJson(message) !== canonicalJson(found.messages?.[index] ?? null));
  const which = differing.map(({ number }) => number).slice(0, 10);
  const where = which.length > 0 ? ` at message ${which.join(', ')}${differing.length > which.length ? ' and others' : ''}` : '';
  return [recordFault(path, `${path} does not agree with the records in data/log.json${where}.`)];
}

function originalFaults(planned: readonly ManifestLine[], payload: readonly ManifestLine[]): PackFault[] {
  const listed = new Map(payload.map(({ path, sha256 }) => [path, sha256]));
  const named = new Set(planned.map(({ path }) => path));
  const faults: PackFault[] = [];
  for (const { path, sha256 } of planned) {
    const found = listed.get(path);
    if (found === undefined) faults.push(recordFault(path, `${path} is named by a record, but the manifest does not list it.`));
    else if (found !== sha256) faults.push(recordFault(path, `${path} is not the original that the record names.`));
  }
  for (const path of listed.keys())
    if (path.startsWith(ORIGINALS) && !named.has(path)) faults.push(recordFault(path, `${path} belongs to no record.`));
  return faults;
}
