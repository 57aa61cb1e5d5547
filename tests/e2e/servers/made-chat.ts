import { CHATTERS, type Chatter, type Said, type SaidInRoom } from './chat-history';

/** What a made conversation shows in the end: each message once, in order. */
export interface Shown {
  readonly id: string;
  readonly from: string;
  readonly text: string;
  /** ISO 8601 UTC, to the millisecond. */
  readonly at: string;
  readonly edited?: string;
  readonly retracted?: true;
  readonly quoted?: string;
  readonly reaction?: string;
}

const START = Date.UTC(2026, 2, 2, 7, 30);
const PEOPLE = Object.keys(CHATTERS) as readonly Chatter[];
const SUBJECTS = ['the bus', 'Friday', 'swimming 🏊', 'the form\nand part B', 'Zoë’s shoes', 'tea at "six"', 'מחר', 'a & b < c'];

/**
 * A conversation of `count` messages between the two, in turns of one to three: some answered, put right or taken back afterwards, as those
 * do who write in haste. The same for the same count.
 */
export function madeChat(count: number): { readonly history: readonly Said[]; readonly shown: readonly Shown[] } {
  const history: Said[] = [];
  const shown: Shown[] = [];
  for (let number = 0; number < count; number++) {
    const from = PEOPLE[Math.floor(number / 2 + number / 5) % 2] ?? 'maya';
    const to = from === 'maya' ? 'jurgen' : 'maya';
    const minute = Math.floor(number * 7.5);
    const at = (after = 0) => new Date(START + (minute * 60 + after) * 1000).toISOString().replace('.000Z', 'Z');
    const id = `said-${number}`;
    const before = shown.at(-1);
    const answers = number % 11 === 5 && before && !before.retracted ? before.id : undefined;
    const body = `${number}: about ${SUBJECTS[number % SUBJECTS.length]}`;
    history.push({ id, from, to, body, at: at(), ...(answers && { answers }) });
    const message: Shown = { id, from, text: body, at: at().replace('Z', '.000Z'), ...(answers && before && { quoted: before.text }) };
    if (number % 13 === 7) {
      const text = `${body}, put right`;
      history.push({ id: `${id}-right`, from, to, body: text, at: at(30), corrects: id });
      shown.push({ ...message, text, edited: at(30).replace('Z', '.000Z') });
    } else if (number % 17 === 9) {
      history.push({ id: `${id}-back`, from, to, body: 'This person took a message back.', at: at(45), retracts: id });
      const { quoted: _, ...taken } = message;
      shown.push({ ...taken, retracted: true });
    } else if (number % 19 === 3) {
      history.push({ id: `${id}-like`, from: to, to: from, body: '👍', at: at(20), reactsTo: id });
      // Converse 14 then takes the reaction's time for that of the message.
      shown.push({ ...message, at: at(20).replace('Z', '.000Z'), reaction: '👍' });
    } else shown.push(message);
  }
  return { history, shown };
}

/** What four people say in a room. */
export const ROOM_BEFORE: readonly SaidInRoom[] = ['Maya', 'Jürgen', 'Robin', 'Zoë'].flatMap((nick, person) =>
  ['Who comes on Friday?', 'I can bring the bags.', 'At four?'].map((body, line) => ({
    id: `room-${person}-${line}`,
    nick,
    body: `${body} (${nick})`,
    at: new Date(START + (person * 30 + line) * 60_000).toISOString().replace('.000Z', 'Z'),
  })),
);
