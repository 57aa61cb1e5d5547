import { tokens } from '../../lib/core/text/tokens';
import type { Message } from '../../training/messages';

/** A draft of so many words: messages one after another, hostile and ordinary in turn, those that `score` highest first, the last cut short. */
export function draftOf(messages: readonly Message[], words: number, score: (text: string) => number): string {
  const calm = messages.filter(({ hostile, safety }) => !hostile && !safety);
  const hostile = messages.filter(({ hostile, safety }) => hostile && !safety).sort((a, b) => score(b.text) - score(a.text));
  const text = calm.map((message, at) => [hostile[at]?.text, message.text].filter(Boolean).join('\n\n')).join('\n\n');
  const last = tokens(text)[words - 1];
  if (!last) throw new Error(`The messages together have fewer than ${words} words.`);
  return text.slice(0, last.end);
}

const LETTERS = 'etaoinshrdlu';

/** One letter near the middle changed, another for each round, so that no draft is met with twice in some hundred rounds. */
export function afterKeystroke(draft: string, round: number): string {
  const middle = draft.length >> 1;
  const places = [...draft.slice(middle, middle + 60).matchAll(/[a-z]/g)].map(({ index }) => middle + index);
  const turn = Math.abs(round);
  const place = places[turn % places.length] ?? middle;
  const others = LETTERS.replace(draft[place] ?? '', '');
  const letter = others[Math.floor(turn / places.length) % others.length] ?? 'e';
  return draft.slice(0, place) + letter + draft.slice(place + 1);
}
