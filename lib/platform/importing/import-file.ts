import type { ImportCounts, ImportRecord, MessagePack } from '../../core/evidence/import';
import { importedBefore } from '../../core/evidence/imported-before';
import type { Attachment, Message } from '../../core/evidence/message';
import type { ImportProgress, ImportReceipt } from '../../core/imports/import-steps';
import type {
  Imported,
  ImportedAttachment,
  ImportedMessage,
  Importer,
  ImportFile,
  ImportOptions,
  Survey,
} from '../../core/imports/importer';
import { ZipProblem } from '../../core/imports/zip';
import type { Said } from '../../core/words/said';
import type { Archive } from '../archive/archive';
import type { DkimOf } from '../dns/dkim-check';
import { ConversationList } from './conversation-list';
import { Cancelled, ImportProblem } from './import-problem';
import { type FileFacts, keepFile } from './keep-file';
import { keptFiles, wholeAsKept } from './look-at-file';
import { openPack } from './open-pack';
import { packWriter } from './pack-writer';
import { RejectList } from './reject-list';

export interface ImportParts {
  readonly archive: Archive;
  readonly dkimOf: DkimOf;
  readonly onProgress: (progress: ImportProgress) => void;
  /** Ends the import; nothing of it stays. */
  readonly signal: AbortSignal;
}

/**
 * Brings a file in: its original byte for byte, its messages in packs, then one entry that names them all. Until that entry is filed
 * everything stands staged under the request's id, and whatever goes wrong lets go of it: nothing is ever half in.
 * @param request id of the entry to be.
 * @throws ImportProblem, ArchiveProblem, Cancelled
 */
export async function importFile(
  request: string,
  file: ImportFile & FileFacts,
  importer: Importer,
  survey: Survey,
  options: ImportOptions,
  parts: ImportParts,
): Promise<ImportReceipt> {
  try {
    const { number: before } = await parts.archive.head();
    const record = await stageAll(request, file, importer, survey, options, parts);
    await mustStillHold(parts.archive, before);
    const kept = await parts.archive.append({ kind: 'import', record }, []);
    if (kept.content.kind !== 'import') throw new Error(`Entry ${kept.entry.number} is not an import.`);
    return { entry: kept.entry.number, record: kept.content.record };
  } catch (error) {
    // Where even that fails, what was staged goes when the desk is next opened.
    await parts.archive.release(request).catch(() => undefined);
    throw error;
  }
}

/** What counted as known may have been deleted since, and what counted as new may have come with a restored backup. */
async function mustStillHold(archive: Archive, before: number): Promise<void> {
  if ((await archive.head()).number === before) return;
  for (const kind of ['deletion', 'import'] as const)
    for await (const { entry } of archive.entriesOfKind(kind, () => undefined))
      if (entry.number > before) throw new ImportProblem({ key: 'bringIn.problem.changedMeanwhile' });
}

async function stageAll(
  request: string,
  chosen: ImportFile & FileFacts,
  importer: Importer,
  survey: Survey,
  options: ImportOptions,
  parts: ImportParts,
): Promise<ImportRecord> {
  const { archive, signal } = parts;
  const { file, mustBeThere } = watched(chosen);
  const progress = { step: 'storing' as ImportProgress['step'], bytes: 0, size: file.size, messages: 0 };
  const at = (step: ImportProgress['step'], bytes: number) => {
    if (signal.aborted) throw new Cancelled();
    Object.assign(progress, { step, bytes });
    parts.onProgress({ ...progress });
  };

  at('storing', 0);
  const original = await keepFile(archive, request, file, (bytes) => at('storing', bytes));
  const earlier: ImportRecord[] = [];
  const isWhole = await wholeAsKept(archive);
  for await (const { file: before, kept } of keptFiles(archive)) {
    if (before.sha256 === original.sha256 && before.size === original.size && isWhole(kept))
      throw new ImportProblem({ key: 'bringIn.problem.kept', values: [kept.entry.number] });
    if (kept.content.kind === 'import') earlier.push(kept.content.record);
  }

  const known = importedBefore(earlier, ({ sha256 }) => openPack(archive, sha256));
  const conversations = new ConversationList();
  const rejects = new RejectList();
  const missed = new Set<string>();
  const packs = packWriter((bytes, mediaType) => archive.stage(request, bytes, mediaType));
  const count = { inFile: 0, added: 0, changed: 0, known: 0 };

  async function take(each: Extract<Imported, { readonly is: 'message' }>): Promise<void> {
    let seen = conversations.find(each.conversation);
    if (!seen) {
      await known.load(each.conversation);
      seen = conversations.begin(each.conversation, wellFormed(each.title));
    }
    const message = await stored({ ...each.message, key: conversations.noted(seen, each.message) }, each.mail);
    const before = known.find(each.conversation, message.key);
    if (before && (await known.saysTheSame(before, message))) {
      count.known++;
      return;
    }
    count[before ? 'changed' : 'added']++;
    seen.messages++;
    await packs.add({ conversation: seen.place, message, ...(before && { of: before.item }) });
  }

  async function stored(message: ImportedMessage, mail: (() => Uint8Array) | undefined): Promise<Message> {
    const attachments: Attachment[] = [];
    for (const each of message.attachments) attachments.push(await storedAttachment(each));
    const dkim = message.dkim ?? (mail && (await parts.dkimOf(mail())));
    return { ...message, attachments, ...(dkim && { dkim }) };
  }

  async function storedAttachment({ open, ...attachment }: ImportedAttachment): Promise<Attachment> {
    if (!open) return attachment;
    let bytes: Uint8Array;
    try {
      bytes = await open();
    } catch (error) {
      mustBeThere();
      const why = error instanceof ZipProblem ? error.message : 'The file inside could not be opened';
      return { ...attachment, missed: `${why}; the original holds it as it is.` };
    }
    if (signal.aborted) throw new Cancelled();
    return { ...attachment, bytes: await archive.stage(request, bytes, attachment.mediaType) };
  }

  at('reading', 0);
  for await (const batch of importer.read(file, options, (bytes) => at('reading', bytes))) {
    for (const each of batch) {
      if (each.is === 'missed') missed.add(wellFormed(each.missed));
      else {
        count.inFile++;
        if (each.is === 'reject') rejects.add(each.reject);
        else await take(each);
      }
    }
    mustBeThere();
    progress.messages = count.inFile;
    at('reading', progress.bytes);
    if (rejects.count > MOST_REJECTS && rejects.count > count.inFile / 2) throw new ImportProblem({ key: 'bringIn.problem.notThat' });
  }
  mustBeThere();
  at('filing', file.size);
  const filed = await packs.end();
  const counts: ImportCounts = { ...count, rejected: rejects.count };
  mustAddUp(counts, filed);
  if (counts.inFile === 0) throw new ImportProblem(noMessages([...missed]));
  const list = rejects.bytes();
  const rejected = list && (await archive.stage(request, list, 'application/x-ndjson'));
  at('filing', file.size);

  return {
    id: request,
    format: importer.format,
    formatVersion: importer.version,
    file: original,
    importedAt: options.now.toISOString(),
    assumed: assumedTimes(survey, options),
    conversations: conversations.all(),
    packs: filed,
    counts,
    ...(rejected && { rejects: rejected }),
    missed: [...missed],
  };
}

/** With what the importer says of the file, where it says something. */
const noMessages = (missed: readonly string[]): Said =>
  missed.length === 0
    ? { key: 'bringIn.problem.noMessages' }
    : { key: 'bringIn.problem.noMessagesWhy', values: [missed.slice(0, 3).join(' ').slice(0, 600)] };

/**
 * A file that tells afterwards whether the disk gave all that was asked of it: to an importer a file that went away looks like a damaged
 * one, and what it then says would be kept as true.
 */
function watched(file: ImportFile & FileFacts): { readonly file: ImportFile & FileFacts; mustBeThere(): void } {
  let gone: { readonly error: unknown } | undefined;
  const watch = (error: unknown): never => {
    gone ??= { error };
    throw error;
  };
  async function* stream() {
    try {
      yield* file.stream();
    } catch (error) {
      watch(error);
    }
  }
  return {
    file: { ...file, stream, slice: (from, to) => file.slice(from, to).catch(watch) },
    mustBeThere() {
      if (gone) throw gone.error;
    },
  };
}

/** More than this many that could not be read, and more than could: it is not the format that it seemed to be. */
const MOST_REJECTS = 50_000;

/** Anything else is a bug, and nothing is filed over a bug. */
function mustAddUp({ inFile, added, changed, known, rejected }: ImportCounts, packs: readonly MessagePack[]): void {
  const packed = packs.reduce((sum, { messages }) => sum + messages, 0);
  if (inFile !== added + changed + known + rejected || packed !== added + changed)
    throw new Error(`The counts do not add up: ${inFile} in the file, ${added} + ${changed} + ${known} + ${rejected}, ${packed} in packs.`);
}

function assumedTimes(survey: Survey, { zone, order }: ImportOptions): ImportRecord['assumed'] {
  const asked = survey.openDates !== undefined && order !== undefined;
  const decided = asked ? order : survey.order;
  const told = asked ? 'user' : survey.orderTold;
  return { ...(survey.needsZone && { zone }), ...(decided && { order: decided }), ...(told && { orderTold: told }) };
}

/** A record's own fields are sealed as canonical JSON, which cannot hold half a character. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');
