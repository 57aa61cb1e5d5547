/** The background may be stopped at any line. It wakes for the next message, and none of ours does harm when it comes twice. */
const WAITS_MS = [250, 1_000];

/** Asks again where no answer came; whatever else goes wrong is passed on at once. */
export async function insist<T>(asked: () => Promise<T>, wait: (ms: number) => Promise<void>): Promise<T> {
  for (const pause of WAITS_MS) {
    try {
      return await asked();
    } catch (error) {
      if (!isNoAnswer(error)) throw error;
      await wait(pause);
    }
  }
  return asked();
}

/** @see MessageProblem of the platform. */
export const isNoAnswer = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'no-answer';
