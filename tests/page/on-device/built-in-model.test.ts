import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { builtInModel, builtInModelReady, type PromptApi, type RewriterApi } from '../../../lib/page/on-device/built-in-model';

type Availability = Awaited<ReturnType<PromptApi['availability']>>;

interface Log {
  created: number;
  destroyed: number;
  asked: string[];
}

/**
 * A stand-in with the shapes of the specification, since headless browsers have no model: `create` refuses what a real
 * one refuses (a signal already aborted), and `prompt` rejects with an AbortError when the signal fires.
 */
function standIn(availability: Availability, answer: string | 'never'): { api: PromptApi; log: Log } {
  const log: Log = { created: 0, destroyed: 0, asked: [] };
  const api: PromptApi = {
    availability: async () => availability,
    create: async ({ signal, initialPrompts }) => {
      signal.throwIfAborted();
      expect(initialPrompts[0]?.role).toBe('system');
      log.created++;
      return {
        prompt: (input, options) => {
          log.asked.push(input);
          return new Promise((resolve, reject) => {
            options.signal.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')));
            if (answer !== 'never') resolve(answer);
          });
        },
        destroy: () => {
          log.destroyed++;
        },
      };
    },
  };
  return { api, log };
}

function rewriterStandIn(availability: Availability): RewriterApi {
  return {
    availability: async () => availability,
    create: async () => ({ rewrite: async (input) => `calm: ${input}`, destroy: () => {} }),
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('builtInModel', () => {
  it('asks the model that is there, and lets it go', async () => {
    const { api, log } = standIn('available', 'Please bring it.');
    expect(await builtInModel({ LanguageModel: api })('BRING IT')).toBe('Please bring it.');
    expect(log).toEqual({ created: 1, destroyed: 1, asked: ['BRING IT'] });
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each<Availability>(['unavailable', 'downloadable', 'downloading'])('never makes one that is %s', async (availability) => {
    const { api, log } = standIn(availability, 'x');
    expect(await builtInModel({ LanguageModel: api })('x')).toBeUndefined();
    expect(await builtInModelReady({ LanguageModel: api })).toBe(false);
    expect(log.created).toBe(0);
  });

  it('takes the Rewriter where there is no LanguageModel to be had', async () => {
    const { api } = standIn('downloadable', 'x');
    expect(await builtInModel({ LanguageModel: api, Rewriter: rewriterStandIn('available') })('a')).toBe('calm: a');
    expect(await builtInModelReady({ LanguageModel: api, Rewriter: rewriterStandIn('available') })).toBe(true);
    expect(await builtInModel({ Rewriter: rewriterStandIn('downloadable') })('a')).toBeUndefined();
  });

  it('is nothing in a browser that has neither', async () => {
    expect(await builtInModel({})('x')).toBeUndefined();
    expect(await builtInModelReady({})).toBe(false);
  });

  it('gives up in time', async () => {
    const { api, log } = standIn('available', 'never');
    const answer = builtInModel({ LanguageModel: api })('x');
    await vi.advanceTimersByTimeAsync(19_999);
    expect(log.destroyed).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(await answer).toBeUndefined();
    expect(log.destroyed).toBe(1);
  });

  it('stops when the writer has gone on', async () => {
    const { api, log } = standIn('available', 'never');
    const gone = new AbortController();
    const answer = builtInModel({ LanguageModel: api }, gone.signal)('x');
    await vi.advanceTimersByTimeAsync(10);
    gone.abort();
    expect(await answer).toBeUndefined();
    await vi.advanceTimersByTimeAsync(0);
    expect(log.destroyed).toBe(1);
    expect(await builtInModel({ LanguageModel: api }, gone.signal)('x')).toBeUndefined();
    expect(log.created).toBe(1);
  });
});
