import { WHAT_YOU_NEED, WHEN_AND_WHERE } from './blanks';

/** A message that gives nothing away and asks for nothing, for a writer who is afraid and yet has to answer. */
export const NEUTRAL_MESSAGE = `The arrangements for the children stay as they are: ${WHEN_AND_WHERE}. Please write to me about the children only, and only here. ${WHAT_YOU_NEED}`;
