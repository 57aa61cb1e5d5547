/** Marks of direction that exports put round numbers and names. */
const MARKS = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
const LONGEST_NAME = 120;
/** More are no people: the file is not what it seems. */
const MOST_NAMES = 5000;
/** A name with a colon is told from words before a colon by this many messages that all have it. */
const ENOUGH = 3;

interface Prefix {
  count: number;
  /** What stands before the next colon in every message so far; `undefined` where they differ. */
  second: string | undefined;
}

const QUOTES = /["“”„«»「」]/;
/** English lines of WhatsApp's own in which a colon can stand: a group's subject, its description. */
const NOTICE =
  /^.{1,100}? (?:(?:changed|created|updated|set|turned|pinned|added|removed) (?:the|this|group|a|an|to|on|off|your)\b|(?:added|removed|invited) (?=\S))/i;

const clean = (name: string): string => name.replace(MARKS, '').trim();

/** What stands before the colon of a line, where that can be a name at all. */
function prefixOf(rest: string): { readonly name: string; readonly after: number } | undefined {
  const line = rest.slice(0, LONGEST_NAME + 2);
  const colon = line.search(/:(?:[\s\u200E\u200F]|$)/);
  if (colon < 1 || (line.includes('\n') && line.indexOf('\n') < colon)) return undefined;
  const name = clean(line.slice(0, colon));
  if (name === '' || QUOTES.test(name) || NOTICE.test(name)) return undefined;
  return { name, after: colon + 1 };
}

/** Who writes in a conversation, gathered over the whole file: only so can names with a colon be told from words before one. */
export interface Senders {
  /** In the order of appearance. */
  readonly names: readonly string[];
  /** Who wrote a line, and what; `undefined` where the line names nobody. */
  split(rest: string): { readonly name: string; readonly text: string } | undefined;
}

export function gatherSenders(): { add(rest: string): void; senders(): Senders } {
  const prefixes = new Map<string, Prefix>();
  return {
    add(rest) {
      const first = prefixOf(rest);
      if (!first) return;
      const known = prefixes.get(first.name);
      if (known) {
        known.count++;
        if (known.second !== undefined && known.second !== secondOf(rest, first.after)) known.second = undefined;
      } else if (prefixes.size < MOST_NAMES) prefixes.set(first.name, { count: 1, second: secondOf(rest, first.after) });
    },
    senders() {
      const full = new Map(
        [...prefixes].flatMap(([name, { count, second }]) => (count >= ENOUGH && second !== undefined ? [[name, second] as const] : [])),
      );
      return {
        names: [...prefixes.keys()].map((name) => (full.has(name) ? `${name}: ${full.get(name)}` : name)),
        split: (rest) => splitBy(rest, full),
      };
    },
  };
}

/** A name's second part is short and ends with a colon and a space. */
function secondOf(rest: string, after: number): string | undefined {
  const [, second] = /^ ([^\n:]{1,40}): /.exec(rest.slice(after, after + 50)) ?? [];
  return second;
}

function splitBy(rest: string, full: ReadonlyMap<string, string>): { readonly name: string; readonly text: string } | undefined {
  const first = prefixOf(rest);
  if (!first) return undefined;
  const second = full.get(first.name);
  const name = second === undefined ? first.name : `${first.name}: ${second}`;
  const after = second === undefined ? first.after : first.after + second.length + 2;
  return { name, text: rest[after] === ' ' ? rest.slice(after + 1) : rest.slice(after) };
}

/** A number as a name, without its spaces; `undefined` where it is a name. */
export function numberOf(name: string): string | undefined {
  const digits = name.replace(/[\s\u00A0().\-‑]/g, '');
  return /^\+?\d{6,15}$/.test(digits) ? digits : undefined;
}
