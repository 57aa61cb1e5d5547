/** What a conversation in these tests says. `who` is absent where the page does not show it. */
export interface Line {
  readonly who?: string;
  readonly text: string;
  /** ISO 8601 UTC. */
  readonly at: string;
}

const WORDS = [
  'Are you still all right for Saturday at ten?',
  'Yes. I will be at the north gate.',
  'He needs his inhaler, it is in the blue bag.',
  'Got it, thank you.',
  'The swimming badge has to be sewn on by Monday.',
  'I can do that on Sunday evening.',
  'One more thing: the dentist moved to 15:40.',
  'All right. Shall I take him?',
  'Please do, I am at work until five.',
  'OK',
  'Thank you.',
  'OK',
];

/** Two people, not quite in turn: some say two or three things one after the other. */
const TURNS = [0, 1, 0, 0, 1, 1, 0, 1, 0, 0, 1, 1];

export function talk(names: readonly [string, string], words: readonly string[] = WORDS): readonly Line[] {
  return words.map((text, at) => ({
    who: names[TURNS[at % TURNS.length] ?? 0] ?? '',
    text,
    at: new Date(Date.UTC(2026, 4, 2 + Math.floor(at / 5), 9, 7 * at)).toISOString(),
  }));
}

export const clock = ({ at }: Line): string => at.slice(11, 16);
export const day = ({ at }: Line, language = 'en-GB'): string =>
  new Date(at).toLocaleDateString(language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** Lines in runs: as long as `same` holds from one to the next. */
export function runs(lines: readonly Line[], same: (a: Line, b: Line) => boolean): readonly (readonly Line[])[] {
  const found: Line[][] = [];
  for (const line of lines) {
    const last = found.at(-1);
    const before = last?.at(-1);
    if (last && before && same(before, line)) last.push(line);
    else found.push([line]);
  }
  return found;
}

export const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
