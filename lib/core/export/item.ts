import type { Sha256 } from '../evidence/digest';
import type { Message } from '../evidence/message';
import type { ChildsWords, EventTime, ExhibitRecord, NoteFacts } from '../evidence/note';
import type { ItemSource, TimelineMoment } from '../timeline/door';
import type { FlagKind } from '../tone/finding';

/** A file that came with an item, as it lies in the pack. */
export interface ItemFile {
  readonly name: string;
  readonly mediaType: string;
  /** Of the whole; absent where its bytes were never had, and then `missed` says why. */
  readonly sha256?: Sha256;
  readonly size?: number;
  /** Digests under which the archive holds it, in order: one, or 8 MiB each. */
  readonly parts: readonly Sha256[];
  /** From the top of the pack, for instance "data/originals/EK-0042/letter.pdf"; absent where it is not in the pack. */
  readonly path?: string;
  readonly missed?: string;
}

/** One item as it goes into a pack. Feelings are never part of it. All that is printed is made from this and nothing else, so that redacting it redacts every file. */
export interface ExportItem {
  /** "EK-0042" is 42. */
  readonly number: number;
  readonly kind: 'message' | 'system' | 'note' | 'exhibit';
  readonly source: ItemSource;
  /** Number of the entry of the log that brought it, and when that was recorded (ISO 8601 UTC). */
  readonly entry: number;
  readonly recordedAt: string;
  /** Numbers of entries that say more of it since (other readings, amendments, tags), earliest first. */
  readonly later: readonly number[];
  /** For reading on: how it came ("WhatsApp export", "captured from mail.example.org"). */
  readonly cameFrom: string;
  /** Found by the selection itself, or only beside what was. */
  readonly chosen: 'found' | 'context';
  /** Absent where nothing tells it. */
  readonly at?: TimelineMoment;
  readonly conversation?: { readonly key: string; readonly title: string };
  /** As it reads now: the latest reading, with what an earlier one had and it had not (`carriedOn`). Without `html`, and else to the letter. */
  readonly message?: Message;
  /** What other entries read differently, earliest first, each in one English sentence with its dates. */
  readonly differences: readonly string[];
  readonly note?: { readonly summary: string; readonly event: EventTime; readonly writtenAt: string; readonly childsWords?: ChildsWords };
  readonly exhibit?: {
    readonly summary: string;
    readonly event: EventTime;
    readonly addedAt: string;
    readonly everyoneKnew?: ExhibitRecord['everyoneKnew'];
  };
  /** Of a note or an exhibit, earliest first; the first version is not among them. */
  readonly amendments: readonly { readonly facts: Omit<NoteFacts, 'feelings'>; readonly writtenAt: string }[];
  readonly people: readonly string[];
  readonly children: readonly string[];
  readonly tags: readonly string[];
  readonly flags: readonly FlagKind[];
  /** Numbers of the items it speaks of, and of the same message from another source. */
  readonly links: readonly number[];
  readonly pair?: number;
  readonly files: readonly ItemFile[];
  /** The raw mail, where there is one. */
  readonly mail?: ItemFile;
  /** Given where words of it were replaced or files masked: salted digest of the whole item as it was; the salt stays in the archive. */
  readonly redacted?: { readonly original: Sha256 };
}
