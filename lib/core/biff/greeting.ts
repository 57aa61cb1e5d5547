import type { Span } from '../text/span';

const GREETING =
  /^\s*(?:hi(?:ya)?|hello|hey|dear|good (?:morning|afternoon|evening)|morning|afternoon|evening)(?:(?: there)?(?: (?:\p{Lu}[\p{L}'’-]+|all|both)){0,3})(?:[,.!:;]|(?=\s*\n)|\s[-–—](?=\s))/iu;
/** A greeting names a person and says nothing else; three words are a name with its title. */
const NAME_ONLY = /^\s*\p{L}+(?: (?:morning|afternoon|evening|there))?(?: \p{Lu}[\p{L}'’-]*| all| both){0,3}[^\p{L}]*$/u;

/** A greeting that runs on into the sentence: "hi can u ...". */
export const greets = (text: string): boolean => /^\s*(?:hi(?:ya)?|hello|hey|dear|good (?:morning|afternoon|evening))(?!\w)/i.test(text);

/** "Louise," on a line of its own. */
const NAME_ALONE = /^\s*\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?,(?=[^\S\n]*\r?\n)/u;

/** The greeting at the head of a message, with its comma: "Hi Sam,". */
export function greetingOf(text: string): Span | undefined {
  const match = GREETING.exec(text) ?? NAME_ALONE.exec(text);
  if (!match || !(NAME_ONLY.test(match[0]) || NAME_ALONE.test(text))) return undefined;
  const start = match[0].length - match[0].trimStart().length;
  return { start, end: match[0].length };
}

const FUNCTION_WORD =
  /^(?:Please|Everyone|Nobody|Someone|Two|Three|One|Only|Just|So|Any|Some|All|Both|As|Then|Got|Has|Have|Is|Was|The|This|That|She|He|They|It|We|You|Can|Could|Would|Will|Are|Is|Do|Did|If|About|What|When|Where|Which|My|His|Her|Their|Our|Your|There|On|In|At|From|For|And|But|First)(?='|\s)/;

const FIRST_WORD = /^\p{Lu}\p{Ll}+(?=[\s,.'’])/u;

/** Whether words can follow a greeting on its line in small letters: they begin with no name. `draft` shows how a word is written. */
function goesOn(words: string, draft: string): boolean {
  const [first] = FIRST_WORD.exec(words) ?? [];
  if (FUNCTION_WORD.test(words) || /^I\b/.test(words)) return true;
  return first !== undefined && new RegExp(`(?<![\\p{L}])${first.toLowerCase()}(?![\\p{L}])`, 'u').test(draft);
}

/** "Hi Sam, please ...": what follows a greeting on its line goes on in small letters, unless it is a name. */
export const afterComma = (words: string, draft = ''): string =>
  goesOn(words, draft) ? words.replace(FIRST_WORD, (word) => word.toLowerCase()) : words;
