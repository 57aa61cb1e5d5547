import type { ImportedConversation } from '../../core/evidence/import';
import type { Message, Party } from '../../core/evidence/message';
import { joinedSpan, type Span, spanOfTimes } from '../../core/evidence/span';
import { KeyTurns } from '../../core/imports/key-turns';

interface Seen {
  readonly place: number;
  readonly key: string;
  readonly title: string;
  readonly parties: Map<string, Party>;
  span: Span;
  messages: number;
}

/** The conversations of one file, as its messages come by. */
export class ConversationList {
  readonly #seen = new Map<string, Seen>();
  /** Two messages of one conversation that share a key are two messages. */
  readonly #turns = new KeyTurns();

  /** `undefined` where it is the first message of its conversation. */
  find(key: string): Seen | undefined {
    return this.#seen.get(key);
  }

  begin(key: string, title: string): Seen {
    const seen: Seen = { place: this.#seen.size, key, title, parties: new Map(), span: {}, messages: 0 };
    this.#seen.set(key, seen);
    return seen;
  }

  /** Notes who wrote and when, and gives the message's key: a further one with the same key gets "#2", "#3" … */
  noted(seen: Seen, { key, sender, time }: Pick<Message, 'key' | 'sender' | 'time'>): string {
    if (sender) {
      const name = `${sender.shown}\n${sender.address ?? ''}`;
      if (!seen.parties.has(name)) seen.parties.set(name, sender);
    }
    seen.span = joinedSpan(seen.span, spanOfTimes([{ time }]));
    const turn = this.#turns.next(`${seen.place} ${key}`);
    return turn === 1 ? key : `${key}#${turn}`;
  }

  all(): readonly ImportedConversation[] {
    return [...this.#seen.values()].map(({ key, title, parties, span, messages }) => ({
      key,
      title,
      parties: [...parties.values()],
      messages,
      ...span,
    }));
  }
}
