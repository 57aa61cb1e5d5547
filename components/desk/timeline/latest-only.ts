/**
 * Asks one question at a time. Of those put meanwhile only the last is asked next, and only the answer to the last is given: who types
 * ten letters waits for two answers, not for ten.
 */
export function latestOnly<Q, A>(
  ask: (question: Q) => Promise<A>,
  answered: (answer: A, question: Q) => void,
  failed: (error: unknown) => void,
): (question: Q) => void {
  let next: { readonly question: Q } | undefined;
  let asking = false;

  const work = async () => {
    asking = true;
    while (next) {
      const { question } = next;
      next = undefined;
      try {
        const answer = await ask(question);
        if (!next) answered(answer, question);
      } catch (error) {
        if (!next) failed(error);
      }
    }
    asking = false;
  };

  return (question) => {
    next = { question };
    if (!asking) void work();
  };
}
