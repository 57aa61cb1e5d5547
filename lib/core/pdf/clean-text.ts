// C0 and C1 controls have no form that could be printed; tabs and ends of lines are kept by what comes after.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufdd0-\ufdef\ufffe\uffff]/g;
const HALF_CHARACTERS = /[\ud800-\udfff]/gu;
const LINE_ENDS = /\r\n?|[\n\u000b\u000c\u0085\u2028\u2029]/;

/** Any text as paragraphs that can be printed: one for each line, without control characters, half characters as U+FFFD. */
export const paragraphsOf = (text: string): readonly string[] =>
  text
    .replace(HALF_CHARACTERS, '\ufffd')
    .split(LINE_ENDS)
    .map((line) => line.replace(CONTROLS, '').replaceAll('\t', '    '));
