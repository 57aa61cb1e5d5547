import { plain } from '../text/plain';
import type { Analyse } from '../tone/analyse';
import { facts } from './facts';
import { needsWork } from './hurt/needs-work';
import type { Line } from './layout';
import type { LookAt } from './look';
import { softer } from './soften';
import { ofThirds, speaksToReader } from './subjects';

export interface SettleTools {
  readonly at: LookAt;
  readonly analyse: Analyse;
  /** The message that these lines make. */
  readonly whole: (lines: readonly Line[]) => string;
  /** The line made anew from its sentence, more strictly; `undefined` where nothing of it stays. */
  readonly again: (line: Line) => Line | undefined;
}

/** Nothing in it that the reader must know or do. */
const expendable = (line: Line, at: LookAt): boolean => {
  const look = at(line.text);
  return !look.asks && !look.answers && facts(line.text).every(({ kind }) => kind === 'name' || kind === 'condition');
};

/** Nothing asked, answered or offered, no hour, day or sum, and no thing of the child's life unless it is held against the reader. */
const weighsLittle = ({ text }: Line, at: LookAt): boolean => {
  const look = at(text);
  return look.hard.length === 0 && !look.asks && !look.answers && !look.offers && (!look.anchored || speaksToReader(look.low));
};

const sharpest = (lines: readonly Line[], at: LookAt): Line | undefined =>
  lines.reduce<Line | undefined>((most, line) => (most && at(most.text).sharpness >= at(line.text).sharpness ? most : line), undefined);

/**
 * The lines of which a calm message can be made. Put together, words can read differently than alone: what is still flagged
 * is made again, then goes if it carries nothing, is opened more formally, and last goes whatever it carries.
 * Ends for any judge of tone: each round takes a line away or uses up one of its chances. Pinned lines are the writer's own wish:
 * they stay, and the others are judged without them.
 */
export function settle(start: readonly Line[], { at, analyse, whole, again }: SettleTools): readonly Line[] {
  const softened = (line: Line): Line => {
    const text = softer(line.text, at);
    return text === undefined ? line : { ...line, text, asWritten: false };
  };
  const pinned = start.filter((line) => line.pinned);
  let lines = start.filter((line) => !line.pinned);
  const made = new Set<number>();
  const opened = new Set<number>();
  while (lines.length > 0) {
    const now = whole(lines);
    // A list's number may stand before the words.
    const left = analyse(now).findings.map((finding) => plain(finding.quote).replace(/^\d+\. /, ''));
    if (left.length === 0 && !needsWork(now, at)) break;
    const pointedAt = lines.filter(
      ({ text }) => needsWork(text, at) || left.some((quote) => quote.includes(plain(text)) || plain(text).includes(quote)),
    );
    const flagged = pointedAt.length > 0 ? pointedAt : lines.filter((line) => line === sharpest(lines, at));
    const fresh = flagged.filter(({ span }) => !made.has(span.start));
    const spare = flagged.filter((line) => expendable(line, at));
    const light = flagged.filter((line) => weighsLittle(line, at));
    const others = lines.filter((line) => expendable(line, at) && !ofThirds(at(line.text)));
    const stiff = flagged.filter(({ span }) => !opened.has(span.start));
    if (fresh.length > 0) {
      for (const { span } of fresh) made.add(span.start);
      lines = lines.flatMap((line) => (fresh.includes(line) ? (again(line) ?? []) : line));
    } else if (spare.length > 0) {
      const gone = sharpest(spare, at);
      lines = lines.filter((line) => line !== gone);
    } else if (stiff.length > 0) {
      for (const { span } of stiff) opened.add(span.start);
      lines = lines.map((line) => (stiff.includes(line) ? softened(line) : line));
    } else {
      const gone = sharpest([light, others, flagged].find((some) => some.length > 0) ?? lines, at);
      lines = lines.filter((line) => line !== gone);
    }
  }
  return [...lines, ...pinned].sort((a, b) => a.span.start - b.span.start);
}
