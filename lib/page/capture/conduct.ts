import type { Message } from '../../core/evidence/message';
import type { Pace } from './walk/pace';
import type { Goal, Progress } from './walk/walk';

/** What is to be seen of a conversation before anything of it is kept. */
export interface Survey {
  /** People's messages in the page now. */
  readonly here: number;
  /** Whether more of them may come when the page is scrolled. */
  readonly more: boolean;
}

/** What the user is asked and told while a capture is made. What they leave unanswered rejects with `AbortError`: nothing is kept then. */
export interface Conduct {
  readonly pace: Pace;
  /** Asked only where there is more than is in the page now. */
  readonly goal: (survey: Survey) => Promise<Goal | { readonly want: 'choose' }>;
  /** @param touched Whether the user had marked words of the message on the page. @returns the keys of what is to be kept. */
  readonly choose: (messages: readonly Message[], touched: (message: Message) => boolean) => Promise<ReadonlySet<string>>;
  readonly onProgress: (progress: Progress) => void;
}
