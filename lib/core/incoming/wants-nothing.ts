import { plain } from '../text/plain';
import { phrases } from '../tone/flags/flag';

/** The message says that it wants nothing back. */
const WANTS_NOTHING = phrases(
  "(?:don't|dont|do not|no need to|needn't|you needn't|not expecting you to) (?:bother |feel you (?:have|need) to |have to |need to )?(?:reply|answer|respond|write back|replying|answering|responding|writing back|message back|text back|get back)",
  "(?:not|n't|no) (?:seeking|expecting|looking for|require|want|wanting|after|asking for|need) (?:a |an |any |your )?(?:response|reply|answer|confirmation|acknowledgement)|no (?:reply|response|answer|action) (?:is )?(?:needed|required|necessary|expected)|nothing (?:is )?needed|nothing (?:for you )?to do|(?:for|4) (?:your )?(?:information|info) only|rhetorical|(?:i've|i have) (?:muted|blocked) you|i won't (?:read|be reading) (?:it|your)|do not require confirmation|please do not send another",
);

export const wantsNothing = (text: string): boolean => WANTS_NOTHING.test(plain(text));
