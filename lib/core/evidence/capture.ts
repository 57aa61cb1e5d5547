import type { Attachment, Message, StoredBytes } from './message';

/** What was asked: made by the asker, so that asking again after a dead worker changes nothing. */
export interface CaptureRequest {
  /** A UUID. */
  readonly id: string;
  readonly asked: 'toolbar' | 'menu' | 'shortcut';
}

/** Where and how a capture was made. Times are ISO 8601 UTC by this computer's clock. */
export interface CaptureContext {
  readonly pageAddress: string;
  readonly pageTitle: string;
  readonly capturedAt: string;
  /** IANA name of this computer's zone. */
  readonly zone: string;
  readonly browser: string;
  /** Adapter id and the version of its selectors. */
  readonly adapter: string;
  readonly adapterVersion: string;
  /** How sure the adapter is that it read the conversation right. */
  readonly confidence: 'known-layout' | 'structure-only';
}

/** Bytes on their way from the page to the archive: base64, because runtime messages are JSON in Chromium. */
export interface TransferBytes {
  readonly mediaType: string;
  readonly base64: string;
}

type InTransfer<T> = Omit<T, 'bytes' | 'source'>;
export type TransferAttachment = InTransfer<Attachment> & { readonly bytes?: TransferBytes };
export type TransferMessage = Omit<InTransfer<Message>, 'attachments'> & {
  readonly attachments: readonly TransferAttachment[];
  readonly source?: TransferBytes;
};

/** What the page's script hands to the archive. To the archive it is data from a stranger. */
export interface Snapshot {
  readonly request: CaptureRequest;
  /** Stable id of the conversation within the site, for instance the folder and the thread's root. */
  readonly conversationKey: string;
  readonly title: string;
  readonly context: CaptureContext;
  /** Earliest first as far as the page's order tells. */
  readonly messages: readonly TransferMessage[];
  /** A self-contained HTML copy of the page. */
  readonly pageCopy: string;
  /** In plain words: what of the conversation or the page could not be read. */
  readonly missed: readonly string[];
}

/** A picture of the visible part of the page, or in plain words why there is none. */
export type Picture = { readonly taken: TransferBytes } | { readonly missed: string };

/** What is filed in the chain for one capture. */
export interface CaptureRecord {
  readonly id: string;
  readonly asked: CaptureRequest['asked'];
  readonly conversationKey: string;
  readonly title: string;
  readonly context: CaptureContext;
  readonly messages: readonly Message[];
  readonly pageCopy: StoredBytes;
  /** Absent where the browser refused a picture; `missed` then says so. */
  readonly screenshot?: StoredBytes;
  readonly missed: readonly string[];
}

/** What the user is told. */
export interface Receipt {
  readonly id: string;
  /** The entry's place in the chain, from 1. */
  readonly number: number;
  readonly seal: string;
  readonly title: string;
  readonly messages: number;
  /** Those whose bytes were kept. */
  readonly attachments: number;
  /** As ISO 8601 UTC, of the messages whose absolute time is known. */
  readonly first?: string;
  readonly last?: string;
  /** Every miss of the capture and of its messages, in plain words. */
  readonly missed: readonly string[];
}
