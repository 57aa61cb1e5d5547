/** The two who write to each other; their names are not all ASCII. */
export const CHATTERS = { maya: 'Maya', jurgen: 'Jürgen' } as const;

export type Chatter = keyof typeof CHATTERS;

export interface Said {
  /** Else the server makes one. */
  readonly id?: string;
  readonly from: Chatter;
  readonly to: Chatter;
  readonly body: string;
  /** ISO 8601, to the second, in UTC. */
  readonly at: string;
  /** The id of the message that this one answers (XEP-0461), puts right (XEP-0308) or takes back (XEP-0424); or that it reacts to (XEP-0444). */
  readonly answers?: string;
  readonly corrects?: string;
  readonly retracts?: string;
  readonly reactsTo?: string;
}

/** In a room people go by names of their own. */
export interface SaidInRoom extends Omit<Said, 'from' | 'to'> {
  readonly nick: string;
}

const lines: readonly (readonly [Chatter, minute: number, body: string])[] = [
  ['maya', 0, 'Hi Jürgen, are you collecting the children on Friday?'],
  ['jurgen', 3, 'yes, at 4 👍'],
  ['maya', 4, 'Zoë needs her swimming things. They are in the blue bag.'],
  ['jurgen', 9, 'You said the red one. You never listen.'],
  ['maya', 10, 'Please let us not start like this.'],
  ['jurgen', 190, '<b>fine</b> & "whatever" \'you\' say'],
  ['maya', 1440, 'Here is the form: https://example.org/form?id=1&x=ü\nYours is part B.'],
  ['jurgen', 1446, 'One page that you could have filled in a month ago. Typical.'],
  ['maya', 1448, 'Could you sign it by Thursday?'],
  ['jurgen', 2880, 'Can you do Saturday at 10 instead of Friday?'],
  ['jurgen', 2881, 'I have to know today.'],
];

const START = Date.UTC(2026, 2, 2, 17, 2);

/** From mild to sharp and back, over two days of March 2026. */
export const HISTORY: readonly Said[] = lines.map(([from, minute, body]) => ({
  from,
  to: from === 'maya' ? 'jurgen' : 'maya',
  body,
  at: new Date(START + minute * 60_000).toISOString().replace('.000Z', 'Z'),
}));
