/** One stretch of a line; formats are data, so that each page can put them in as its editor does. */
export interface Run {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly link?: string;
}

/** The draft that stands in every editor at first, line by line. */
export const LINES: readonly (readonly Run[])[] = [
  [{ text: 'Hi ' }, { text: 'Sam', bold: true }, { text: ' 🙂, thanks for ' }, { text: 'Friday', italic: true }, { text: '.' }],
  [
    { text: 'The plan is on ' },
    { text: 'the school page', link: 'https://example.org/plan' },
    { text: ', or write to office@example.org. Max 🏊 has ' },
    { text: 'swimming', bold: true },
    { text: ' at 5pm on Friday.' },
  ],
  [{ text: 'Can you bring the ' }, { text: 'blue bag', italic: true }, { text: '?' }],
];

/** History below the draft where the editor is that of a mail program: the attribution, then what is quoted. */
export const QUOTED = { attribution: 'On 3 November 2026 at 10:12, Sam wrote:', words: 'You never answer me. You are a liar.' } as const;

export const plain = (line: readonly Run[]): string => line.map(({ text }) => text).join('');

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

const html = ({ text, bold, italic, link }: Run): string => {
  let shown = escaped(text);
  if (bold) shown = `<strong>${shown}</strong>`;
  if (italic) shown = `<em>${shown}</em>`;
  return link ? `<a href="${link}">${shown}</a>` : shown;
};

/** For editors that are filled with HTML; `quoted` only where they keep a `blockquote`. */
export const asHtml = (quoted: boolean): string =>
  LINES.map((line) => `<p>${line.map(html).join('')}</p>`).join('') +
  (quoted ? `<p>${QUOTED.attribution}</p><blockquote><p>${QUOTED.words}</p></blockquote>` : '');
