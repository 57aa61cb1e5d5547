import type { SuggestAnew } from '../../core/biff/second-suggestion';

/** What `availability()` of both interfaces answers. */
type Availability = 'unavailable' | 'downloadable' | 'downloading' | 'available';

interface Stoppable {
  readonly signal: AbortSignal;
}
interface Languages {
  readonly expectedInputs: readonly { readonly type: 'text'; readonly languages: readonly string[] }[];
  readonly expectedOutputs: readonly { readonly type: 'text'; readonly languages: readonly string[] }[];
}
interface RewriterShape {
  readonly tone: 'more-formal';
  readonly format: 'plain-text';
  readonly length: 'shorter';
  readonly expectedInputLanguages: readonly string[];
  readonly outputLanguage: string;
  readonly sharedContext: string;
}

/** The part of the Prompt API that is used (https://webmachinelearning.github.io/prompt-api/). */
export interface PromptApi {
  availability(options: Languages): Promise<Availability>;
  create(
    options: Languages & Stoppable & { readonly initialPrompts: readonly { readonly role: 'system'; readonly content: string }[] },
  ): Promise<{ prompt(input: string, options: Stoppable): Promise<string>; destroy(): void }>;
}

/** The part of the Rewriter API that is used (https://webmachinelearning.github.io/writing-assistance-apis/). */
export interface RewriterApi {
  availability(options: RewriterShape): Promise<Availability>;
  create(options: RewriterShape & Stoppable): Promise<{ rewrite(input: string, options: Stoppable): Promise<string>; destroy(): void }>;
}

/** A window, in a browser that may have either interface. */
export interface BuiltInModels {
  readonly LanguageModel?: PromptApi;
  readonly Rewriter?: RewriterApi;
}

const WISH = `You word messages between separated parents anew. Answer with the message only, in British English.
Keep every time, date, amount, name, place, thing, request, offer and condition exactly as it is written.
Leave out blame, sarcasm, threats and remarks about the other parent. Add nothing: no fact, promise, apology or feeling.
Use at most 100 words, polite and business-like.`;
const LANGUAGES: Languages = {
  expectedInputs: [{ type: 'text', languages: ['en'] }],
  expectedOutputs: [{ type: 'text', languages: ['en'] }],
};
const SHAPE: RewriterShape = {
  tone: 'more-formal',
  format: 'plain-text',
  length: 'shorter',
  expectedInputLanguages: ['en'],
  outputLanguage: 'en',
  sharedContext: WISH,
};
/** A person who waits for the card has read our own suggestion by then. */
const LONGEST_WAIT_MS = 20_000;

/**
 * The browser's own language model as a port: it runs in the browser, so no draft leaves this computer. It is asked only
 * where it is there already ("available"): making one that is "downloadable" would start a download of gigabytes that
 * nobody asked for. `undefined` where there is none, where it fails, or where it is not done in time.
 *
 * Known: Chrome has LanguageModel in extensions from 138 and in pages from 148, in secure contexts, not in workers; Rewriter
 * is on trial. Seen in Chromium 156 without a window: an isolated world beside a page, such as a content script has, holds
 * LanguageModel, which says "unavailable" there, and no Rewriter. Not seen: an answer, for want of a browser with a model.
 * A page cannot put its own in the way: the names of one world are not those of another.
 */
export function builtInModel(models: BuiltInModels, stopped?: AbortSignal): SuggestAnew {
  return async (draft) => {
    const limit = new AbortController();
    const stop = () => limit.abort();
    const timer = setTimeout(stop, LONGEST_WAIT_MS);
    stopped?.addEventListener('abort', stop, { once: true });
    if (stopped?.aborted) stop();
    try {
      return await Promise.race([ask(models, draft, limit.signal), given(limit.signal)]);
    } catch {
      return undefined;
    } finally {
      clearTimeout(timer);
      stopped?.removeEventListener('abort', stop);
    }
  };
}

/** Whether one of the two is there and ready; nothing is made or fetched. */
export async function builtInModelReady({ LanguageModel, Rewriter }: BuiltInModels): Promise<boolean> {
  const answers = await Promise.all([
    LanguageModel?.availability(LANGUAGES).catch(() => 'unavailable'),
    Rewriter?.availability(SHAPE).catch(() => 'unavailable'),
  ]);
  return answers.includes('available');
}

/** An interface may not heed the signal: nobody waits longer for it. */
const given = (signal: AbortSignal): Promise<undefined> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve(undefined);
    else signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });

async function ask({ LanguageModel, Rewriter }: BuiltInModels, draft: string, signal: AbortSignal): Promise<string | undefined> {
  if (signal.aborted) return undefined;
  if (LanguageModel && (await LanguageModel.availability(LANGUAGES)) === 'available') {
    const session = await LanguageModel.create({ ...LANGUAGES, signal, initialPrompts: [{ role: 'system', content: WISH }] });
    try {
      return await session.prompt(draft, { signal });
    } finally {
      session.destroy();
    }
  }
  if (Rewriter && (await Rewriter.availability(SHAPE)) === 'available') {
    const rewriter = await Rewriter.create({ ...SHAPE, signal });
    try {
      return await rewriter.rewrite(draft, { signal });
    } finally {
      rewriter.destroy();
    }
  }
  return undefined;
}
