// Controls have no form that could be printed; tabs and ends of lines are kept by what comes after.
const CONTROLS = /[^\P{Cc}\s]/gu;
/** Within a line: programs that copy text take it for the space between two columns, and read down the one before the other. */
const WIDE_GAP = /(\S) {3,}(?=\S)/g;
const HALF_CHARACTERS = /[\ud800-\udfff]/gu;
const LINE_ENDS = /\r\n?|[\n\v\f\u0085\u2028\u2029]/;

/** Any text as paragraphs that can be printed: one for each line, without control characters, half characters as U+FFFD, tabs as spaces. */
export const paragraphsOf = (text: string): readonly string[] =>
  text
    .replace(HALF_CHARACTERS, '\ufffd')
    .split(LINE_ENDS)
    .map((line) => line.replace(CONTROLS, '').replaceAll('\t', '    ').replace(WIDE_GAP, '$1  '));
