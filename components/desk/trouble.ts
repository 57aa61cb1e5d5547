/** The message of an error that was written for the user, or `otherwise`. */
export const sentence = (error: unknown, otherwise: string): string =>
  error instanceof Error && 'code' in error && error.message ? error.message : otherwise;
