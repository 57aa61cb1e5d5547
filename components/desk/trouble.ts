/**
 * What to tell the user about a failure. Expected ones are errors whose name ends in "Problem" and whose message is one plain
 * sentence; of anything else only `otherwise` is said, for the words of a bug help nobody.
 */
export const sentence = (error: unknown, otherwise: string): string =>
  error instanceof Error && error.name.endsWith('Problem') ? error.message : otherwise;
