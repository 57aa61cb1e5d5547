import type { Reaction } from '../../evidence/message';
import { fileName } from '../named-file';
import { type TextHead, textHead } from './text-heads';

/** What stands below the time of a message, taken apart. */
export interface TextParts {
  readonly sender: string;
  readonly text: string;
  readonly attachments: readonly string[];
  readonly reactions: readonly Reaction[];
  /** What the exporter says of an edit: the earlier words, and how long after. */
  readonly edited?: string;
  /** The line that says so. */
  readonly deleted?: string;
  readonly isAnswer: boolean;
  /** Answers, repeated below what they answer. */
  readonly answers: readonly MessageWords[];
}

export interface MessageWords {
  readonly head: TextHead;
  /** The sender, and below it the words. */
  readonly lines: readonly string[];
}

const INDENT = '    ';
const TAPBACKS = /^(?:Tapbacks|Reactions):$/;
const TAPBACK = /^\s*(?:(.{1,60}?) by (.+)|(.*Sticker) from (.+?)(?::.*)?)$/;
const ANSWERS = 'This message responded to an earlier message.';
const DELETED =
  /^(?:This message was deleted from the conversation!|.{1,200} unsent this message part .{1,100} after sending!|.{1,200} unsent a message!)$/;
const EFFECT =
  /^Sent with (?:Confetti|Echo|Fireworks|Balloons|Heart|Lasers|Shooting Star[t]?|Sparkles|Spotlight|Slam|Loud|Gentle|Invisible Ink)$/;
const EDITED = /^Edited .{1,100} later: /;
/** A file by its place on the computer of the export, or in its folder. */
const FILE = /^(?:~?\/|[A-Za-z]:\\|\.{0,2}\/?)?(?:[^\n]*[/\\])?[Aa]ttachments[/\\][^\n]+\.[A-Za-z0-9]{1,8}$/;
const NO_FILE = /^Attachment missing!$/;

/** @returns `undefined` where nobody is named below the time. */
export function textParts(lines: readonly string[]): TextParts | undefined {
  const [sender = '', ...below] = lines;
  if (sender.trim() === '') return undefined;
  const { own, answers } = withoutAnswers(below);
  const { rest, reactions } = withoutTapbacks(own);
  const words: string[] = [];
  const attachments: string[] = [];
  let deleted: string | undefined;
  let isAnswer = false;
  for (const line of rest) {
    if (line === ANSWERS) isAnswer = true;
    else if (DELETED.test(line)) deleted = line;
    else if (NO_FILE.test(line)) attachments.push('');
    else if (line.length < 2000 && FILE.test(line)) attachments.push(fileName(line));
    else if (!EFFECT.test(line)) words.push(line);
  }
  return { sender: sender.trim(), ...editsIn(words), attachments, reactions, ...(deleted !== undefined && { deleted }), isAnswer, answers };
}

function withoutAnswers(lines: readonly string[]): { readonly own: readonly string[]; readonly answers: readonly MessageWords[] } {
  const answers: { head: TextHead; lines: string[] }[] = [];
  const own: string[] = [];
  let inside = false;
  for (const line of lines) {
    const indented = line.startsWith(INDENT);
    const head = indented ? textHead(line.slice(INDENT.length)) : undefined;
    if (head && head.announced === undefined) {
      inside = true;
      answers.push({ head, lines: [] });
    } else if (inside && (indented || line === '')) answers.at(-1)?.lines.push(line.slice(INDENT.length));
    else {
      inside = false;
      own.push(line);
    }
  }
  return { own, answers };
}

/** A list of who put which sign on the message; only where every line of it reads as one. */
function withoutTapbacks(lines: readonly string[]): { readonly rest: readonly string[]; readonly reactions: readonly Reaction[] } {
  const by = new Map<string, string[]>();
  const rest: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (!TAPBACKS.test(line) || !TAPBACK.test(lines[at + 1] ?? '')) {
      rest.push(line);
      continue;
    }
    for (let found = TAPBACK.exec(lines[at + 1] ?? ''); found; found = TAPBACK.exec(lines[at + 1] ?? '')) {
      const [sign, who] = [found[1] ?? found[3] ?? '', found[2] ?? found[4] ?? ''];
      by.set(sign.trim(), [...(by.get(sign.trim()) ?? []), who.trim()]);
      at++;
    }
  }
  return { rest, reactions: [...by].map(([shown, names]) => ({ shown, count: names.length, by: names })) };
}

/** An edited message is written as its first words behind their time, and each later version behind "Edited … later:". */
function editsIn(words: readonly string[]): { readonly text: string; readonly edited?: string } {
  const last = words.findLastIndex((line) => EDITED.test(line));
  const first = words.findIndex((line) => textHead(line)?.announced !== undefined);
  if (last < 0 || first < 0 || first > last) return { text: words.join('\n').trim() };
  const mark = EDITED.exec(words[last] ?? '')?.[0] ?? '';
  const text = [...words.slice(0, first), (words[last] ?? '').slice(mark.length), ...words.slice(last + 1)].join('\n').trim();
  return { text, edited: [mark.trim().replace(/:$/, ''), ...words.slice(first, last)].join('\n').trim() };
}
