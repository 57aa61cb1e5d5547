/** Words on a line of a page, that stand apart from what stands beside them. */
export interface PdfPart {
  readonly text: string;
  /** In points, from the left edge of the page. */
  readonly left: number;
  readonly right: number;
}

export interface PdfLine {
  readonly text: string;
  readonly parts: readonly PdfPart[];
  readonly left: number;
  readonly right: number;
  /** In points, from the top edge of the page to the foot of the letters. */
  readonly top: number;
  /** Height of the letters in points. */
  readonly size: number;
}

export interface PdfPage {
  /** From 1. */
  readonly number: number;
  readonly of: number;
  /** In points. */
  readonly width: number;
  /** From the top to the foot of the page. */
  readonly lines: readonly PdfLine[];
}

/** Its message says in plain words why a PDF cannot be read, without a full stop. */
export class PdfProblem extends Error {
  override readonly name = 'PdfProblem';
}

/** In bytes: a PDF has to stand in memory, as its pages are found from its end. */
export const LARGEST_PDF = 256 * 1024 * 1024;

/**
 * The one door to unpdf, which is loaded only here: it is a large library. Gives the words of each page by where they stand. Nothing in the
 * PDF runs, and nothing is fetched for it.
 * @throws PdfProblem where it is no PDF, is locked, or is damaged.
 */
export async function* pdfPages(bytes: Uint8Array, most = Number.POSITIVE_INFINITY): AsyncGenerator<PdfPage> {
  const { getDocument, VerbosityLevel } = await library();
  const loading = getDocument({
    // It is taken away from us.
    data: bytes.slice(),
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    isImageDecoderSupported: false,
    isOffscreenCanvasSupported: false,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const pdf = await loading.promise.catch((error: unknown) => {
      throw new PdfProblem(isLocked(error) ? 'The PDF is locked with a password' : 'The PDF is damaged, or it is none');
    });
    for (let number = 1; number <= Math.min(pdf.numPages, most); number++) {
      yield { number, of: pdf.numPages, ...(await linesOf(() => pdf.getPage(number))) };
    }
  } finally {
    await loading.destroy().catch(() => undefined);
  }
}

/**
 * Loaded in a worker, the library takes itself for one of its own workers: it answers the messages that are meant for ours and sends some.
 * It looks for a window to tell, so it finds one while it is loaded.
 */
async function library(): Promise<typeof import('unpdf/pdfjs')> {
  const inWorker = 'WorkerGlobalScope' in globalThis && !('window' in globalThis);
  if (inWorker) Object.defineProperty(globalThis, 'window', { value: globalThis, configurable: true });
  try {
    return await import('unpdf/pdfjs');
  } finally {
    if (inWorker) Reflect.deleteProperty(globalThis, 'window');
  }
}

const isLocked = (error: unknown): boolean => error instanceof Error && error.name === 'PasswordException';

interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

interface Page {
  readonly view: readonly number[];
  getTextContent(): Promise<{ readonly items: readonly object[] }>;
  cleanup(): void;
}

async function linesOf(open: () => Promise<Page>): Promise<Pick<PdfPage, 'width' | 'lines'>> {
  try {
    const page = await open();
    const { items } = await page.getTextContent();
    const lines = gathered(
      items.filter((item): item is TextItem => 'str' in item),
      page.view[3] ?? 0,
    );
    page.cleanup();
    return { width: page.view[2] ?? 0, lines };
  } catch {
    throw new PdfProblem('A page of the PDF is damaged');
  }
}

interface Placed extends PdfPart {
  readonly top: number;
  readonly size: number;
}

/** Pieces of text at the same height are a line; within it they stand from left to right. */
function gathered(items: readonly TextItem[], height: number): readonly PdfLine[] {
  const placed = items.flatMap(({ str, transform, width, height: size }): readonly Placed[] => {
    const [left = 0, foot = 0] = transform.slice(4);
    return str.trim() === '' ? [] : [{ text: str, left, right: left + width, top: height - foot, size: size || 10 }];
  });
  placed.sort((one, other) => one.top - other.top || one.left - other.left);
  const lines: Placed[][] = [];
  for (const piece of placed) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && Math.abs(piece.top - first.top) < Math.min(piece.size, first.size) / 2) line.push(piece);
    else lines.push([piece]);
  }
  return lines.map(lineOf);
}

function lineOf(pieces: readonly Placed[]): PdfLine {
  const parts: { text: string; left: number; right: number }[] = [];
  let size = 0;
  for (const piece of [...pieces].sort((one, other) => one.left - other.left)) {
    const last = parts.at(-1);
    const gap = piece.left - (last?.right ?? piece.left);
    size = Math.max(size, piece.size);
    // More than two letters apart is a column of its own; more than a seventh of one is a blank.
    if (!last || gap > piece.size * 1.2) parts.push({ text: piece.text, left: piece.left, right: piece.right });
    else {
      last.text += gap > piece.size / 7 && !/\s$/.test(last.text) && !/^\s/.test(piece.text) ? ` ${piece.text}` : piece.text;
      last.right = piece.right;
    }
  }
  const trimmed = parts.map(({ text, ...place }) => ({ ...place, text: text.replace(/\s+/g, ' ').trim() }));
  return {
    text: trimmed.map(({ text }) => text).join(' '),
    parts: trimmed,
    left: trimmed[0]?.left ?? 0,
    right: trimmed.at(-1)?.right ?? 0,
    top: pieces[0]?.top ?? 0,
    size,
  };
}
