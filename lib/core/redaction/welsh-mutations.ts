/** What the first letters of a Welsh word become after some words: soft, nasal and aspirate. Longest first. */
const CHANGES: readonly (readonly [from: string, to: readonly string[]])[] = [
  ['ll', ['l']],
  ['rh', ['r']],
  ['p', ['b', 'mh', 'ph']],
  ['t', ['d', 'nh', 'th']],
  ['c', ['g', 'ngh', 'ch']],
  ['b', ['f', 'm']],
  ['d', ['dd', 'n']],
  ['g', ['', 'ng']],
  ['m', ['f']],
];

/** How names of Welsh places begin. An English one does not mutate: "Bath" is not looked for as "Fath". */
const WELSH =
  /^(?:aber|b(?:ae|ala$|ang?or|an(?:wen|c$)|armouth|eddgel|ethesda|etws|laen|ryn|wlch)|c(?:ae|as(?:newydd|tell)|ef|eredig|ilgw|lw|lynnog|oed|onwy|riccieth|rughywel|wm|ydweli|ymru|ymer|aron)|d(?:inas|inb|ol|yf|wyf|dr|rych)|g(?:lan|lyn|or|wa|we|wy|yf)|ll|m(?:ach|aes|aesteg|ald|erthyr|eirion|isgyn|ôn|on$|onmouth|organnwg|oelfre|yn|ynwy|eifod|umbles)|nant|p(?:en(?!rith)|ont|orth(?!s)|owys|restat|wll|lwmp)|rh|t(?:al|on(?:y|$)|re[fgmo]|ref|rawsf|ywyn|wyn|on-teg|reorci))/u;

/** A word of folded text with all its mutations; itself alone where it is not Welsh. */
export function mutationsOf(word: string): readonly string[] {
  if (word.length < 3 || !WELSH.test(word)) return [word];
  const change = CHANGES.find(([from]) => word.startsWith(from));
  return change ? [word, ...change[1].map((to) => to + word.slice(change[0].length))] : [word];
}
