import type { Conversation, ConversationCapture } from '../../evidence/conversation';
import { spanOfTimes } from '../../evidence/span';
import { writtenDay, writtenTime } from '../../evidence/written-time';
import { comparedText, counted, coverageTexts, isPeoples, serverText } from '../sentences';
import type { LogFile } from './log-json';

export interface ReadmeFacts {
  readonly log: LogFile;
  readonly conversation: Conversation;
  /** ISO 8601 UTC. */
  readonly packedAt: string;
  readonly zone: string;
  readonly originals: number;
}

/** `README.txt`: what the pack proves and what it does not stands first. */
export function readmeText({ log, conversation, packedAt, zone, originals }: ReadmeFacts): string {
  const entries = log.entries.length;
  const withheld = log.entries.filter((entry) => 'withheld' in entry).length;
  const { captures, messages, title } = conversation;
  const people = messages.filter(({ latest }) => isPeoples(latest));
  const workedOut = messages.filter(({ latest: { time } }) => !time.utc && time.inferred).length;
  const differing = messages.filter(({ differences }) => differences.length > 0).length;
  const { first, last, inferred } = spanOfTimes(people.map(({ latest }) => latest));
  const missed = new Set(captures.flatMap(({ record }) => [...record.missed, ...record.messages.flatMap((message) => message.missed)]));
  const span =
    first && last
      ? inferred
        ? `from ${writtenDay(first, zone)} to ${writtenDay(last, zone)} (worked out)`
        : `from ${writtenTime(first, zone)} to ${writtenTime(last, zone)}`
      : 'with no time that could be read';
  return `WHAT THIS PACK SHOWS
  - The files in it are unchanged since it was made, if its pack code is the one that its maker gave you.
  - It holds what this browser displayed, and what the website handed out to it, at the times logged,
    by the clock of the computer it ran on.
  - The log's entries are linked by SHA-256: an entry that is changed, removed or put in between later breaks the links
    after it. Every link can be recomputed.

WHAT IT DOES NOT SHOW
  - Who typed a message, or who was using an account.
  - That the provider's server sent it, or that the page was not altered before it was captured.
  - That the computer's clock was right: no outside timestamp is included.
  - That the log as a whole was not written anew by whoever had that computer.
  - That nothing else was said, here or elsewhere.

WHAT IS IN IT
  Conversation    ${oneLine(title) || '(no title)'}
  Shown on        ${oneLine(conversation.site)}
  Messages        ${people.length}, ${span}
  The site's own  ${counted(messages.length - people.length, 'line')}: nobody's messages
  Worked out      ${counted(workedOut, 'time')}: from what the page displays; each names what was assumed
  Differing       ${counted(differing, 'message')}: reading otherwise in one capture than in another, or no longer shown
  Captures        ${captures.map((capture) => captureText(capture, zone)).join(NEXT_LINE)}
  Not read        ${missed.size === 0 ? 'nothing was noted' : [...missed].map(oneLine).join(NEXT_LINE)}
  Log             ${entries} ${entries === 1 ? 'entry' : 'entries'}; ${withheld} of other conversations, shown by their digest only
  Packed          ${writtenTime(packedAt, zone)} (${packedAt} in UTC)

  data/conversation.html   for reading and printing
  data/messages.csv        for a spreadsheet
  data/messages.json       for programs
  data/log.csv, log.json   every entry of the log, and the records of this conversation
  data/originals           ${originals} files, byte for byte: e-mails as received, copies and pictures of the page, attachments

HOW TO CHECK IT
  1. Anyone: open verify.html in a browser, then choose the ZIP or the unpacked folder. Nothing is sent anywhere.
     It names everything that was changed, removed or added, and shows the pack code.
  2. With common tools, in the unpacked folder:
       sha256sum -c manifest-sha256.txt
       sha256sum -c tagmanifest-sha256.txt
  3. With Evenkeel's command line:
       npm run -s evenkeel -- verify PACK.zip

THE PACK CODE
  The first twenty digits of the SHA-256 of tagmanifest-sha256.txt, in groups of five. It stands for
  the lists of files and digests, and so, once the check finds no difference, for every byte.
  It cannot stand in the pack itself: note it when the pack is made, and compare it when the pack is checked.
  By hand: sha256sum tagmanifest-sha256.txt

This pack follows BagIt (RFC 8493). It is a record, not legal advice.
`;
}

const NEXT_LINE = '\n                  ';

function captureText({ number, record }: ConversationCapture, zone: string): string {
  const { capturedAt, server } = record.context;
  const lines = [
    `entry ${number}: ${writtenTime(capturedAt, zone)}, ${comparedText(record)}`,
    ...coverageTexts(record),
    ...(server ? [serverText(server)] : []),
  ];
  return lines.map(oneLine).join(`${NEXT_LINE}  `);
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
