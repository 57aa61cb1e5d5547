import type { Attachment } from '../../../core/evidence/message';
import { outermostDocument } from '../shown/frames';
import type { MailMessage, ReadThread, Thread, ThreadTools } from '../site';
import { directionOf } from './account';
import type { AskOriginal, MailCards, MailHead, MailPane, ShownFile } from './cards';
import { inOrder, type Unkeyed } from './order';
import { pressUntil } from './unfold';
import { isUnread } from './unread';
import { type MailWords, mailWords } from './words';

interface Slot {
  readonly id?: string;
  readonly at: number;
  readonly card: HTMLElement;
}

/** All that a card says, taken in one go, so that a card used for another message meanwhile cannot mix the two. */
interface Reading {
  /** Unfolded, a card may have one that it had not before. */
  readonly id?: string;
  readonly head: MailHead;
  readonly words?: MailWords;
  readonly files: readonly ShownFile[];
  readonly gaps: readonly string[];
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
    return pane && new Conversation(site, page, pane, tools).read();
  };

class Conversation {
  private readonly missed: string[] = [];
  /** Those that were pressed, though they may have opened too late. */
  private readonly pressed: Slot[] = [];
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
    const messages = inOrder(read, this.page, this.tools.context);
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
        if (mail) return this.fromOriginal(mail, first);
      } catch (error) {
        missed.push(`The original of this message was not kept. ${error instanceof Error ? error.message : ''}`.trim());
      }
    }
    const reading = closed && !unread ? ((await this.unfold(slot, first)) ?? first) : first;
    if (!reading.words) missed.push(unread ? UNREAD : closed ? FOLDED : 'The text of this message could not be found on the page.');
    return this.fromPage(reading, missed);
  }

  private take(card: HTMLElement): Reading {
    const body = this.site.words(card);
    const id = this.site.id?.(card);
    return {
      ...(id && { id }),
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
      if (at === 0) this.pressed.push(slot);
      if (!(await pressUntil(control, isOpen))) continue;
      const card = this.cardOf(slot);
      const reading = card && this.take(card);
      return reading && isSame(reading.head, head) ? reading : undefined;
    }
    return undefined;
  }

  private async foldAgain(): Promise<void> {
    for (const slot of this.pressed.reverse()) {
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

  private fromOriginal({ message, messageId }: MailMessage, { id, head: { time, dated } }: Reading): Unkeyed {
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

  private async fromPage({ id, head, words, files, gaps }: Reading, missed: readonly string[]): Promise<Unkeyed> {
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

/** Whether two heads are of one message: unfolded, a card may say more of its sender, but nothing else. */
function isSame(a: MailHead, b: MailHead): boolean {
  if (!a.sender || !b.sender) return true;
  if (a.sender.address && b.sender.address) return a.sender.address === b.sender.address;
  return a.sender.shown.includes(b.sender.shown) || b.sender.shown.includes(a.sender.shown);
}
