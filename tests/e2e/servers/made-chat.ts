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

export interface MadeChat {
  readonly history: readonly Said[];
  readonly shown: readonly Shown[];
}

const START = Date.UTC(2026, 2, 2, 7, 30);
const PEOPLE = Object.keys(CHATTERS) as readonly Chatter[];
const SUBJECTS = ['the bus', 'Friday', 'swimming 🏊', 'the form\nand part B', 'Zoë’s shoes', 'tea at "six"', 'מחר', 'a & b < c'];

/** How many entries of its archive the page asks for at a time, from the end. What is put right in another such part the page does not find. */
const PAGE = 100;

/**
 * A conversation of `count` messages between the two, in turns of one to three: some answered, put right or taken back afterwards, as those
 * do who write in haste. The same for the same count.
 */
export function madeChat(count: number): MadeChat {
  const made: { said: readonly Said[]; shown: Shown }[] = [];
  let after = 0;
  for (let number = count - 1; number >= 0; number--) {
    // Two entries that belong together lie in one part, and so do a message and what it answers.
    const apart = after % PAGE === PAGE - 1;
    const one = madeMessage(number, { alone: apart, answers: !apart && (after + 2) % PAGE > 1 });
    after += one.said.length;
    made.unshift(one);
  }
  const texts = new Map(made.map(({ shown }) => [shown.id, shown.text]));
  return {
    history: made.flatMap(({ said }) => said),
    shown: made.map(({ said: [first], shown }) => {
      const quoted = first?.answers && !shown.retracted ? texts.get(first.answers) : undefined;
      return { ...shown, ...(quoted !== undefined && { quoted }) };
    }),
  };
}

function madeMessage(number: number, { alone, answers }: { readonly alone: boolean; readonly answers: boolean }) {
  const from = PEOPLE[Math.floor(number / 2 + number / 5) % 2] ?? 'maya';
  const to = from === 'maya' ? 'jurgen' : 'maya';
  const at = (seconds = 0) => new Date(START + (Math.floor(number * 7.5) * 60 + seconds) * 1000).toISOString().replace('.000Z', 'Z');
  const onPage = (time: string) => time.replace('Z', '.000Z');
  const id = `said-${number}`;
  const body = `${number}: about ${SUBJECTS[number % SUBJECTS.length]}`;
  const kind = alone ? undefined : kindOf(number);
  const answered = answers && number % 11 === 5 && kindOf(number - 1) !== 'retracted' ? `said-${number - 1}` : undefined;
  const said: Said = { id, from, to, body, at: at(), ...(answered && { answers: answered }) };
  const shown: Shown = { id, from, text: body, at: onPage(at()) };
  if (kind === 'corrected') {
    const text = `${body}, put right`;
    const correction: Said = { id: `${id}-right`, from, to, body: text, at: at(30), corrects: id };
    return { said: [said, correction], shown: { ...shown, text, edited: onPage(at(30)) } };
  }
  if (kind === 'retracted') {
    const retraction: Said = { id: `${id}-back`, from, to, body: 'This person took a message back.', at: at(45), retracts: id };
    return { said: [said, retraction], shown: { ...shown, retracted: true as const } };
  }
  if (kind === 'liked') {
    const reaction: Said = { id: `${id}-like`, from: to, to: from, body: '👍', at: at(20), reactsTo: id };
    // Converse 14 then takes the reaction's time for that of the message.
    return { said: [said, reaction], shown: { ...shown, at: onPage(at(20)), reaction: '👍' } };
  }
  return { said: [said], shown };
}

const kindOf = (number: number): 'corrected' | 'retracted' | 'liked' | undefined => {
  if (number % 13 === 7) return 'corrected';
  if (number % 17 === 9) return 'retracted';
  return number % 19 === 3 ? 'liked' : undefined;
};

/** What four people say in a room. */
export const ROOM_BEFORE: readonly SaidInRoom[] = ['Maya', 'Jürgen', 'Robin', 'Zoë'].flatMap((nick, person) =>
  ['Who comes on Friday?', 'I can bring the bags.', 'At four?'].map((body, line) => ({
    id: `room-${person}-${line}`,
    nick,
    body: `${body} (${nick})`,
    at: new Date(START + (person * 30 + line) * 60_000).toISOString().replace('.000Z', 'Z'),
  })),
);
