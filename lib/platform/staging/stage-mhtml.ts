import { browser } from 'wxt/browser';
import type { StoredBytes } from '../../core/evidence/message';
import type { Answer } from '../messaging/protocol';
import { mhtmlWanted } from '../settings/mhtml';
import { type StagingParts, whereAsked } from './staging-parts';

/** `off`: nobody switched it on, or this browser has no such format. Then nothing is missing. */
type Mhtml = { readonly mhtml: StoredBytes } | { readonly missed: string } | { readonly off: true };

const missed = (reason: string): Mhtml => ({ missed: `The page as the browser writes it (MHTML) could not be kept: ${reason}.` });

/** What leaves as a file may be large; more than this the worker should not hold at once. In bytes. */
const MOST = 100_000_000;

/** Chromium hands it over in a file of its own, and now and then has cleared that away before it can be read. */
const TRIES = 3;

/**
 * Has Chromium write the tab's page as MHTML (RFC 2557), as it stands and from what is loaded, and keeps that for a running capture.
 * A page that moved on meanwhile is not kept beside the conversation of another.
 */
export const stageMhtml = ({ id }: { readonly id: string }, parts: StagingParts): Promise<Answer<Mhtml>> =>
  whereAsked<Mhtml>(id, parts, async (request) => {
    const { tabId } = parts;
    if (tabId === undefined || !(await mhtmlWanted())) return { off: true };
    let written: Uint8Array | 'too large' | undefined;
    try {
      const before = await browser.tabs.get(tabId);
      written = await writtenOf(tabId);
      const after = await browser.tabs.get(tabId);
      if (after.url !== before.url) return missed('the page changed at that moment');
    } catch {
      return missed('the browser refused it');
    }
    if (written === undefined) return missed('the browser refused it');
    if (written === 'too large') return missed('it is too large');
    return { mhtml: await parts.archive.stage(request, written, 'multipart/related') };
  });

async function writtenOf(tabId: number): Promise<Uint8Array | 'too large' | undefined> {
  for (let tries = 1; ; tries++) {
    const blob = await browser.pageCapture.saveAsMHTML({ tabId });
    if (blob === undefined) return undefined;
    if (blob.size > MOST) return 'too large';
    try {
      return new Uint8Array(await blob.arrayBuffer());
    } catch (error) {
      if (tries === TRIES) throw error;
    }
  }
}
