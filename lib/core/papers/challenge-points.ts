import { writtenTime } from '../evidence/written-time';
import { counted } from '../pack/sentences';
import type { ChainFacts } from './chain-facts';
import type { PaperInput } from './paper-input';
import { account } from './reconcile';
import type { Tally } from './tally';

/** A question that may be asked, what the pack has on it, and what it has not: noun phrases all. */
interface Point {
  readonly title: string;
  readonly asked: string;
  readonly has: readonly string[];
  readonly hasNot: readonly string[];
}

/** Only those that the pack gives reason for. */
export const challengePoints = (input: PaperInput, facts: ChainFacts): Point[] => [
  clock(input, facts),
  accounts(input.survey.tally),
  ...(facts.captures > 0 ? [pages(facts)] : []),
  ...(isFromFiles(input, facts) ? [phones(input, facts)] : []),
  selection(input),
  afterwards(input, facts),
  workedOut(input),
  ...(input.survey.tally.recordings > 0 ? [recordings(input.survey.tally)] : []),
  ...(input.request.redaction ? [redaction(input.survey.tally)] : []),
];

function clock({ request: { zone } }: PaperInput, { captures, serverTimes, stamps }: ChainFacts): Point {
  return {
    title: 'The clock',
    asked: 'Was the clock of the computer right, and was all of this really kept when the log says?',
    has: [
      ...(serverTimes.length > 0 ? [skewText(serverTimes, captures)] : []),
      ...stamps.map(
        ({ upTo, time, signedBy }) =>
          `An outside timestamp of ${writtenTime(time, zone)} by ${signedBy}: entries 1 to ${upTo} of the log existed then.`,
      ),
    ],
    hasNot: [
      ...(stamps.length === 0 ? ['An outside timestamp: all times of recording are by the computer’s own clock.'] : []),
      ...(serverTimes.length < captures
        ? [`A time of the site’s server beside ${counted(captures - serverTimes.length, 'capture')}.`]
        : []),
      'A check of the clocks of sites and phones: times of messages are as these gave them.',
    ],
  };
}

function skewText(times: ChainFacts['serverTimes'], captures: number): string {
  const skews = times.map(({ skewMs }) => skewMs);
  const [least, most] = [Math.min(...skews), Math.max(...skews)];
  const doubt = Math.max(...times.map(({ roundTripMs }) => roundTripMs / 2 + 1000));
  const range = most - least < 100 ? skewWords(most) : `between ${skewWords(least)} and ${skewWords(most)}`;
  return `${times.length} of ${counted(captures, 'capture')} asked the site’s server for the time: this computer’s clock was ${range}, give or take ${seconds(doubt)}.`;
}

const skewWords = (ms: number): string => (Math.abs(ms) < 50 ? 'the same' : `${seconds(Math.abs(ms))} ${ms > 0 ? 'ahead' : 'behind'}`);
const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} seconds`;

const accounts = ({ sendersUnknown, bySideOnly, rawMails, dkimVerified, dkimVerifiedOther, dkimFailed, dkimNotChecked }: Tally): Point => ({
  title: 'Who wrote it',
  asked: 'Could somebody else have used the account or the phone?',
  has: [
    'Each item names its sender as the source shows it, with the address or number where the source gives one.',
    ...some(rawMails, (count) => `${counted(count, 'mail')} as received, byte for byte.`),
    ...some(
      dkimVerified,
      (count) =>
        `${counted(count, 'mail')} with a verified signature of the sender’s own domain: whoever holds that domain’s key signed it. The item says what the signature covers.`,
    ),
    ...some(
      dkimVerifiedOther,
      (count) => `${counted(count, 'mail')} with a verified signature of another domain than the sender’s, such as a carrier’s.`,
    ),
  ],
  hasNot: [
    'Anything that shows who held the phone or sat at the keyboard. What a message says, and what it answers, may show more.',
    ...some(sendersUnknown, (count) => `The sender of ${counted(count, 'message')}, which the source does not name.`),
    ...some(bySideOnly, (count) => `Any sign but the side of the page for which way ${counted(count, 'message')} went.`),
    ...some(
      dkimFailed,
      (count) => `A sound signature of ${counted(count, 'mail')}: it failed when the mail was filed, as it may where a mail was forwarded.`,
    ),
    ...some(dkimNotChecked, (count) => `A check of the signature of ${counted(count, 'mail')}.`),
  ],
});

const pages = ({ captures, screens, structureOnly }: ChainFacts): Point => ({
  title: 'Pages that were captured',
  asked: 'Could the page have been altered in the browser before it was captured?',
  has: [
    `${counted(captures, 'capture')}. Of each a copy of the page as it was read is kept; the pack holds it where all that it shows is in the pack.`,
    ...some(screens, (count) => `${counted(count, 'picture')} of the screen, taken while the pages were read.`),
  ],
  hasNot: [
    'Anything that shows that a page was not altered before it was captured. The same message from the other side’s account or phone would.',
    ...some(
      structureOnly,
      (count) => `A layout that is known, for ${counted(count, 'capture')}: senders and times were read from the page’s structure.`,
    ),
  ],
});

const isFromFiles = ({ survey: { tally, origins } }: PaperInput, { imports }: ChainFacts): boolean =>
  imports > 0 || tally.paired > 0 || origins.some(({ source }) => source === 'phone' || source === 'mail-file');

function phones({ source: { facts }, survey: { tally, origins } }: PaperInput, { imports }: ChainFacts): Point {
  const phone = origins.filter(({ source }) => source === 'phone').reduce((sum, { items }) => sum + items, 0);
  return {
    title: 'Phones and exported files',
    asked: 'Was the phone itself shown, and could an exported file have been edited before it was imported?',
    has: [
      ...some(
        imports,
        (count) =>
          `${counted(count, 'imported file')}, kept byte for byte with the SHA-256; the pack holds a file where all its messages are in the pack.`,
      ),
      ...some(tally.paired, (count) => `${counted(count, 'item')} of which the same message was kept from a second source too.`),
      ...(tally.paired > 0 ? [differencesText(facts.differences.length)] : []),
    ],
    hasNot: [
      ...some(
        phone,
        (count) =>
          `The phones themselves: ${counted(count, 'item')} came from files that a phone or an app had written. A phone that is kept can still be shown.`,
      ),
      'An examiner’s copy of a phone or of an account.',
    ],
  };
}

const differencesText = (count: number): string =>
  count === 0
    ? 'No difference was found between the two sources of these.'
    : `${counted(count, 'difference')} between two sources, named in the paper on completeness.`;

function selection({ source: { facts }, survey }: PaperInput): Point {
  const { sum, elsewhere } = account(facts, survey.sections);
  return {
    title: 'What was chosen',
    asked: 'Was it picked so that one side looks worse?',
    has: [
      `${sum.found + sum.context} of ${counted(sum.kept, 'item')} that are kept in these sections; ${sum.leftOut === 0 ? 'none was left out' : `${sum.leftOut} left out, and each gap is named where it is`}.`,
      ...some(sum.context, (count) => `${counted(count, 'item')} of these as context beside what was selected.`),
      `Of the maker’s own messages that the coach’s checks marked: ${facts.ownFlagged.included} in, ${facts.ownFlagged.leftOut} left out.`,
    ],
    hasNot: [
      ...some(
        survey.tally.wayUnknown,
        (count) => `Any sign of whether the maker sent or received ${counted(count, 'message')}: these are not among the maker’s own.`,
      ),
      'What was said elsewhere, or was never kept.',
      ...some(elsewhere, (count) => `${counted(count, 'item')} that the archive holds in other conversations, notes and files.`),
      ...some(facts.unreadable.length, (count) => `What stands in the entries of the archive that did not open: ${count}.`),
    ],
  };
}

function afterwards({ survey: { tally } }: PaperInput, { entries, lastNamed, stamps, deletedEntries, deletedItems }: ChainFacts): Point {
  const covered = stamps.some(({ upTo }) => upTo >= lastNamed);
  return {
    title: 'Changes afterwards',
    asked: 'Were messages edited or deleted, and could the archive have been changed after it was kept?',
    has: [
      ...some(tally.edited, (count) => `${counted(count, 'message')} that the source marks as edited.`),
      ...some(tally.deleted, (count) => `${counted(count, 'message')} that the source marks as deleted.`),
      ...some(tally.differing, (count) => `${counted(count, 'item')} that read otherwise at another time, with both times.`),
      ...some(
        tally.amended,
        (count) => `${counted(count, 'item')} of the maker’s own that was amended later; every version stands there with its date.`,
      ),
      `A log of ${entries} ${entries === 1 ? 'entry' : 'entries'}, each linked to the one before by SHA-256: an entry that is changed, removed or put in between breaks the links after it.`,
      'A pack code on every page, which stands for the records and originals of the pack. The file verify.html names every file that does not fit the pack’s lists; this code shows whether the lists are those that were made with it.',
      'A signature over the lists of files, by a key of the archive that it was made of (signature.json).',
      ...(covered ? ['An outside timestamp that covers every entry of the log which says something of the items of this pack.'] : []),
    ],
    hasNot: [
      ...(covered ? [] : ['Anything from outside that rules out that the whole log was written anew by whoever had the computer.']),
      'A message that was edited or deleted before it was first kept, unless the source marks it.',
      ...some(
        deletedEntries,
        (count) => `What ${count} deleted ${count === 1 ? 'entry' : 'entries'} of the archive held (${counted(deletedItems, 'item')}).`,
      ),
    ],
  };
}

const workedOut = ({ survey: { tally }, request: { zone } }: PaperInput): Point => ({
  title: 'Times and languages',
  asked: 'Are the times right, and was anything translated?',
  has: [
    `${tally.timesNamed} times that the source names, ${tally.timesWorkedOut} worked out from what it displays, ${tally.timesUnknown} not known. All are written in the zone ${zone}.`,
    ...(tally.timesWorkedOut > 0 ? ['Of each time that was worked out the exhibit says from what, and what was assumed.'] : []),
    'No words were translated: they stand in the language in which they were read.',
  ],
  hasNot: [
    ...(tally.timesWorkedOut > 0 ? ['The zone of the phone or account that displayed a time which had to be worked out.'] : []),
    'A translation, where one is needed, by somebody who is qualified to make it.',
  ],
});

const recordings = ({ recordings: all, recordingsKnown: known }: Tally): Point => ({
  title: 'Sound and film',
  asked:
    'Did everybody who is heard or seen know of the recording? The Family Justice Council published guidance on covert recordings on 15 May 2025 (as read in autumn 2026), by which recording children is almost always wrong.',
  has: [
    `${counted(all, 'item')} with sound or film.`,
    ...some(known, (count) => `The maker’s answer that everybody knew, for ${counted(count, 'item')}.`),
  ],
  hasNot: [
    ...some(all - known, (count) => `The maker’s answer that everybody knew, for ${counted(count, 'item')}.`),
    'Anything on how a recording was made.',
  ],
});

const redaction = ({ redacted }: Tally): Point => ({
  title: 'Redaction',
  asked: 'What was taken out, and does it change what is said?',
  has: [
    `${counted(redacted, 'item')} in which words were replaced or files masked. Each says so, with a salted digest of the item as it was.`,
    'The same word was always replaced in the same way.',
  ],
  hasNot: ['The words themselves. Its maker’s archive holds them, and can show them to the court.'],
});

const some = (count: number, text: (count: number) => string): string[] => (count > 0 ? [text(count)] : []);
