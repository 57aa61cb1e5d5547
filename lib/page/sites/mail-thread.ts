import type { Attachment, Message, Party } from '../../core/evidence/message';
import { directionOf } from './account';
import { contentKey } from './content-key';
import { outermostDocument } from './frames';
import type { DatedWords, HeadTime } from './mail-head';
import { inferredTimes } from './mail-times';
import { type MailWords, mailWords } from './mail-words';
import type { MailMessage, ReadingContext, ReadThread, Thread, ThreadTools } from './site';
import { pressUntil } from './unfold';
import { isUnread } from './unread';

/** The conversation that a webmail shows. */
export interface MailPane {
  readonly element: Element;
  /** Stable id of the conversation within the site. When it changes, another one is open. */
  readonly key: string;
  readonly title: string;
  /** The address of the account that is signed in. */
  readonly account?: string;
}

/** What stands above the words of a message, folded or not. */
export interface MailHead extends HeadTime {
  readonly sender?: Party;
  readonly recipients: readonly Party[];
  readonly subject?: string;
  /** In plain words. */
  readonly missed: readonly string[];
}

/** A file as the message shows it. */
export interface ShownFile {
  readonly name: string;
  readonly mediaType?: string;
  /** Where its bytes lie. Absent where the page does not say it. */
  readonly address?: string;
  /** Why it was not fetched. */
  readonly missed?: string;
}

/** Where a webmail keeps the parts of its messages. Everything is asked of the live page each time: it replaces its parts while one reads. */
export interface MailCards {
  readonly pane: (page: Document) => MailPane | undefined;
  /** The messages in the order shown, folded ones too; neither drafts nor what is hidden. */
  readonly cards: (pane: Element) => readonly HTMLElement[];
  readonly id?: (card: Element) => string | undefined;
  readonly isFolded: (card: Element) => boolean;
  /** What shows the message's own words, in a frame too. */
  readonly words: (card: Element) => Element | undefined;
  /** What the site puts among the words. */
  readonly strip?: string;
  readonly head: (card: Element) => MailHead;
  readonly files: (card: Element) => readonly ShownFile[];
  /** What of an unfolded message is not there to be read, in plain words. */
  readonly gaps?: (card: Element) => readonly string[];
  /** What may be pressed to unfold the message, and to fold it again: the likeliest first. */
  readonly folds: (card: Element) => readonly HTMLElement[];
  /** Controls behind which several folded messages stand, with how many. */
  readonly groups?: (pane: Element) => readonly { readonly control: HTMLElement; readonly count: number }[];
  /** What gets the original of a message, byte for byte; it rejects with a sentence for the user. */
  readonly originals?: (page: Document, tools: ThreadTools) => AskOriginal;
}

export type AskOriginal = (card: Element, shown: { readonly title: string; readonly head: MailHead }) => Promise<MailMessage | undefined>;

interface Slot {
  readonly id?: string;
  readonly at: number;
  readonly card: HTMLElement;
}

/** All that a card says, taken in one go, so that a card used for another message meanwhile cannot mix the two. */
interface Reading {
  readonly head: MailHead;
  readonly words?: MailWords;
  readonly files: readonly ShownFile[];
  readonly gaps: readonly string[];
}

/** A message before it has its key, which may be made of its time; and that may be told by the others' times. */
interface Unkeyed {
  readonly message: Omit<Message, 'key' | 'keyKind'>;
  readonly messageId?: string;
  readonly id?: string;
  readonly dated?: DatedWords;
}

/** After so many that did not unfold, the page is left alone. */
const MOST_FAILURES = 2;
/** Nothing has to be fetched for it. */
const FOLDING_MS = 1500;
const FOLDED = 'This message is folded up on the page and could not be opened; only its head was read.';
const UNREAD = 'This message was not opened, because it is unread: opening it would mark it as read, and the sender may be told.';

/** Reads a webmail's conversation message by message; what it unfolds on the way it folds again. */
export const mailThread =
  (site: MailCards): ReadThread =>
  async (document, tools) => {
    const page = outermostDocument(document);
    const pane = site.pane(page);
    return pane && new Walk(site, page, pane, tools).read();
  };

class Walk {
  private readonly missed: string[] = [];
  private readonly unfolded: Slot[] = [];
  private readonly original: AskOriginal | undefined;
  private readonly own: readonly string[];
  private failures = 0;

  constructor(
    private readonly site: MailCards,
    private readonly page: Document,
    private readonly pane: MailPane,
    private readonly tools: ThreadTools,
  ) {
    this.original = site.originals?.(page, tools);
    this.own = pane.account ? [pane.account] : [];
  }

  async read(): Promise<Thread> {
    const read: Unkeyed[] = [];
    try {
      await this.openGroups();
      for (const slot of this.slots()) {
        const message = await this.message(slot);
        if (message) read.push(message);
        await this.tools.onRead?.(read.length);
        if (!this.isHere()) break;
      }
    } finally {
      await this.foldAgain();
    }
    if (!this.isHere()) this.missed.push('The page went on to something else before the end of this conversation.');
    const { key, title } = this.pane;
    const messages = earliestFirst(keyed(withTimes(read, this.page, this.tools.context)));
    return { conversationKey: key, title, messages, missed: this.missed, confidence: 'known-layout' };
  }

  private readonly isHere = (): boolean => this.site.pane(this.page)?.key === this.pane.key;

  private cards(): readonly HTMLElement[] {
    const pane = this.site.pane(this.page);
    return pane?.key === this.pane.key ? this.site.cards(pane.element) : [];
  }

  private slots(): readonly Slot[] {
    return this.cards().map((card, at) => {
      const id = this.site.id?.(card);
      return { ...(id && { id }), at, card };
    });
  }

  /** The card now: pages make cards anew when they unfold them. */
  private cardOf({ id, at, card }: Slot): HTMLElement | undefined {
    const cards = this.cards();
    if (id) return cards.find((other) => this.site.id?.(other) === id);
    return cards.includes(card) ? card : cards[at];
  }

  private async openGroups(): Promise<void> {
    for (let before = Number.POSITIVE_INFINITY; ; ) {
      const groups = this.site.groups?.(this.pane.element) ?? [];
      const [first] = groups;
      if (!first) return;
      const there = () => this.site.groups?.(this.pane.element).length ?? 0;
      if (groups.length < before && (await pressUntil(first.control, () => there() < groups.length))) {
        before = groups.length;
        continue;
      }
      const count = groups.reduce((sum, group) => sum + group.count, 0);
      this.missed.push(
        count > 0
          ? `${count} more ${count === 1 ? 'message is' : 'messages are'} folded together on the page and could not be opened.`
          : 'More messages are folded together on the page and could not be opened.',
      );
      return;
    }
  }

  private async message(slot: Slot): Promise<Unkeyed | undefined> {
    const card = this.cardOf(slot);
    if (!card) {
      this.missed.push('A message that was there at first was gone from the page before it was read.');
      return undefined;
    }
    const first = this.take(card);
    const closed = this.site.isFolded(card) && !first.words;
    const unread = closed && isUnread(card, undefined);
    const missed: string[] = [];
    if (!unread) {
      try {
        const mail = await this.original?.(card, { title: this.pane.title, head: first.head });
        if (mail) return this.fromOriginal(mail, first.head, slot);
      } catch (error) {
        missed.push(`The original of this message was not kept. ${error instanceof Error ? error.message : ''}`.trim());
      }
    }
    const reading = closed && !unread ? ((await this.unfold(slot, first)) ?? first) : first;
    if (!reading.words) missed.push(unread ? UNREAD : closed ? FOLDED : 'The text of this message could not be found on the page.');
    return this.fromPage(reading, slot, missed);
  }

  private take(card: HTMLElement): Reading {
    const body = this.site.words(card);
    return {
      head: this.site.head(card),
      ...(body && { words: mailWords(body, this.site.strip, this.page) }),
      files: this.site.files(card),
      gaps: body ? (this.site.gaps?.(card) ?? []) : [],
    };
  }

  private async unfold(slot: Slot, { head }: Reading): Promise<Reading | undefined> {
    const isOpen = (): boolean => {
      if (!this.isHere()) return true;
      const card = this.cardOf(slot);
      return card !== undefined && !this.site.isFolded(card) && this.site.words(card) !== undefined;
    };
    const controls = (card: HTMLElement | undefined) => (card ? this.site.folds(card) : []);
    for (let at = 0; this.failures < MOST_FAILURES && this.isHere(); at++) {
      const control = controls(this.cardOf(slot))[at];
      if (!control) {
        this.failures++;
        break;
      }
      if (!(await pressUntil(control, isOpen))) continue;
      this.unfolded.push(slot);
      const card = this.cardOf(slot);
      const reading = card && this.take(card);
      return reading && isSame(reading.head, head) ? reading : undefined;
    }
    return undefined;
  }

  private async foldAgain(): Promise<void> {
    for (const slot of this.unfolded.reverse()) {
      const isClosed = (): boolean => {
        const card = this.cardOf(slot);
        return !card || this.site.isFolded(card);
      };
      for (let at = 0; !isClosed(); at++) {
        const card = this.cardOf(slot);
        const control = card && this.site.folds(card)[at];
        if (!control || (await pressUntil(control, isClosed, FOLDING_MS))) break;
      }
    }
  }

  private fromOriginal({ message, messageId }: MailMessage, { time, dated }: MailHead, { id }: Slot): Unkeyed {
    const direction = directionOf(this.own, message);
    return {
      ...(id && { id }),
      ...(messageId && { messageId }),
      ...(dated && { dated }),
      message: {
        ...message,
        ...(direction && { direction }),
        time: { ...(message.time.utc ? message.time : time), ...(time.shown && { shown: time.shown }) },
      },
    };
  }

  private async fromPage({ head, words, files, gaps }: Reading, { id }: Slot, missed: readonly string[]): Promise<Unkeyed> {
    const direction = directionOf(this.own, head);
    const { missed: unknown, dated, ...said } = head;
    const { html, text = '', quoted, quotedFrom, forwarded }: Partial<MailWords> = words ?? {};
    const attachments: Attachment[] = [];
    for (const file of files) attachments.push(await this.file(file));
    return {
      ...(id && { id }),
      ...(dated && { dated }),
      message: {
        ...said,
        ...(direction && { direction }),
        text,
        ...(html && { html: this.tools.sanitise(html) }),
        ...(quoted && { quoted }),
        ...(quotedFrom && { quotedFrom }),
        ...(forwarded && { marks: { forwarded } }),
        attachments,
        missed: [...unknown, ...gaps, ...missed],
      },
    };
  }

  private async file({ name, mediaType, address, missed }: ShownFile): Promise<Attachment> {
    const named = { name, mediaType: mediaType ?? 'application/octet-stream' };
    if (!address) return { ...named, missed: missed ?? 'It was not fetched: the page does not say where it lies.' };
    const fetched = await this.tools.fetchAttachment(name, address);
    return fetched.missed && mediaType ? { ...fetched, mediaType } : fetched;
  }
}

/** Where the page names no moment, the one that its words come to here; where they come to none, that is said. */
function withTimes(read: readonly Unkeyed[], page: Document, context: ReadingContext): readonly Unkeyed[] {
  const inferred = inferredTimes(
    read.map(({ dated }) => dated),
    page,
    context,
  );
  return read.map((one, at) => {
    const { time, missed } = one.message;
    if (time.utc) return one;
    const worked = inferred[at];
    if (worked) return { ...one, message: { ...one.message, time: { ...time, inferred: worked } } };
    const none = time.shown
      ? 'The page does not say in which zone the time is, so it is kept as shown only.'
      : 'The page shows no time that can be read.';
    return { ...one, message: { ...one.message, missed: [...missed, none] } };
  });
}

/** Each with the best key that no other has. */
function keyed(read: readonly Unkeyed[]): readonly Message[] {
  const taken = new Set<string>();
  return read.map(({ message, messageId, id }, at) => {
    const keys = [
      { key: messageId, keyKind: 'message-id' },
      { key: id, keyKind: 'site-id' },
      { key: contentKey(message), keyKind: 'content' },
      { key: `#${at + 1}`, keyKind: 'position' },
    ] as const;
    const { key = '', keyKind } = keys.find(({ key }) => key !== undefined && !taken.has(key)) ?? keys[3];
    taken.add(key);
    return { key, keyKind, ...message };
  });
}

/** Whether two heads are of one message; unfolded, a card may say more of it, but nothing else. */
const isSame = (a: MailHead, b: MailHead): boolean =>
  a.sender === undefined || b.sender === undefined || (a.sender.address && b.sender.address ? a.sender.address === b.sender.address : true);

/** By time where every message says it; else the page's order, turned round where its times run backwards. */
export function earliestFirst(messages: readonly Message[]): readonly Message[] {
  const moments = messages.map(({ time }) => time.utc ?? time.inferred?.utc);
  const known = moments.filter((moment) => moment !== undefined);
  const [first = '', last = ''] = [known[0], known.at(-1)];
  const ordered = first > last ? messages.toReversed() : messages;
  if (known.length < messages.length) return ordered;
  const moment = ({ time }: Message) => time.utc ?? time.inferred?.utc ?? '';
  return ordered.toSorted((a, b) => moment(a).localeCompare(moment(b)));
}
