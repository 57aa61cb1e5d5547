import type { CaptureContext, TransferMessage } from '../../core/evidence/capture';

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

/** Reads with the page's own session; refuses any origin but the page's. */
export interface PageReader {
  get(path: string): Promise<{ readonly mediaType: string; readonly bytes: Uint8Array }>;
}

/**
 * One site, one file. An adapter never throws at the user: it returns what it found, what it missed and how sure it is.
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
  /** The conversation shown, or `undefined` where none is. */
  readonly readThread: (document: Document, reader: PageReader) => Promise<Thread | undefined>;
}
