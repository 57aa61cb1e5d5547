import type { Recipient } from '../export/request';

/** What a paper says because of who is to read it. */
interface RecipientWords {
  /** "Prepared for: …" */
  readonly name: string;
  /** Stands on every page. */
  readonly confidential: string;
  /** On the front sheet. Statements about rules name when they were read. */
  readonly limits: readonly string[];
}

const FAMILY = 'Confidential: family proceedings';

/**
 * s97 Children Act 1989, s12 Administration of Justice Act 1960, FPR 12.73 and 12.75, PD12G, as the government's guidance "Sharing
 * information outside of court in family proceedings" puts them; read in autumn 2026.
 */
const PASSING_ON =
  'Information about family proceedings that concern children may be passed on only where the rules or the court allow it: Family Procedure Rules 12.73 and 12.75 and Practice Direction 12G, as read in autumn 2026. Publishing it, online too, can be contempt of court.';

const WORDS: Readonly<Record<Recipient, RecipientWords>> = {
  solicitor: {
    name: 'the maker’s solicitor',
    confidential: FAMILY,
    limits: ['For the maker’s own legal representative.', PASSING_ON],
  },
  cafcass: {
    name: 'Cafcass',
    confidential: FAMILY,
    limits: ['For the Cafcass officer who deals with this case.', PASSING_ON],
  },
  court: {
    name: 'the court',
    confidential: FAMILY,
    limits: [
      'This is the maker’s own exhibit, not the court bundle. Whether and when evidence is filed is for the court to direct.',
      PASSING_ON,
    ],
  },
  'other-party': {
    name: 'the other party',
    confidential: FAMILY,
    limits: ['For the other party to the proceedings and their legal representative.', PASSING_ON],
  },
  mediator: {
    name: 'the mediator',
    confidential: FAMILY,
    limits: ['For the mediation alone. What is said in mediation is dealt with under its own terms.', PASSING_ON],
  },
  forum: {
    name: 'advice or support',
    confidential: 'Copy with words replaced: please name nobody',
    limits: [
      'A copy in which the words that its maker listed were replaced. Whoever knows the family may still recognise it.',
      'Information about family proceedings that concern children must not be published, whether or not names are left out: Practice Direction 12G allows passing it on in confidence for advice and support, as read in autumn 2026. A page that anybody can read is not in confidence.',
    ],
  },
};

export const recipientWords = (recipient: Recipient): RecipientWords => WORDS[recipient];
