import { outermostDocument } from '../sites/shown/frames';
import type { PageReader } from '../sites/site';
import { ahead } from './ahead';
import { budgetOf } from './budget';
import { copyOf, type Shared, type Step } from './copy';
import { heldData } from './held-data';
import { LONGEST_PAGE_COPY, MOST_PAGE_PARTS } from './limits';
import { randomWord } from './random-word';
import { addresses } from './steps/addresses';
import { formValues } from './steps/form-values';
import { frames } from './steps/frames';
import { head } from './steps/head';
import { images } from './steps/images';
import { ownHosts } from './steps/own-hosts';
import { scripts } from './steps/scripts';
import { shadowRoots } from './steps/shadow-roots';
import { styles } from './steps/styles';

/**
 * The order of work. Shadow roots come first, so that every later step finds their content; form values and styles are read from the
 * live page before anything they belong to is dropped; the head comes last, since it shuts the copy off.
 */
export const STEPS: readonly Step[] = [shadowRoots, ownHosts, formValues, styles, scripts, images, frames, addresses, head];

export interface PageCopy {
  /** One HTML file that makes no request when opened. */
  readonly html: string;
  /** In plain words, each thing once. */
  readonly missed: readonly string[];
}

/** Copies the page that lies around `document`. The live page is read and never written. */
export async function copyPage(document: Document, reader: PageReader): Promise<PageCopy> {
  const shared: Shared = {
    reader,
    budget: budgetOf(MOST_PAGE_PARTS),
    missed: new Set(),
    held: heldData(`held-${randomWord()}-`),
    fetched: new Map(),
    copyFrame: (page, depth) => copied(page, depth, shared),
  };
  const html = shared.held.release(await copied(outermostDocument(document), 0, shared));
  const missed = [...shared.missed];
  if (html.length <= LONGEST_PAGE_COPY) return { html, missed };
  return { html: '', missed: [...missed, 'The page is too large for a copy of it; its messages are kept.'] };
}

/** Copies one document, runs the steps over it and writes it down. A step that fails is named as missed and the others go on. */
async function copied(page: Document, depth: number, shared: Shared): Promise<string> {
  ahead(page, shared).catch(() => {});
  const copy = copyOf(page, depth, shared);
  for (const step of STEPS) {
    try {
      await step.run(copy);
    } catch {
      shared.missed.add(`The copy of the page is incomplete: ${step.what}.`);
      if (step.needed) return '';
    }
  }
  return `<!DOCTYPE html>\n${copy.document.documentElement.outerHTML}`;
}
