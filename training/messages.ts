import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sentences } from '../lib/core/text/sentences';
import { overlaps } from '../lib/core/text/span';

/** One sentence of a message, as the model sees it. */
export interface Unit {
  readonly text: string;
  /** 1 where a labelled span touches it, 0 where none does; undefined where nobody labelled the sentences. */
  readonly hostile: number | undefined;
  readonly kinds: readonly string[];
}

export interface Message {
  readonly id: string;
  readonly author: string;
  readonly text: string;
  readonly hostile: number;
  readonly severity: number;
  readonly safety: boolean;
  /** One word on what it is about, where the author said so. */
  readonly topic: string | undefined;
  /** Between co-parents; else a comment or a mail at work, of which there are some to learn rudeness and plain requests from. */
  readonly ours: boolean;
  /** A sentence written to stand alone, from a collection of such. */
  readonly lone: boolean;
  readonly units: readonly Unit[];
}

interface Row {
  readonly id: string;
  readonly text: string;
  readonly label?: string;
  readonly severity?: number;
  readonly spans?: readonly { readonly quote: string; readonly kind: string }[];
  readonly kinds?: readonly string[];
  readonly safety?: boolean;
  readonly topic?: string;
}

const NOT_OURS = ['comment', 'work'];

function message(author: string, row: Row): Message {
  const hostile = Number(row.label ? row.label === 'problem' : (row.severity ?? 0) > 0);
  const labelled = row.spans?.map(({ quote, kind }) => {
    const start = row.text.indexOf(quote);
    if (start < 0) throw new Error(`${author} ${row.id}: no "${quote}" in the text`);
    return { kind, start, end: start + quote.length };
  });
  const parts = sentences(row.text);
  const units = parts.map((part): Unit => {
    const touching = labelled?.filter((span) => overlaps(span, part));
    const sentenceKinds = touching ? touching.map(({ kind }) => kind) : (row.kinds ?? []);
    const known = touching ? Number(touching.length > 0) : parts.length === 1 || row.kinds ? hostile : hostile ? undefined : 0;
    return { text: row.text.slice(part.start, part.end), hostile: known, kinds: [...new Set(sentenceKinds)] };
  });
  return {
    id: row.id,
    author,
    text: row.text,
    hostile,
    severity: row.severity ?? hostile * 2,
    safety: row.safety ?? false,
    topic: row.topic,
    ours: !NOT_OURS.includes(row.topic ?? ''),
    lone: row.kinds !== undefined,
    units,
  };
}

/** All messages below `folder`, author by author, in the order of the files. */
export function readMessages(folder: string): readonly Message[] {
  return readdirSync(folder)
    .sort()
    .flatMap((author) =>
      ['drafts.jsonl', 'sentences.jsonl']
        .map((name) => join(folder, author, name))
        .filter((file) => existsSync(file))
        .flatMap((file) =>
          readFileSync(file, 'utf8')
            .trim()
            .split('\n')
            .map((line) => message(author, JSON.parse(line) as Row)),
        ),
    );
}
