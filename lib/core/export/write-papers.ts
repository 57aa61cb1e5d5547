import { writeDocx } from '../docx/write-docx';
import { itemId } from '../evidence/items';
import type { PackFile } from '../pack/pack-file';
import { cafcassSummary } from '../papers/cafcass-summary';
import { challenge } from '../papers/challenge';
import { CHRONOLOGY_DOCX_LIMIT, chronology, chronologyCsv } from '../papers/chronology';
import { completeness } from '../papers/completeness';
import { exhibit } from '../papers/exhibit';
import { exhibitName } from '../papers/page-marks';
import type { Paper } from '../papers/paper';
import type { MakePaper, PaperInput } from '../papers/paper-input';
import { pattern } from '../papers/pattern';
import { schedule } from '../papers/schedule';
import { statementDraft } from '../papers/statement-draft';
import { surveyOf } from '../papers/survey';
import type { MeasuredPaper, PdfParts } from '../pdf/pdf-parts';
import { measurePaper, writePdf } from '../pdf/write-pdf';
import type { ExportStep } from './door';
import type { ExportRequest, PaperName } from './request';
import type { ExportSource } from './source';

export interface PapersParts extends Pick<PdfParts, 'fonts' | 'draw' | 'signal'> {
  /** Absent where pages are only counted. */
  readonly packCode?: string;
  /** Papers measured so far. */
  readonly onStep?: (step: ExportStep) => void;
}

export interface PaperPages {
  readonly paper: PaperName;
  readonly pages: number;
  /** Signs that nothing could draw, and pictures that could not be read. */
  readonly missing: number;
  readonly broken: number;
}

/** The exhibit first: the others name its pages. */
const ORDER: readonly PaperName[] = [
  'exhibit',
  'chronology',
  'schedule',
  'pattern',
  'statement-draft',
  'cafcass-summary',
  'completeness',
  'challenge',
];

const MAKERS: Readonly<Record<PaperName, MakePaper>> = {
  exhibit,
  chronology,
  schedule,
  pattern,
  'statement-draft': statementDraft,
  'cafcass-summary': cafcassSummary,
  completeness,
  challenge,
};

/** Papers that are edited and filled in, not filed as they are. */
const DOCX_ONLY: ReadonlySet<PaperName> = new Set(['statement-draft']);

/**
 * All papers that were asked for, as files of the pack, in an order that is always the same. Each is measured before its first file is
 * handed out; contents need not be read, and the source may be read several times.
 * @returns the pages of each. @throws what `signal` was aborted with.
 */
export async function* writePapers(
  source: ExportSource,
  request: ExportRequest,
  parts: PapersParts,
): AsyncGenerator<PackFile, readonly PaperPages[]> {
  const all: PaperPages[] = [];
  for await (const { name, paper, measured, input } of measuredPapers(source, request, parts)) {
    all.push(pagesOf(name, measured));
    if (!DOCX_ONLY.has(name)) yield { path: `${pathOf(name, request)}.pdf`, content: writePdf(paper, parts, measured) };
    if (name === 'chronology') yield { path: 'data/chronology.csv', content: encoded(chronologyCsv(input)) };
    if (DOCX_ONLY.has(name) || (name === 'chronology' && source.facts.found <= CHRONOLOGY_DOCX_LIMIT))
      yield { path: `${pathOf(name, request)}.docx`, content: once(() => writeDocx(paper, parts.signal)) };
  }
  return all;
}

/** How many pages each paper that was asked for comes to, laid out for real. */
export async function forecastPages(source: ExportSource, request: ExportRequest, parts: PapersParts): Promise<readonly PaperPages[]> {
  const all: PaperPages[] = [];
  for await (const { name, measured } of measuredPapers(source, request, parts)) all.push(pagesOf(name, measured));
  return all;
}

interface Measured {
  readonly name: PaperName;
  readonly paper: Paper;
  readonly measured: MeasuredPaper;
  readonly input: PaperInput;
}

async function* measuredPapers(source: ExportSource, request: ExportRequest, parts: PapersParts): AsyncGenerator<Measured> {
  const { packCode, signal, onStep = () => {} } = parts;
  const chosen = ORDER.filter((name) => request.papers.includes(name));
  if (chosen.length === 0) return;
  let pages: MeasuredPaper['pageOf'] | undefined;
  const input: PaperInput = {
    source,
    request,
    survey: await surveyOf(source, request.zone, signal),
    // As long as the real one, so that pages are counted right.
    packCode: packCode ?? '00000-00000-00000-00000',
    pageOf: (item) => pages?.get(itemId(item)),
    measure: async (paper) => (await measurePaper(paper, parts)).pages,
  };
  for (const [done, name] of chosen.entries()) {
    onStep({ what: 'papers', done, of: chosen.length });
    const paper = await MAKERS[name](input);
    const measured = await measurePaper(paper, parts);
    if (name === 'exhibit') pages = measured.pageOf;
    yield { name, paper, measured, input };
  }
  onStep({ what: 'papers', done: chosen.length, of: chosen.length });
}

const pagesOf = (paper: PaperName, { pages, missing, broken }: MeasuredPaper): PaperPages => ({ paper, pages, missing, broken });

/** Without its ending. Of the mark's initials, which somebody typed, only letters and digits come into a file's name. */
const pathOf = (name: PaperName, request: ExportRequest): string =>
  `data/${name === 'exhibit' ? `exhibit/${exhibitName(request).replace(/[^\p{L}\p{N}]/gu, '') || 'exhibit'}` : name}`;

/** In characters: rows are handed on in pieces of a useful size. */
const PIECE = 65_536;

async function* encoded(lines: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let waiting = '';
  for await (const line of lines) {
    waiting += line;
    if (waiting.length < PIECE) continue;
    yield encoder.encode(waiting);
    waiting = '';
  }
  if (waiting !== '') yield encoder.encode(waiting);
}

async function* once(make: () => Promise<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield await make();
}
