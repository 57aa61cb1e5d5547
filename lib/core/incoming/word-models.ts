import { DANGER_WORDS } from './weights/danger-words';
import { REPEAT_WORDS } from './weights/repeat-words';
import { logOdds, readWordModel, type WordModel } from './word-model';

/** Above these lines at most about one message in forty is taken for what it is not, on messages that the fit has not seen. */
const DANGER = 1.1;
/** A message that also asks for something is mostly about that. */
const DANGER_BESIDE_ASKS = 1.5;
const REPEAT = 0.8;

/** Read when first wanted. */
function reader(written: string): () => WordModel {
  let model: WordModel | undefined;
  return () => {
    model ??= readWordModel(written);
    return model;
  };
}
const danger = reader(DANGER_WORDS);
const repeat = reader(REPEAT_WORDS);

/** How strongly the words of a text speak of danger; see `soundsDangerous`. */
export const dangerOdds = (text: string): number => logOdds(danger(), text);

/** Whether the words of a message speak of danger, where no phrase of it says so by itself. */
export const soundsDangerous = (text: string, asksForSomething: boolean): boolean =>
  dangerOdds(text) > (asksForSomething ? DANGER_BESIDE_ASKS : DANGER);

/** Whether a message that asks for something sounds as if it had been answered before. */
export const soundsAnswered = (text: string): boolean => logOdds(repeat(), text) > REPEAT;
