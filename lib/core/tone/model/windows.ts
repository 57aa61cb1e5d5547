/** Sentences that are judged together; hardly a message that the model has learnt from has more. */
const WINDOW = 8;

/**
 * A message in runs of sentences that are as long as most messages, each shifted by one. A message is judged by its worst run: what
 * stands pages away does not make a sting kind. Gives one run, empty, where there are no sentences.
 */
export function windowsOf<T>(sentences: readonly T[]): readonly (readonly T[])[] {
  const found = [sentences.slice(0, WINDOW)];
  for (let from = 1; from + WINDOW <= sentences.length; from++) found.push(sentences.slice(from, from + WINDOW));
  return found;
}
