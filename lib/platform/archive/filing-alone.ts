/** Files captures, or deletes a conversation, one after the other over all workers and pages of ours. */
export const filingAlone = <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request('evenkeel-filing', work);
