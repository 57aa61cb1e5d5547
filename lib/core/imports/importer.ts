import type { AssumedTimes, ImportFormat } from '../evidence/import';
import type { Attachment, Message } from '../evidence/message';
import type { DayMonthOrder } from '../time/displayed-time';
import type { ImportFile } from './import-file';
import type { OpenedZip } from './zip';

export type { ImportFile };

/** A file inside the imported one, opened only while it is stored. */
export interface ImportedAttachment extends Omit<Attachment, 'bytes'> {
  /** Absent where the file does not hold it; then `missed` says so. */
  readonly open?: () => Promise<Uint8Array>;
}

export interface ImportedMessage extends Omit<Message, 'attachments' | 'source'> {
  readonly attachments: readonly ImportedAttachment[];
}

/** Something that looked like a message and could not be read as one. Nothing is left out without one of these. */
export interface Reject {
  /** Where, in plain words: "line 12", "message 3". */
  readonly at: string;
  /** Why, in plain words, beginning with a capital, without a full stop. */
  readonly why: string;
  /** The start of it, at most 200 characters. */
  readonly start: string;
}

/** What an importer gives, in the order of the file. */
export type Imported =
  | {
      readonly is: 'message';
      /** Stable over exports of the same conversation; starts with the format. */
      readonly conversation: string;
      readonly title: string;
      readonly message: ImportedMessage;
      /** Of a mail: its bytes as it was sent, by which its signatures are checked. */
      readonly mail?: () => Uint8Array;
    }
  | { readonly is: 'reject'; readonly reject: Reject }
  /** Something of the file as a whole that could not be read. */
  | { readonly is: 'missed'; readonly missed: string };

/** What is known before reading. */
export interface Survey {
  /** The numbers of its dates leave open which is the month: ask, showing these as they stand. Absent where nothing is open. */
  readonly openDates?: readonly string[];
  /** What was found, where dates are decided by the file. */
  readonly order?: DayMonthOrder;
  readonly orderTold?: NonNullable<AssumedTimes['orderTold']>;
  /** The file names no zone, so one has to be assumed. */
  readonly needsZone: boolean;
  /** The names of those who write, or addresses, where it has to be asked which of them is the user; the likeliest first where the file tells, else in the order of appearance. */
  readonly senders?: readonly string[];
}

export interface ImportOptions {
  /** IANA name of the zone for times that name none. */
  readonly zone: string;
  /** What the user answered where `openDates` were shown. */
  readonly order?: DayMonthOrder;
  /** Which of `senders` is the user. Without it directions stay unknown, where the file itself does not tell them. */
  readonly self?: string;
  /** BCP 47, for the language's habit in dates. */
  readonly language: string;
  readonly now: Date;
}

/** One format. It never throws at bad input: what cannot be read is a `Reject` or a `missed`. It reads in a stream, and memory stays flat. */
export interface Importer {
  readonly format: ImportFormat;
  /** Counted up with every change of how it reads. */
  readonly version: string;
  /** Whether this is such a file, by its first bytes (64 kB, or all of it) and its name. */
  recognises(start: Uint8Array, name: string): boolean;
  /** Where the first bytes cannot tell: looks into a file that is recognised by them. */
  confirms?(file: ImportFile): Promise<boolean>;
  /** Whether a ZIP is such an export, by the files in it and its name. Asked where no format recognised the file by its first bytes. */
  recognisesZip?(zip: OpenedZip, name: string): boolean | Promise<boolean>;
  /** Looks through the file before it is read. @param onProgress bytes so far. */
  survey(file: ImportFile, options: ImportOptions, onProgress?: (bytes: number) => void): Promise<Survey>;
  /** In batches, so that a hundred thousand small steps are not a hundred thousand promises. @param onProgress bytes so far. */
  read(file: ImportFile, options: ImportOptions, onProgress?: (bytes: number) => void): AsyncIterable<readonly Imported[]>;
}
