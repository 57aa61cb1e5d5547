import type { Digest } from '../../core/evidence/digest';
import type { ExportStep } from '../../core/export/door';
import { ExportProblem } from '../../core/export/problem';
import type { ExportRequest } from '../../core/export/request';
import type { ExportSource, SectionPart } from '../../core/export/source';
import { type PaperPages, type PapersParts, writePapers } from '../../core/export/write-papers';
import { type PlacedFile, ZipMaking } from '../../core/export/zip-making';
import { ORIGINALS, PAYLOAD } from '../../core/pack/bag';
import { MESSAGES } from '../../core/pack/layout';
import type { PackFile } from '../../core/pack/pack-file';
import { packFiles } from '../../core/pack/pack-files';
import { PackProblem } from '../../core/pack/pack-problem';
import type { PackSigner } from '../../core/pack/signature-file';
import type { Made, MakingStore } from './kept-making';

export interface PackMaking {
  readonly store: MakingStore;
  readonly source: ExportSource;
  /** As it may be printed. */
  readonly request: ExportRequest;
  /** Of the originals, in bytes. */
  readonly originals: number;
  /** Fonts are read when there is something to print. */
  readonly papers: () => Promise<Pick<PapersParts, 'fonts' | 'draw'>>;
  readonly review: () => AsyncIterable<PackFile>;
  readonly verifyPage: string;
  readonly signer: PackSigner;
  readonly digest: Digest;
  readonly onStep: (step: ExportStep) => void;
  readonly signal: AbortSignal;
}

/** Writes the pack's ZIP, from where an earlier making of it stopped. @throws ExportProblem where an original is missing or damaged. */
export async function makePack(making: PackMaking): Promise<Made> {
  const { store, source, request, signal } = making;
  const begun = store.making?.begun;
  if (!begun) throw new Error('Nothing was begun.');
  const sink = await store.zip();
  const { folder } = begun;
  const zip = new ZipMaking({ folder, time: request.madeAt, write: sink.write, finished: sink.finished, signal });
  const steps = stepsOf(making);
  let pages: readonly PaperPages[] = [];
  let placed: PlacedFile | undefined;
  const files = packFiles(steps.source, request, {
    verifyPage: making.verifyPage,
    signer: making.signer,
    digest: making.digest,
    review: making.review,
    done: new Map(sink.finished.map(({ path, size, sha256 }) => [path, { size, sha256 }])),
    async onWritten({ path, sha256 }) {
      if (placed?.path !== path) throw new Error('A file was not written.');
      await sink.finish({ ...placed, sha256 });
    },
    papers: async function* (packCode) {
      if (request.papers.length === 0) return;
      pages = yield* writePapers(source, request, { ...(await making.papers()), packCode, signal, onStep: making.onStep });
    },
  });
  try {
    for (let next = await files.next(); ; next = await files.next()) {
      signal.throwIfAborted();
      if (next.done) {
        const size = await zip.end();
        await sink.end();
        const { packCode, seal, files: count } = next.value;
        const told = pages.map(({ paper, pages: many }) => ({ paper, pages: many }));
        return {
          size,
          items: source.facts.items,
          ready: { id: request.id, name: `${folder}.zip`, size, packCode, seal, files: count, pages: told },
        };
      }
      placed = await zip.add(steps.of(next.value));
    }
  } catch (error) {
    if (error instanceof PackProblem && error.path !== undefined) throw new ExportProblem('exportProblem.original', error.path);
    throw error;
  }
}

/** Tells how far it is, as items and contents are read. */
function stepsOf({ originals, source, onStep }: PackMaking) {
  const { items } = source.facts;
  let [read, done, writing] = [0, 0, ''];

  async function* counted(parts: AsyncIterable<SectionPart>): AsyncGenerator<SectionPart> {
    for await (const part of parts) {
      yield part;
      if (part.is === 'item' && writing === MESSAGES) onStep({ what: 'reading', done: Math.min(++read, items), of: items });
    }
  }

  async function* weighed(content: PackFile['content']): AsyncGenerator<Uint8Array> {
    for await (const chunk of content instanceof Uint8Array ? [content] : content) {
      yield chunk;
      done += chunk.length;
      onStep({ what: 'originals', done: Math.min(done, originals), of: originals });
    }
  }

  return {
    source: { ...source, section: (letter: string) => counted(source.section(letter)) },
    of(file: PackFile): PackFile {
      writing = file.path;
      if (!writing.startsWith(PAYLOAD)) onStep({ what: 'packing', done: 0, of: 1 });
      return file.path.startsWith(ORIGINALS) ? { ...file, content: weighed(file.content) } : file;
    },
  };
}
