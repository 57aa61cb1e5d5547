import { writtenDay, writtenTime } from '../evidence/written-time';
import type { Recipient } from '../export/request';
import type { TimelineMoment } from '../timeline/door';
import { forumReadme } from './forum-readme';
import { isUnlinked, type PackedOmission, type SelectionFile } from './selection-json';
import { counted } from './sentences';
import type { Withheld } from './withheld';

export interface LogCounts {
  readonly entries: number;
  readonly shown: number;
  readonly withheld: Readonly<Partial<Record<Withheld, number>>>;
  /** Of the shown: timestamps of an outside authority. ISO 8601 UTC. */
  readonly stamps: readonly { readonly entry: number; readonly of: number; readonly time: string; readonly signedBy: string }[];
}

export interface ReadmeParts {
  readonly selection: SelectionFile;
  readonly log: LogCounts;
  readonly packCode: string;
}

export const RECIPIENTS: Readonly<Record<Recipient, string>> = {
  solicitor: 'a solicitor',
  cafcass: 'Cafcass',
  court: 'the court',
  'other-party': 'the other party',
  mediator: 'a mediator',
  forum: 'a support forum',
};

/** `README.txt`: what the pack shows and what it does not stands first. It follows from what stands in the pack. */
export function selectionReadme({ selection, log, packCode }: ReadmeParts): string {
  const { counts, sections, zone, madeAt, recipient, redacted, signer } = selection;
  if (isUnlinked(selection)) return forumReadme(selection, packCode);
  const stamped = log.stamps.length > 0;
  return `WHAT THIS PACK SHOWS
  - The files in it are unchanged since it was made, if its pack code or its seal is the one that its maker noted then.
  - It holds what this browser displayed, or read from files that were brought in, at the times logged, by the clock
    of the computer it ran on.
  - The log's entries are linked by SHA-256: an entry that is changed, removed or put in between later breaks the links
    after it. Every link can be recomputed.${stamped ? STAMPED : ''}

WHAT IT DOES NOT SHOW
  - Who typed a message, or who was using an account.
  - That the provider's server sent it, or that a page or file was not altered before it was captured or brought in.
  - ${stamped ? "That the computer's clock was right for what was recorded after the last timestamp." : "That the computer's clock was right: no outside timestamp is included."}
  - That the log as a whole was not written anew by whoever had that computer${stamped ? ' since the last timestamp' : ''}.
  - That nothing else was said, here or elsewhere.

WHAT IS IN IT
  Made            ${writtenTime(madeAt, zone)} (${madeAt} in UTC), for ${RECIPIENTS[recipient]}
  Items           ${counts.items} of ${counts.ofItems} kept: ${counts.found} selected, ${counts.context} beside them${spanText(selection)}
  Messages        ${counts.messages} of these
${sections.map(({ letter, title, items, ofItems }) => `  ${`Section ${letter}`.padEnd(15)} ${oneLine(title) || '(no title)'}: ${items} of ${ofItems}`).join('\n')}
  Log             ${log.entries} ${log.entries === 1 ? 'entry' : 'entries'}; the records of ${log.shown} are shown, of the others their links

  data/exhibit, data/*.pdf, .docx, .csv   for reading and printing, where they were asked for
  data/records/messages.csv               every item, for a spreadsheet
  data/records/messages.json              the same for programs; messages.schema.json says how it is written
  data/records/log.csv, log.json          every entry of the log
  data/records/selection.json             what was chosen, and what was left out
  data/originals                          files and e-mails byte for byte, by item (EK-0042) or by entry of the log
${stamped ? '  data/timestamps                         outside timestamps, and what was stamped\n' : ''}
WHAT WAS LEFT OUT
${leftOut(selection, log)}${redacted ? REDACTED : ''}

HOW TO CHECK IT
  1. Anyone: open verify.html in a browser, then choose the ZIP or the unpacked folder. Nothing is sent anywhere.
     It names everything that was changed, removed or added, and compares the pack code or the seal that you have.
  2. With common tools, in the unpacked folder:
       sha256sum -c manifest-sha256.txt
       sha256sum -c tagmanifest-sha256.txt
       sha256sum -c data/records.sha256
       sha256sum data/records.sha256           begins with the pack code
       sha256sum tagmanifest-sha256.txt        is the seal
     The signature, with jq and openssl:
       jq -r .publicKeyPem signature.json > key.pem
       jq -r .signatureDer signature.json | base64 -d > signature.der
       openssl dgst -sha256 -verify key.pem -signature signature.der tagmanifest-sha256.txt
${stamped ? stampsBy(log) : ''}  3. With Evenkeel's command line:
       npm run -s evenkeel -- verify PACK.zip --code CODE

PACK CODE, SEAL AND SIGNATURE
  Pack code       ${packCode}
                  the first twenty digits of the SHA-256 of data/records.sha256. It stands for the records, the originals
                  and the timestamps, and is printed on every page of the papers.
  Seal            the SHA-256 of tagmanifest-sha256.txt. It stands for every byte but signature.json, so it cannot stand in
                  the pack: it was shown when the pack was made, and the log of whoever made it keeps it.
  Signature       of tagmanifest-sha256.txt, by a key that never leaves the browser that made the pack. SHA-256 of the key:
                  ${signer}
  Whoever changes a file and writes all lists anew cannot sign them by that key. They could sign by another one: then the
  pack code is another, and so is the seal. Compare the one that you were given, or that stands on paper.

This pack follows BagIt (RFC 8493). It is a record, not legal advice.
`;
}

const STAMPED = `
  - What was recorded up to a timestamp existed then, as an outside authority signed.`;

const REDACTED = `
  Words were replaced in this copy, and files may be masked, in every file of it alike. The records of the log are not
  shown, as they hold the words as they were. Each redacted item carries a salted digest of its original.`;

function spanText({ first, last, zone }: SelectionFile): string {
  if (!first || !last) return '';
  const [from, to] = [dayText(first, zone), dayText(last, zone)];
  return from === to ? `, of ${from}` : `, from ${from} to ${to}`;
}

/** What was worked out never reads as if a source had named it. */
const dayText = ({ utc, told, zone: own }: TimelineMoment, zone: string): string =>
  `${writtenDay(utc, own ?? zone)}${told === 'inferred' ? ' (worked out)' : ''}`;

/** More lines than these nobody reads in a text file. */
const MOST_OMISSIONS = 40;

function leftOut({ omissions, counts, zone }: SelectionFile, { withheld }: LogCounts): string {
  const lines = omissions.slice(0, MOST_OMISSIONS).map((omission) => `  Section ${omission.section}: ${omissionText(omission, zone)}`);
  const more = omissions.length - lines.length;
  if (more > 0) lines.push(`  … and at ${more} more places: data/records/selection.json names them all.`);
  if (lines.length === 0)
    lines.push(
      counts.items === counts.ofItems
        ? '  Nothing that the archive holds.'
        : '  Nothing of the sections above; other items that the archive holds.',
    );
  const reasons = Object.entries(withheld).filter(([, count]) => count > 0);
  if (reasons.length > 0)
    lines.push(`  Records of the log that are not shown: ${reasons.map(([reason, count]) => `${count} ${reason}`).join(', ')}.`);
  return lines.join('\n');
}

function omissionText({ items, from, to, after }: PackedOmission, zone: string): string {
  const days = from && to ? [...new Set([dayText(from, zone), dayText(to, zone)])] : [];
  return `[${[counted(items, 'item'), days.join(' to '), 'not selected'].filter(Boolean).join(', ')}]${after ? ` after ${after}` : ''}`;
}

const stampsBy = ({ stamps }: LogCounts): string =>
  `     The timestamps; CA.pem is the root certificate of the authority, which you get from it:
${stamps
  .map(({ entry, of, time, signedBy }) => {
    const at = `data/timestamps/entry-${String(entry).padStart(4, '0')}`;
    return `       openssl ts -verify -data ${at}.json -in ${at}.tsr -CAfile CA.pem
         of entry ${of}, ${time}, by ${oneLine(signedBy)}
`;
  })
  .join('')}`;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
