import type { Person } from '../../core/coach/people';
import type { KeepUntil, WaitingDraft, WaitingHere, WaitingList } from '../../core/coach/waiting-draft';
import type { Who, WhoAnswer } from '../../core/coach/who';
import type { CaptureRequest, FilePiece, PieceTaken, Receipt, Screen, Snapshot } from '../../core/evidence/capture';
import type { StoredBytes } from '../../core/evidence/message';
import type { Said } from '../../core/words/said';
import type { DraftInput } from '../holding/check-draft';
import type { AuthorityAnswer } from '../stamp/ask-authority';

/** What a handler answers: expected failures are values that a person can act on; bugs throw. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export interface Problem {
  readonly code: 'no-conversation' | 'page-not-readable' | 'not-stored' | 'storage-full' | 'bad-input';
  /** One clear, kind sentence: what happened and what to do. */
  readonly said: Said;
}

/** What a frame is told when a compose box in it first has the focus. */
export interface Focused {
  /** Whether the judge of tone ran there; not while coaching rests for today. */
  readonly judge: boolean;
  /** Kept messages that wait for this site: when, and no word of them. */
  readonly waiting: readonly WaitingHere[];
  readonly frameName?: string;
}

/** Expected failures are sentences for a person; in each of them the message is still where it was. */
export type DraftAnswer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Said };

/** Every message in the extension. Coaching sends one, when a compose box gets the focus, and no word of the box is in it. */
export interface Protocol {
  /** From a frame in which a compose box has the focus: run the judge of tone there, and say what waits for its site. */
  'coach.judge': (input: undefined) => Focused;
  /**
   * From a frame in which somebody writes, where the page names the recipients: what to do for them, and nothing else of those who are
   * marked. Asked again only when the recipients changed.
   */
  'coach.who': (input: { readonly recipients: readonly Person[] }) => Who;
  /** From the same: the writer's answer to "Who is this?". It adds somebody, and changes nobody who is marked. Whether it was an answer. */
  'coach.answer': (input: { readonly person: Person; readonly answer: WhoAnswer }) => boolean;
  /** From a card: coach no more on its site, or nowhere for today. Whether that could be. */
  'coach.off': (input: { readonly how: 'site' | 'today' }) => boolean;
  /** From a card, on a click: keep this message for later. The same id keeps it once. */
  'draft.keep': (input: DraftInput) => DraftAnswer<{ readonly dueAt: number }>;
  /** From the popup: what waits, without the words. */
  'draft.list': (input: undefined) => DraftAnswer<WaitingList>;
  /** On a click: the words of one. A page's script is given those of its own site. */
  'draft.read': (input: { readonly id: string }) => DraftAnswer<WaitingDraft>;
  'draft.later': (input: { readonly id: string; readonly until: KeepUntil }) => DraftAnswer<{ readonly dueAt: number }>;
  'draft.delete': (input: { readonly id: string }) => DraftAnswer<undefined>;
  /** From a page's script, on a click: open the desk, for instance to unlock it. */
  'desk.open': (input: undefined) => undefined;
  /** From the page's capture script, before anything else: whether what it will bring can be kept. */
  'capture.ready': (input: { readonly id: string }) => Answer<undefined>;
  /** From the popup: capture the conversation in that tab; `then`: and export it on the desk. */
  'capture.begin': (input: { readonly request: CaptureRequest; readonly tabId: number; readonly then?: 'export' }) => Answer<Receipt>;
  /**
   * From the page's capture script, under a running request: keep this file, of at most 45 MB, until the snapshot that names it is
   * filed. Base64, because runtime messages are JSON in Chromium. One file after the other; the same piece or file again is harmless.
   */
  'capture.bytes': (input: FilePiece & { readonly id: string }) => Answer<PieceTaken>;
  /** From the same: one picture of the tab as it stands, and the keys of the messages that it shows. It may wait for more than a second. */
  'capture.screen': (input: {
    readonly id: string;
    readonly shows: readonly string[];
  }) => Answer<{ readonly screen: Screen } | { readonly missed: string }>;
  /** From the same: the page as Chromium writes it; `off` where that was not switched on. */
  'capture.mhtml': (input: {
    readonly id: string;
  }) => Answer<{ readonly mhtml: StoredBytes } | { readonly missed: string } | { readonly off: true }>;
  /** From the same: it asks the user something on the page, so a popup over it closes. */
  'capture.asks': (input: { readonly id: string }) => undefined;
  /** From the same: nothing will be filed under this request. What was kept for it goes. */
  'capture.cancel': (input: { readonly id: string }) => Answer<undefined>;
  /** From the page's capture script: file this. The same request id gives the same receipt. */
  'capture.file': (input: { readonly snapshot: Snapshot }) => Answer<Receipt>;
  /** The receipt of an earlier request, `undefined` where none was filed. */
  'capture.receipt': (input: { readonly id: string }) => Answer<Receipt | undefined>;
  /** From the desk, on a click: ask a timestamp authority. What is sent is the request alone, Base64 here. */
  'stamp.ask': (input: { readonly address: string; readonly request: string }) => AuthorityAnswer;
  /** From the desk, as its page goes: it offered a pack, whose copy in plain is to go too. */
  'export.left': (input: undefined) => undefined;
}
