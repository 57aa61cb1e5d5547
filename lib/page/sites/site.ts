import type { CaptureContext, Coverage } from '../../core/evidence/capture';
import type { Attachment, Message } from '../../core/evidence/message';
import type { EarlierMessage } from '../../core/incoming/repeat';

/** Where a site keeps the parts of a message that is being written. */
export interface ComposeBox {
  /** The element whose text is judged: textarea, or the root that is contenteditable. */
  readonly field: HTMLElement;
  /** Selector of elements inside a rich field that hold quoted history and are not judged. */
  readonly quoted?: string;
}

export interface SendControl {
  readonly control: HTMLElement;
  /** The box whose message the control would send. */
  readonly box: ComposeBox;
}

/** Somebody a draft goes to, or a message came from, as the page names them. */
export interface Correspondent {
  /** The name shown: a person's, or a chat's title. */
  readonly name?: string;
  /** A mail address, a telephone number or an account name, as the page holds it. */
  readonly address?: string;
}

/** A received message that is open on the page. */
export interface Incoming {
  /** What shows it and would be covered, in the order of reading. */
  readonly elements: readonly HTMLElement[];
  /** Its own words, without quoted history. */
  readonly text: string;
  readonly sender?: Correspondent;
  /** When it was sent, ISO 8601: a moment with its zone, or the day alone ("2026-03-02"). Only where the page holds it. */
  readonly sent?: string;
  /** What the page shows of the thread before it, oldest first. */
  readonly earlier?: readonly EarlierMessage[];
}

/** A part of a compose box or of an open message. */
export type Part = 'box' | 'send' | 'recipients' | 'subject' | 'message' | 'sender';

/**
 * Whether an adapter still understands its site: "nothing-here" where no part of a conversation is open, "layout-changed" where
 * one is open (the page says so in another way) and its parts are not where they were.
 */
export interface Health {
  readonly state: 'working' | 'nothing-here' | 'layout-changed';
  /** The parts looked for and not found. */
  readonly missed: readonly Part[];
}

export interface Thread {
  readonly conversationKey: string;
  readonly title: string;
  readonly messages: readonly Message[];
  readonly missed: readonly string[];
  readonly confidence: CaptureContext['confidence'];
  /** Whether the first message is among these. Absent: it is, where the layout is known and nothing was missed. */
  readonly start?: Coverage['start'];
}

/** Reads with the page's own session; refuses any origin but the page's. Rejects with a sentence for a person. */
export interface PageReader {
  get(path: string): Promise<{ readonly mediaType: string; readonly bytes: Uint8Array }>;
}

/** What a mail says by itself; where it stands in the conversation and what the page showed is the adapter's to add. */
export interface MailMessage {
  readonly message: Omit<Message, 'key' | 'keyKind'>;
  readonly messageId?: string;
  /** Message-IDs named as ancestors, the oldest first. */
  readonly references: readonly string[];
}

/** Handed to adapters, so that the script which only coaches carries neither a mail parser nor a sanitiser. */
export interface ThreadTools {
  readonly reader: PageReader;
  /** Takes a raw RFC 822 message apart. Never throws. */
  readonly readMail: (source: Uint8Array) => Promise<MailMessage>;
  /** Fetches an attachment of the page's own origin; names it as missed where it cannot. Never rejects. */
  readonly fetchAttachment: (name: string, address: string) => Promise<Attachment>;
  readonly context: ReadingContext;
  /** Told after each message. Rejects with `AbortError` when the user cancelled. */
  readonly onRead?: (count: number) => Promise<void>;
  /** HTML from the page made safe to show: no script, no form, nothing that loads. */
  readonly sanitise: (html: string) => string;
}

/**
 * One site, one file. An adapter never throws at the user: it returns what it found, or nothing.
 * `document` is always the document the script runs in; adapters reach same-origin frames through it.
 */
export interface Site {
  readonly id: string;
  /** Date of the layout the selectors were last checked against, for instance "2026-11". */
  readonly version: string;
  readonly matches: (document: Document, location: Location) => boolean;
  /** The compose box that `target` lies in, or `undefined` where it is some other field. */
  readonly composeAt: (target: Element) => ComposeBox | undefined;
  /** The message that a click on `target` would send, or `undefined` where it is some other control. */
  readonly sendAt: (target: Element) => SendControl | undefined;
  /**
   * Whether this key, pressed in the box, sends the message on this site. Asked only of keys that no input method is composing
   * with and while no menu of suggestions is open. Absent: Ctrl or Cmd with Enter does, Enter alone does not.
   */
  readonly sendsOn?: (event: KeyboardEvent, box: ComposeBox) => boolean;
  /** A menu of names or emoji is open over the box, and Enter chooses from it. Beside what ARIA says, which is looked at for every site. */
  readonly menuOpen?: (box: ComposeBox) => boolean;
  /** To whom the draft goes; `undefined` where the page does not tell, which is not the same as nobody. */
  readonly recipientsOf?: (box: ComposeBox) => readonly Correspondent[] | undefined;
  readonly subjectOf?: (box: ComposeBox) => string | undefined;
}

/** What is read of a site only when somebody asks for it. Kept apart from `Site`: see looks.ts. */
export interface Look {
  /** The message open for reading: in a mail the last one unfolded, in a chat the other side's last. */
  readonly incoming?: (document: Document) => Incoming | undefined;
  readonly health?: (document: Document) => Health;
}

/** Reads the conversation shown, or gives `undefined` where none is. Kept apart from `Site`: see readers.ts. */
export type ReadThread = (document: Document, tools: ThreadTools) => Promise<Thread | undefined>;

/** Something that belongs to a message and is not text: a picture, a voice message, a file. */
export interface Media {
  /** The file's name, or what it is ("photo", "voice message"). */
  readonly name: string;
  readonly mediaType?: string;
  /** Where its bytes lie: of the page's own origin, `blob:` or `data:`. Absent where the page does not hold them. */
  readonly address?: string;
  /** Why there is no address, in plain words. */
  readonly missed?: string;
}

/** One row of a conversation, read. It has no attachments yet: they take time, and a row may be used for another message meanwhile. */
export interface RowReading {
  readonly message: Omit<Message, 'key' | 'keyKind' | 'attachments' | 'source'>;
  readonly media: readonly Media[];
}

/** One message, system line included, as it stands in the page now. */
export interface ThreadRow {
  readonly element: HTMLElement;
  /** Absent where the page gives it no id of its own; the walker then makes one of what it says. */
  readonly id?: string;
  /** All of it in one go, without waiting, so that a recycled row cannot mix two messages. `undefined` while it is a placeholder. */
  readonly read: () => RowReading | undefined;
}

/**
 * A conversation that the page shows as rows, perhaps only a few of them at a time. Everything is asked of the live page each time it
 * is called: pages replace their parts while one reads.
 */
export interface OpenThread {
  /** Stable id of the conversation within the site. When it changes, another conversation is open, and the reading ends. */
  readonly key: () => string | undefined;
  readonly title: string;
  readonly confidence: CaptureContext['confidence'];
  /** The rows in the page now, in the order shown; hidden panes are not among them. */
  readonly rows: () => readonly ThreadRow[];
  /** What scrolls them; absent where all of the conversation is in the page. */
  readonly scroller?: () => HTMLElement | undefined;
  /** Where earlier messages lie in what scrolls; absent means above. `rows` gives the earliest first in either case. */
  readonly older?: 'above' | 'below';
  /** Whether the page itself says that nothing is earlier ("reached"), or that something is ("more"). */
  readonly start?: () => 'reached' | 'more' | undefined;
  /** A control that loads earlier messages. Only where using it leaves no mark that others see. */
  readonly loadEarlier?: () => HTMLElement | undefined;
  /** Nothing is scrolled, pressed or fetched: on portals that would leave a mark that others see. */
  readonly untouched?: true;
  /** In plain words: what of the conversation cannot be read. */
  readonly missed?: readonly string[];
}

/** The conversation open on the page, to be walked through. Kept apart from `Site`: see readers.ts. */
export type OpenThreadOn = (document: Document, context: ReadingContext) => OpenThread | undefined;

/** What displayed times are read by. */
export interface ReadingContext {
  /** IANA name of this computer's zone. */
  readonly zone: string;
  readonly now: () => Date;
}
