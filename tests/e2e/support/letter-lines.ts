/** What a reader sees of a mail, line ends and blank lines aside: a mail program may set them as it likes. */
export const letterLines = (text: string): string[] =>
  text
    .replaceAll('\u00a0', ' ')
    .split(/\s*\n\s*/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
