import type { Digest } from '../../core/evidence/digest';
import type { PairedConversations } from '../../core/evidence/pairing';
import type { ExportDoor, ExportStep, ReadyExport } from '../../core/export/door';
import { ExportProblem } from '../../core/export/problem';
import type { ExportRequest } from '../../core/export/request';
import { soundSource } from '../../core/export/sound-source';
import { forecastPages, type PapersParts } from '../../core/export/write-papers';
import { packFolderName } from '../../core/pack/pack-files';
import { isUnlinked } from '../../core/pack/selection-json';
import { suggestionsFor } from '../../core/redaction/forum';
import { redactedRequest, redactedSource } from '../../core/redaction/redacted-source';
import { redactorOf } from '../../core/redaction/redactor';
import { unlinkedSource } from '../../core/redaction/unlinked-source';
import { writeReview } from '../../core/review/write-review';
import type { Archive } from '../archive/archive';
import { ArchiveProblem, problemOf } from '../archive/problem';
import { mustHaveRoom } from '../archive/room';
import { readingsIn } from '../timeline/readings';
import type { StoredIndex, TimelineStore } from '../timeline/store';
import { type DeviceKey, signed } from '../vault/device-key';
import type { Vault } from '../vault/vault';
import type { ExportFolder } from './export-folder';
import { alone } from './export-lock';
import { nextMark, noteExport } from './exports-in-log';
import { flagsFrom, flagsText } from './flags-text';
import { handOut, letGoOfPlain } from './hand-out';
import { type Begun, type KeptMaking, MakingStore } from './kept-making';
import { lockZip } from './lock-zip';
import { makePack } from './make-pack';
import { type FindingsOf, mirrorOf } from './mirror';
import { flagsByNumber, type OpenedIndex, openedIndex, withFlags } from './opened-index';
import { exportSource, type GatheredSource } from './source';

export interface ExportsParts {
  readonly archive: Archive;
  readonly store: TimelineStore;
  readonly paired: () => Promise<readonly PairedConversations[]>;
  /** Names of the user's contacts. */
  readonly people: () => Promise<readonly string[]>;
  readonly vault: () => Promise<Vault>;
  readonly deviceKey: () => Promise<DeviceKey>;
  readonly folder: ExportFolder;
  readonly locks: Pick<LockManager, 'request'>;
  readonly papers: () => Promise<Pick<PapersParts, 'fonts' | 'draw'>>;
  readonly findingsOf: FindingsOf;
  readonly verifyPage: string;
  readonly crypto: Crypto;
  readonly digest: Digest;
}

/** Of imports, in memory: all is gone through in order, so few are enough. */
const PACKS = 8;

/** In bytes, beside the originals: records, papers and manifests of a large pack. */
const BESIDE_ORIGINALS = 64 << 20;

/** Everything behind the door, in the worker. `lock` is to be called when the key goes. */
export function exportsOf(parts: ExportsParts): ExportDoor & { lock(): void } {
  const { archive, store, folder, crypto, digest, vault } = parts;
  const readings = readingsIn(archive, PACKS);
  let known: StoredIndex | undefined;

  async function opened(onStep: (step: ExportStep) => void): Promise<OpenedIndex> {
    const found = await openedIndex({ archive, store, readings }, known, (done, of) => onStep({ what: 'reading', done, of }));
    if (known && found.index !== known) readings.forget();
    known = found.index;
    return found;
  }

  async function sourceOf(
    request: ExportRequest,
    index: OpenedIndex,
    salt: string,
    onStep: (step: ExportStep) => void,
    signal: AbortSignal,
  ): Promise<GatheredSource> {
    const onRead = (done: number, of: number) => onStep({ what: 'reading', done, of });
    const plain = await exportSource({ archive, readings, opened: index, paired: await parts.paired(), request, onRead, signal });
    const sound = request.withoutDamaged ? await soundSource(plain, digest) : plain;
    const { originals } = plain;
    return { ...(request.redaction ? await redactedSource(sound, request.redaction, salt, digest) : sound), originals };
  }

  const printable = async (request: ExportRequest, salt: string): Promise<ExportRequest> =>
    request.redaction ? redactedRequest(request, redactorOf(request.redaction, salt, digest)) : request;

  const withStore = <T>(work: (kept: MakingStore) => Promise<T>): Promise<T> =>
    alone(parts.locks, async () => {
      const kept = await MakingStore.open(folder, vault);
      try {
        return await work(kept);
      } finally {
        kept.close();
      }
    });

  async function begin(kept: MakingStore, { request, locked }: Wish, onStep: (step: ExportStep) => void): Promise<OpenedIndex> {
    const index = await opened(onStep);
    if (index.documents.order.length === 0) throw new ExportProblem('exportProblem.nothing');
    const salt = hex(crypto.getRandomValues(new Uint8Array(32)));
    const begun: Begun = {
      id: crypto.randomUUID(),
      request,
      head: index.head,
      folder: packFolderName(await printable(request, salt)),
      flags: flagsText(flagsByNumber(index)),
      salt,
      ...(locked && { locked }),
    };
    await kept.begin(begun);
    return index;
  }

  async function goingOn({ flags, head }: Begun, onStep: (step: ExportStep) => void): Promise<OpenedIndex | undefined> {
    const index = await opened(onStep);
    return index.head.seal === head.seal ? withFlags(index, flagsFrom(flags)) : undefined;
  }

  /** The pack as it is without a password. */
  async function make(kept: MakingStore, wish: Wish, onStep: (step: ExportStep) => void, signal: AbortSignal): Promise<void> {
    const { request } = wish;
    const same = kept.making && isFor(kept.making, request) ? kept.making : undefined;
    if (same?.made) return;
    const index = (same && (await goingOn(same.begun, onStep))) ?? (await begin(kept, wish, onStep));
    const { begun } = kept.making ?? {};
    if (!begun) throw new Error('Nothing was begun.');
    const gathered = await sourceOf(request, index, begun.salt, onStep, signal);
    const source = isUnlinked(request) ? { ...gathered, ...(await unlinkedSource(gathered)) } : gathered;
    if (source.facts.items === 0) throw new ExportProblem('exportProblem.nothing');
    await mustHaveRoom(source.originals + BESIDE_ORIGINALS);
    const [device, printed] = [await parts.deviceKey(), await printable(request, begun.salt)];
    const made = await makePack({
      store: kept,
      source,
      request: printed,
      originals: source.originals,
      papers: parts.papers,
      review: () => writeReview(source, printed),
      verifyPage: parts.verifyPage,
      signer: { by: device.publicKey, sign: async (bytes) => (await signed(crypto.subtle, device, bytes)).signature },
      digest,
      onStep,
      signal,
    });
    await kept.note(made);
  }

  /** @param password absent: one that was put round it before goes. */
  async function wrap(
    kept: MakingStore,
    password: string | undefined,
    onStep: (step: ExportStep) => void,
    signal: AbortSignal,
  ): Promise<void> {
    const { begun, made } = kept.making ?? {};
    if (!begun || !made) throw new ExportProblem('exportProblem.gone');
    const { outer, ...plain } = made;
    if (password !== undefined) {
      await mustHaveRoom(made.size + BESIDE_ORIGINALS);
      await kept.note({ ...plain, outer: await lockZip(kept, password, begun.request.madeAt, onStep, signal) });
    } else if (outer !== undefined) await kept.note(plain);
  }

  /** What was deleted since would still be in the pack, or be half in it: then it goes, made or not. */
  async function deletedSince(kept: MakingStore): Promise<boolean> {
    const head = kept.making?.begun.head.number ?? Number.POSITIVE_INFINITY;
    for await (const { entry } of archive.entriesOfKind('deletion', () => undefined))
      if (entry.number > head) {
        await kept.clear();
        return true;
      }
    return false;
  }

  /** A pack that is whole, noted in the chain: a file that is offered is always in it. */
  async function offered(kept: MakingStore): Promise<ReadyExport> {
    const { begun, made } = kept.making ?? {};
    if (!begun || !made) throw new ExportProblem('exportProblem.gone');
    const entry = made.entry ?? (await noteExport(archive, begun, made));
    if (made.entry === undefined) await kept.note({ ...made, entry });
    return { ...made.ready, size: made.outer ?? made.size, entry, encrypted: made.outer !== undefined };
  }

  return {
    async forecast(request, onStep, signal) {
      const index = await opened(onStep);
      const source = await sourceOf(request, index, PREVIEW_SALT, onStep, signal);
      const printed = await printable(request, PREVIEW_SALT);
      const nothing = source.facts.items === 0 || request.papers.length === 0;
      const pages = nothing ? [] : await forecastPages(source, printed, { ...(await parts.papers()), signal, onStep });
      return {
        facts: source.facts,
        pages: pages.map(({ paper, pages: many }) => ({ paper, pages: many })),
        originals: source.originals,
      };
    },

    async mirror(request, signal) {
      const index = await opened(() => {});
      return mirrorOf({ index, readings, request, findingsOf: parts.findingsOf, signal });
    },

    async suggestions({ redaction: _, ...request }, signal) {
      const source = await sourceOf(request, await opened(() => {}), PREVIEW_SALT, () => {}, signal);
      return suggestionsFor(request.recipient, source.byTime, { people: await parts.people() });
    },

    make: (request, password, onStep, signal) =>
      withStore(async (kept) => {
        // Another page made it, and may be about to save it.
        if (kept.making && isReady(kept.making) && !isFor(kept.making, request)) throw new ExportProblem('exportProblem.waits');
        await letGoOfPlain(folder);
        try {
          await make(kept, { request, locked: password !== undefined }, onStep, signal);
          await wrap(kept, password, onStep, signal);
          if (await deletedSince(kept)) throw new ExportProblem('exportProblem.changedMeanwhile');
          return await offered(kept);
        } catch (error) {
          // What is left would only take room: whoever tries again asks for another pack. Whoever stops it lets go of it as well.
          if (!signal.aborted && !isLocked(problemOf(error))) await kept.clear().catch(() => undefined);
          throw error;
        }
      }).catch(throwInWordsOfAPack),

    waiting: () =>
      withStore(async (kept) => {
        if (kept.making) await deletedSince(kept);
        if (kept.making && isReady(kept.making)) return { ready: await offered(kept) };
        await letGoOfPlain(folder);
        return kept.making ? { unfinished: kept.making.begun.request } : {};
      }),

    file: () =>
      withStore(async (kept) => {
        if (kept.making && (await deletedSince(kept))) throw new ExportProblem('exportProblem.changedMeanwhile');
        const ready = await offered(kept);
        return handOut(folder, kept.content(), ready.size);
      }),

    paper: (path) =>
      withStore(async (kept) => {
        if (!kept.making?.made) throw new ExportProblem('exportProblem.gone');
        const content = await kept.member(path);
        if (!content) return undefined;
        const chunks: BlobPart[] = [];
        for await (const chunk of content) chunks.push(chunk.slice());
        return new Blob(chunks, { type: mediaTypeOf(path) });
      }),

    letGo: (id) =>
      withStore(async (kept) => {
        if (kept.making?.begun.request.id !== id) return;
        await kept.clear();
        await letGoOfPlain(folder);
      }),

    nextMark: (initials) => nextMark(archive, initials),

    lock() {
      readings.forget();
      known = undefined;
      void letGoOfPlain(folder).catch(() => undefined);
    },
  };
}

/** What is asked for, and whether it is to have a password, which is kept nowhere. */
interface Wish {
  readonly request: ExportRequest;
  readonly locked: boolean;
}

const isFor = ({ begun }: KeptMaking, request: ExportRequest): boolean => JSON.stringify(begun.request) === JSON.stringify(request);

/** One that was to have a password is not, until it has one or is asked for without. */
const isReady = ({ begun, made }: KeptMaking): boolean =>
  made !== undefined && (made.entry !== undefined || made.outer !== undefined || !begun.locked);

/** Of a full disk the archive says that nothing was kept: but nothing was to be. Firefox has no name of its own for one. */
function throwInWordsOfAPack(error: unknown): never {
  const problem = problemOf(error);
  const isFull = problem instanceof ArchiveProblem && (problem.code === 'storage-full' || problem.code === 'not-written');
  throw isFull ? new ExportProblem('exportProblem.noRoom') : error;
}

const isLocked = (problem: unknown): boolean => problem instanceof ArchiveProblem && problem.code === 'locked';

/** Of what is only looked at: nothing of it is handed out. */
const PREVIEW_SALT = '0'.repeat(64);

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv',
};

const mediaTypeOf = (path: string): string => MEDIA_TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
