/**
 * Alternatives written one a line; a line that ends in "|" goes on in the next. Of expressions on small letters with
 * straight apostrophes.
 */
export const oneOf = (...blocks: readonly string[]): string =>
  blocks
    .flatMap((block) =>
      block
        .trim()
        .replace(/\|\n\s+/g, '|')
        .split(/\n\s+/),
    )
    .join('|');

/** Where one of the alternatives stands as whole words. */
export const anywhere = (...alternatives: readonly string[]): RegExp => new RegExp(`(?<![\\w'])(?:${oneOf(...alternatives)})(?![\\w'])`);

const OPENERS = oneOf(`
  and|but|so|oh|well|look|listen|right|now|anyway|also|then|or|because|cos|again|yet|just|ok|okay|really|honestly|frankly|
    seriously|no|yes|ah|ha|only|even|still|maybe|perhaps|apparently
  i mean|you know|i'm sorry but|sorry but|to be honest
`);

/** The same at the head of a clause, whatever small words stand in front. */
export const atHead = (...alternatives: readonly string[]): RegExp =>
  new RegExp(`^(?:(?:${OPENERS}),? )*(?:${oneOf(...alternatives)})(?![\\w'])`);
