import type { ComparedField } from './compare';
import type { NumberedItems } from './items';
import type { Message, StoredBytes } from './message';
import type { Span } from './span';

/** What was asked: made by the asker, so that asking again after a dead worker changes nothing. */
export interface CaptureRequest {
  /** A UUID. */
  readonly id: string;
  readonly asked: 'toolbar' | 'menu' | 'shortcut';
  /** Choose among the messages before anything is kept. */
  readonly choose?: true;
}

/** A part of a file that a capture brings. One message with the whole would stand in memory a dozen times over. */
export interface FilePiece {
  /** Tells the file from others that the same capture brings. */
  readonly file: string;
  readonly mediaType: string;
  /** Of the whole file, in bytes. */
  readonly size: number;
  /** Where in the file it belongs, in bytes. */
  readonly at: number;
  readonly base64: string;
}

/** The whole file is kept, or is wanted on from byte `next`: from 0 where what came before is forgotten. */
export type PieceTaken = StoredBytes | { readonly next: number };

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
  /** What the site's server said the time was, where it was asked. */
  readonly server?: ServerTime;
}

/** The `Date` header of an answer of the page's own origin (RFC 9110, 6.6.1; whole seconds). */
export interface ServerTime {
  /** Verbatim. */
  readonly shown: string;
  /** This computer's clock minus the server's, in milliseconds; positive where this computer is ahead. Half the way there and back is taken off. */
  readonly skewMs: number;
  /** How long the way there and back took: the skew is uncertain by half of it and by one second. */
  readonly roundTripMs: number;
}

/** How much of the conversation a capture holds. */
export interface Coverage {
  /** Whether the conversation's first message is known to be among those read; else the capture is partial. */
  readonly start: 'reached' | 'not-reached';
  /** The day that the user wanted to go back to, "2026-05-03" in the computer's zone. */
  readonly backTo?: string;
  /** The user chose among this many. */
  readonly chosenOf?: number;
  /** Ended before its end: by the user, because the page went on to something else, or by what one capture may hold. */
  readonly stopped?: 'by-user' | 'page-changed' | 'limit';
}

/** One picture of the screen, taken while the thread was gone through. */
export interface Screen {
  readonly bytes: StoredBytes;
  /** ISO 8601 UTC by this computer's clock. */
  readonly takenAt: string;
  /** Keys of the messages that stood on the screen, in order. */
  readonly shows: readonly string[];
}

/**
 * What the page's script hands to the archive. To the archive it is data from a stranger. All bytes that it names were staged before,
 * one by one, so that nothing large travels here.
 */
export interface Snapshot {
  readonly request: CaptureRequest;
  /** Stable id of the conversation within the site, for instance the folder and the thread's root. */
  readonly conversationKey: string;
  readonly title: string;
  readonly context: CaptureContext;
  /** Earliest first as far as the page's order tells. */
  readonly messages: readonly Message[];
  /** A self-contained HTML copy of the page. */
  readonly pageCopy: StoredBytes;
  readonly coverage?: Coverage;
  readonly screens?: readonly Screen[];
  /** The page as Chromium writes it itself, where the user allowed that. */
  readonly mhtml?: StoredBytes;
  /** In plain words: what of the conversation or the page could not be read. */
  readonly missed: readonly string[];
}

/** What a capture read, counted, beside what earlier captures of the conversation hold. */
export interface Compared extends Span {
  /** People's messages; lines that the site wrote by itself are in none of these numbers. */
  readonly messages: number;
  readonly systemLines: number;
  /** Those of the messages that no earlier capture holds. */
  readonly new: number;
  /** Of those that read as before: how many have something that could not be read. It stands with them in the earlier record. */
  readonly incomplete: number;
  /** What reads otherwise than in the latest capture that shows it, by its key. */
  readonly changed: readonly { readonly key: string; readonly fields: readonly ComparedField[] }[];
}

/** What is filed in the chain for one capture. */
export interface CaptureRecord {
  readonly id: string;
  readonly asked: CaptureRequest['asked'];
  readonly conversationKey: string;
  readonly title: string;
  readonly context: CaptureContext;
  readonly coverage?: Coverage;
  /** Keys of all messages that were read, in the page's order. */
  readonly present?: readonly string[];
  /** Those of them that no earlier capture of the conversation holds, or that read otherwise now: all, in a first one. */
  readonly messages: readonly Message[];
  /** Given together with `present`. */
  readonly compared?: Compared;
  readonly pageCopy: StoredBytes;
  /** In records of before there were `screens`. */
  readonly screenshot?: StoredBytes;
  readonly screens?: readonly Screen[];
  readonly mhtml?: StoredBytes;
  readonly missed: readonly string[];
  /** Its messages that no earlier capture of the conversation holds. */
  readonly items?: NumberedItems;
}

/** What the user is told. */
export interface Receipt extends Span {
  readonly id: string;
  /** The entry's place in the chain, from 1. */
  readonly number: number;
  readonly seal: string;
  readonly title: string;
  /** People's messages that were read; the site's own lines are not counted. */
  readonly messages: number;
  /** How many of them no earlier capture of the conversation holds, and how many read otherwise now. */
  readonly new: number;
  readonly changed: number;
  /** How many of the changed ones the page now marks as deleted, and as edited, which it did not before or they say something else; absent for none. */
  readonly deleted?: number;
  readonly edited?: number;
  /** Those whose bytes this capture kept. */
  readonly attachments: number;
  readonly coverage?: Coverage;
  /** The start of the conversation is not known to be among what was read. */
  readonly partial?: true;
  /** Every miss of the capture and of its messages, in plain words. */
  readonly missed: readonly string[];
}
