/** Stands on every paper that a court or its officers may read. */
export const NOT_ADVICE = 'This paper was put together by a program from what its user kept. It is not legal advice.';
