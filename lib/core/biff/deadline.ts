import { plain } from '../text/plain';
import { BY_WHEN } from './blanks';

/** Things to be done by a day, unlike those that go with a handover ("please bring her coat"). */
const NEEDS_A_DAY =
  /^please (?:could you )?(?:pay|send|sign|return|book|reply|transfer|confirm|answer|fill|forward|post|email|reimburse|refund|withdraw|cancel|arrange|register)\b/;
const POLITE = /^please (?:could you )?/i;

/** "Please sign it." as "Please could you sign it by Friday?", with a marked blank where the message names no day. */
export function asQuestion(sentence: string, dated: boolean): string {
  const low = plain(sentence);
  if (!NEEDS_A_DAY.test(low) || /[.?!]\s+\S/.test(low) || low.includes('[')) return sentence;
  const body = sentence.replace(POLITE, '').replace(/[.?!]*$/, '');
  return `Please could you ${body}${dated ? '' : ` ${BY_WHEN}`}?`;
}
