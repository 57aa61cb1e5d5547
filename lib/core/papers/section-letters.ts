/** The letter after the last of these: "C" after "A", "B"; "AA" after "Z", as columns of a spreadsheet go on. */
export function nextLetter(letters: readonly string[]): string {
  const last = letters.at(-1);
  return last === undefined ? 'A' : after(last);
}

function after(letter: string): string {
  const end = letter.slice(-1);
  if (end !== 'Z') return `${letter.slice(0, -1)}${String.fromCharCode(end.charCodeAt(0) + 1)}`;
  return `${letter.length > 1 ? after(letter.slice(0, -1)) : 'A'}A`;
}
