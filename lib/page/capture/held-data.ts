/**
 * Pictures, fonts and long rules as text, kept out of the tree while the steps work on it: writing a tree down looks at every character in it.
 */
export interface HeldData {
  /** What stands for the data meanwhile. Data that is shorter than a line stands for itself. */
  put(data: string): string;
  /** Whether that is a stand-in, and so worth writing down only once. */
  holds(text: string): boolean;
  /** The text with all data in the place of what stood for it. */
  release(text: string): string;
}

const SHORT = 300;

/** @param mark A word that no page can hold: made anew for each copy. */
export function heldData(mark: string): HeldData {
  const held: string[] = [];
  return {
    put: (data) => (data.length < SHORT ? data : `${mark}${held.push(data) - 1}.`),
    holds: (text) => text.startsWith(mark),
    release(text) {
      const [before = '', ...parts] = text.split(mark);
      const filled = parts.map((part) => {
        const end = part.indexOf('.');
        return (held[Number(part.slice(0, end))] ?? '') + part.slice(end + 1);
      });
      return before + filled.join('');
    },
  };
}
