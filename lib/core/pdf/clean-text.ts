// Controls and what is no character have no form that could be printed; tabs and ends of lines are kept by what comes after.
const CONTROLS = /(?!\s|\u0085)\p{Cc}|\p{Noncharacter_Code_Point}/gu;
const HALF_CHARACTERS = /[\ud800-\udfff]/gu;
const LINE_ENDS = /\r\n?|[\n\v\f\u0085\u2028\u2029]/;

/** Any text as paragraphs that can be printed: one for each line, without control characters, half characters as U+FFFD. */
export const paragraphsOf = (text: string): readonly string[] =>
  text
    .replace(HALF_CHARACTERS, '\ufffd')
    .split(LINE_ENDS)
    .map((line) => line.replace(CONTROLS, '').replaceAll('\t', '    '));
