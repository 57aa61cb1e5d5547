import type { Party } from '../../../core/evidence/message';
import type { MailMessage, ThreadTools } from '../site';
import type { HeadTime } from './head';

/** The conversation that a webmail shows. */
export interface MailPane {
  readonly element: Element;
  /** Stable id of the conversation within the site. When it changes, another one is open. */
  readonly key: string;
  readonly title: string;
  /** The address of the account that is signed in. */
  readonly account?: string;
}

/** What stands above the words of a message, folded or not. */
export interface MailHead extends HeadTime {
  readonly sender?: Party;
  readonly recipients: readonly Party[];
  readonly subject?: string;
  /** In plain words. */
  readonly missed: readonly string[];
}

/** A file as the message shows it. */
export interface ShownFile {
  readonly name: string;
  readonly mediaType?: string;
  /** Where its bytes lie. Absent where the page does not say it. */
  readonly address?: string;
  /** Why it was not fetched. */
  readonly missed?: string;
}

/** Where a webmail keeps the parts of its messages. Everything is asked of the live page each time: it replaces its parts while one reads. */
export interface MailCards {
  readonly pane: (page: Document) => MailPane | undefined;
  /** The messages in the order shown, folded ones too; neither drafts nor what is hidden. */
  readonly cards: (pane: Element) => readonly HTMLElement[];
  readonly id?: (card: Element) => string | undefined;
  readonly isFolded: (card: Element) => boolean;
  /** What shows the message's own words, in a frame too. */
  readonly words: (card: Element) => Element | undefined;
  /** What the site puts among the words. */
  readonly strip?: string;
  readonly head: (card: Element) => MailHead;
  readonly files: (card: Element) => readonly ShownFile[];
  /** What of an unfolded message is not there to be read, in plain words. */
  readonly gaps?: (card: Element) => readonly string[];
  /** What may be pressed to unfold the message, and to fold it again: the likeliest first. */
  readonly folds: (card: Element) => readonly HTMLElement[];
  /** Controls behind which several folded messages stand, with how many. */
  readonly groups?: (pane: Element) => readonly { readonly control: HTMLElement; readonly count: number }[];
  /** What gets the original of a message, byte for byte; it rejects with a sentence for the user. */
  readonly originals?: (page: Document, tools: ThreadTools) => AskOriginal;
}

export type AskOriginal = (card: Element, shown: { readonly title: string; readonly head: MailHead }) => Promise<MailMessage | undefined>;
