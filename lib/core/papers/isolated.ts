const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** Characters that turn what follows them round (UAX 9), and that somebody may have put into a name or a text. */
const TURNS = /[\u202A-\u202E\u2066-\u2069]/;

/** Whether a text has words that are written from right to left. */
export const hasRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(text);

/** A name or quoted words inside an English line: set apart (U+2068, U+2069) where they would otherwise reorder what stands round them. */
export const isolated = (text: string): string => (hasRightToLeft(text) || TURNS.test(text) ? `\u2068${balanced(text)}\u2069` : text);

/** With as many isolates ended as begun, so that none of its own ends the one round it. The end of that one also ends its overrides. */
function balanced(text: string): string {
  let open = 0;
  const kept = text.replace(/[\u2066-\u2069]/g, (sign) => {
    if (sign !== '\u2069') open++;
    else if (open-- === 0) {
      open = 0;
      return '';
    }
    return sign;
  });
  return kept + '\u2069'.repeat(open);
}
