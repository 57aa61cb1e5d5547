import { type ComponentChild, Fragment } from 'preact';
import type { WordKey } from '../../lib/core/words/said';
import { useSay } from './words';

interface AroundProps {
  readonly say: WordKey;
  /** What stands for $1, $2, … in the sentence, in the order of the numbers. */
  readonly parts: readonly ComponentChild[];
}

/** Never in a sentence, and no separator of plural forms. */
const MARK = '\u0001';

/** A sentence with elements in it, which another language may want elsewhere: `<Around say="help.danger" parts={[<b>999</b>]} />`. */
export function Around({ say: key, parts }: AroundProps) {
  const say = useSay();
  const pieces = say(key, ...parts.map((_, at) => `${MARK}${at}${MARK}`)).split(MARK);
  return (
    <>
      {pieces.map((piece, at) => (
        <Fragment key={at}>{at % 2 === 0 ? piece : parts[Number(piece)]}</Fragment>
      ))}
    </>
  );
}
