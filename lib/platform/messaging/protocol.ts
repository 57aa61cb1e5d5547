import type { Person, Who, WhoAnswer } from '../../core/coach/who';
import type { CaptureRequest, Receipt, Snapshot } from '../../core/evidence/capture';
import type { Said } from '../../core/words/said';

/** What a handler answers: expected failures are values that a person can act on; bugs throw. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export interface Problem {
  readonly code: 'no-conversation' | 'page-not-readable' | 'not-stored' | 'storage-full' | 'bad-input';
  /** One clear, kind sentence: what happened and what to do. */
  readonly said: Said;
}

/** Every message in the extension. Coaching sends one, when a compose box gets the focus, and no word of the box is in it. */
export interface Protocol {
  /** From a frame in which a compose box has the focus: run the judge of tone there. Whether it ran. */
  'coach.judge': (input: undefined) => boolean;
  /**
   * From a frame in which somebody writes, where the page names the recipients: what to do for them, and nothing else of those who are
   * marked. Asked again only when the recipients changed.
   */
  'coach.who': (input: { readonly recipients: readonly Person[] }) => Who;
  /** From the same: the writer's answer to "Who is this?". It adds somebody, and changes nobody who is marked. Whether it was an answer. */
  'coach.answer': (input: { readonly person: Person; readonly answer: WhoAnswer }) => boolean;
  /** From the popup: capture the conversation in that tab. */
  'capture.begin': (input: { readonly request: CaptureRequest; readonly tabId: number }) => Answer<Receipt>;
  /** From the page's capture script: file this. The same request id gives the same receipt. */
  'capture.file': (input: { readonly snapshot: Snapshot }) => Answer<Receipt>;
  /** The receipt of an earlier request, `undefined` where none was filed. */
  'capture.receipt': (input: { readonly id: string }) => Answer<Receipt | undefined>;
}
