import type { Page } from 'playwright-core';

export interface Copied {
  readonly ms: number;
  readonly html: string;
}

declare global {
  var pageCode: {
    copyPage(document: Document, reader: object): Promise<{ html: string; missed: readonly string[] }>;
    pageReader(base: string): object;
  };
  var singlefile: { getPageData(options: object): Promise<{ content: string }> };
}

/** Our copy, with our reader of the network. Milliseconds in the page, from the click to the finished text. */
export const ours = (page: Page): Promise<Copied> =>
  page.evaluate(async () => {
    const from = performance.now();
    const { html, missed } = await pageCode.copyPage(document, pageCode.pageReader(location.href));
    const ms = performance.now() - from;
    if (missed.length > 0) throw new Error(missed.join(' '));
    return { ms, html };
  });

/** What the command line sets by itself, without its waiting for pictures that are loaded late: here all are loaded. */
const OPTIONS = {
  acceptHeaders: { font: '*/*', image: '*/*', stylesheet: '*/*', script: '*/*', document: '*/*' },
  blockAudios: true,
  blockScripts: true,
  blockVideos: true,
  compressHTML: true,
  groupDuplicateImages: true,
  insertMetaCSP: true,
  insertSingleFileComment: true,
  loadDeferredImages: false,
  maxSizeDuplicateImages: 512 * 1024,
  removeAlternativeFonts: true,
  removeAlternativeImages: true,
  removeAlternativeMedias: true,
  removeHiddenElements: true,
  removeNoScriptTags: true,
  removeUnusedFonts: true,
  removeUnusedStyles: true,
  resolveLinks: true,
};

/** The same by the program that saves pages, in the same page of the same browser. */
export const theirs = (page: Page): Promise<Copied> =>
  page.evaluate(async (options) => {
    const from = performance.now();
    const { content } = await singlefile.getPageData({ ...options, url: location.href });
    return { ms: performance.now() - from, html: content };
  }, OPTIONS);
