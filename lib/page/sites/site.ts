import type { CaptureContext, TransferAttachment, TransferMessage } from '../../core/evidence/capture';

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

export interface Thread {
  readonly conversationKey: string;
  readonly title: string;
  readonly messages: readonly TransferMessage[];
  readonly missed: readonly string[];
  readonly confidence: CaptureContext['confidence'];
}

/** Reads with the page's own session; refuses any origin but the page's. Rejects with a sentence for a person. */
export interface PageReader {
  get(path: string): Promise<{ readonly mediaType: string; readonly bytes: Uint8Array }>;
}

/** What a mail says by itself; where it stands in the conversation and what the page showed is the adapter's to add. */
export interface MailMessage {
  readonly message: Omit<TransferMessage, 'key' | 'keyKind'>;
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
  readonly fetchAttachment: (name: string, address: string) => Promise<TransferAttachment>;
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
}

/** Reads the conversation shown, or gives `undefined` where none is. Kept apart from `Site`: see readers.ts. */
export type ReadThread = (document: Document, tools: ThreadTools) => Promise<Thread | undefined>;
