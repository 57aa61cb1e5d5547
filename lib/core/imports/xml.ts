import { SaxesParser } from 'saxes';

export interface XmlEvents {
  /** @param attributes An element's own, entities resolved. */
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  /** The file is not well formed here; what can be read is read on. */
  fault(): void;
}

export interface XmlReader {
  write(text: string): void;
  /** @returns whether the file ended inside the start of an element. */
  end(): boolean;
}

/**
 * The one door to saxes: XML bit by bit. Phones write an emoji as two references to halves of a character ("&#55357;&#56838;"),
 * references to control characters, and now and then a bare "&": no XML, and all are read as they were meant. Entities that a file
 * declares are not expanded.
 */
export function readXml({ open, close, fault }: XmlEvents): XmlReader {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  let begun = false;
  let held = '';
  parser.on('error', () => fault());
  parser.on('opentagstart', () => {
    begun = true;
  });
  parser.on('opentag', ({ name, attributes }) => {
    begun = false;
    open(name, attributes);
  });
  parser.on('closetag', ({ name }) => close(name));
  return {
    write(text) {
      const whole = held + text;
      const cut = referenceAtEnd(whole);
      held = whole.slice(cut);
      parser.write(meant(cut === whole.length ? whole : whole.slice(0, cut)));
    },
    end() {
      parser.write(meant(held));
      parser.close();
      return begun;
    },
  };
}

const REFERENCES = /(?:&#(?:x[0-9a-f]{1,9}|\d{1,9});)+/gi;
/** One that is whole, as it may be the first half of a pair, and one that is not. */
const AT_END = /(?:&#\w{1,10};)?(?:&#?\w{0,10})?$/;
const LONGEST_PAIR = 26;

/** Where a pair of references may begin that the end of the text cuts; the text's length where there is none. */
const referenceAtEnd = (text: string): number => text.length - (AT_END.exec(text.slice(-LONGEST_PAIR))?.[0].length ?? 0);

/** References that XML forbids, as characters. */
const meant = (text: string): string => (text.includes('&') ? text.replace(REFERENCES, inRun).replace(BARE, '&amp;') : text);

const BARE = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,9}|#x[0-9a-f]{1,9});)/gi;

function inRun(run: string): string {
  const references = run.slice(0, -1).split(';');
  let read = '';
  for (let at = 0; at < references.length; at++) {
    const [code, next] = [codeOf(references[at]), codeOf(references[at + 1])];
    if (isHigh(code) && isLow(next)) {
      read += String.fromCharCode(code, next);
      at++;
    } else read += isAllowed(code) ? `${references[at]};` : '\uFFFD';
  }
  return read;
}

const codeOf = (reference = ''): number =>
  /^&#x/i.test(reference) ? Number.parseInt(reference.slice(3), 16) : Number.parseInt(reference.slice(2), 10);
const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;
/** XML 1.0, production 2. */
const isAllowed = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 0x20 && code < 0xd800) ||
  (code > 0xdfff && code < 0xfffe) ||
  (code > 0xffff && code < 0x110000);
