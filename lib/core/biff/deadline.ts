import { startWithCapital } from '../text/capitals';
import { plain } from '../text/plain';
import { BY_WHEN } from './blanks';

/** Things to be done by a day, unlike those that go with a handover ("please bring her coat"). */
const NEEDS_A_DAY =
  /^please (?:could you )?(?:pay|send|sign|return|book|reply|transfer|confirm|answer|fill|forward|post|email|reimburse|refund|withdraw|cancel|arrange|register)\b/;
const TODAY = /(?<!\w)(?:today|tonight|now|this (?:morning|afternoon|evening|week|weekend)|straight away|asap)(?!\w)/;
const POLITE = /^please (?:could you )?/i;

/** What stands beside the request: "..., it's on the table". */
const BESIDE =
  /,\s+(?=(?:it's|it is|the|they|he|she|there's|that's|this is|i've|i'll|i)(?!\w))|\s+and\s+(?=(?:i'll|i will|i can|i am|i'm|we can|we'll|then i)(?!\w))/i;
const REASON = /,?\s+(?=(?:as|because|so|or|otherwise|which|since|before|if)(?!\w))/i;

/** "Please sign it." as "Please could you sign it by Friday?", with a marked blank where the message names no day. */
export function asQuestion(sentence: string, dated: boolean): string {
  const low = plain(sentence);
  if (!NEEDS_A_DAY.test(low) || /[.?!]\s+\S/.test(low) || low.includes('[')) return sentence;
  const body = sentence.replace(POLITE, '').replace(/[.?!]*$/, '');
  const beside = BESIDE.exec(body);
  const request = beside ? body.slice(0, beside.index) : body;
  const reason = REASON.exec(request)?.index ?? request.length;
  const when = dated || TODAY.test(low) ? '' : ` ${BY_WHEN}`;
  const asked = `Please could you ${request.slice(0, reason)}${when}${request.slice(reason)}?`;
  return beside ? `${asked} ${startWithCapital(body.slice(beside.index + beside[0].length))}.` : asked;
}
