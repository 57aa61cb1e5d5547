import type { PackFault } from '../lib/core/pack/opened-pack';
import { fitsNoted } from '../lib/core/pack/pack-code';
import type { PackReport } from '../lib/core/pack/verify-pack';

const MOST_SHOWN = 500;

/** The result in plain words. Text enters as text only: names and messages in a pack are a stranger's. @param noted pack code or seal, as typed; empty where none was. */
export function showReport(place: HTMLElement, report: PackReport, noted: string): void {
  const told = noted.trim();
  const fits = told === '' ? undefined : fitsNoted(told, report);
  place.dataset.ok = String(report.ok && fits !== false);
  place.replaceChildren(...(report.compared ? [...compared(report, fits), ...more(report)] : notCompared(report)));
  place.hidden = false;
}

const compared = (report: PackReport, fits: boolean | undefined): Node[] => {
  if (!report.ok) return differences(report, fits);
  return fits === false ? anotherPack(report) : nothingDiffers(report, fits);
};

/** No pack at all, or one cut off: there is nothing to say of its files. */
const notCompared = ({ faults }: PackReport): Node[] => [
  element('h2', 'This could not be checked'),
  ...faults.map((fault) => faultLine('p', fault)),
];

function nothingDiffers({ counts, notes, packCode = '' }: PackReport, fits: boolean | undefined): Node[] {
  const files = counted(counts.files, 'file is', 'files are');
  // A copy for a forum holds none.
  const log = counts.entries > 0 ? ', and the log fits together' : '';
  return [
    element('h2', 'Nothing differs'),
    element(
      'p',
      fits
        ? `The code that you typed fits: all ${files} as they were when the pack was made${log}.`
        : `All ${files} as they were when the pack was made${log}, if this is the pack code its maker gave you:`,
    ),
    codeLine(packCode),
    ...noteLines(notes),
  ];
}

const anotherPack = ({ notes, packCode = '' }: PackReport): Node[] => [
  element('h2', 'The code does not fit'),
  element(
    'p',
    'What you typed is neither the pack code nor the seal of this pack. Either it was mistyped, or this is another pack than the one it was noted for. In itself nothing in it differs. Its own pack code is:',
  ),
  codeLine(packCode),
  ...noteLines(notes),
];

function differences({ faults, notes, packCode }: PackReport, fits: boolean | undefined): Node[] {
  const list = element('ul');
  list.append(...faults.slice(0, MOST_SHOWN).map((fault) => faultLine('li', fault)));
  if (faults.length > MOST_SHOWN) list.append(element('li', `… and ${counted(faults.length - MOST_SHOWN, 'more', 'more')}.`));
  return [
    element('h2', `${counted(faults.length, 'difference', 'differences')} found`),
    element('p', 'The pack is not as it was made. What differs:'),
    list,
    ...noteLines(notes),
    ...(fits === false ? [element('p', 'The code that you typed does not fit either.')] : []),
    ...(packCode ? [codeOfChanged(packCode)] : []),
  ];
}

/** In a sentence, not in the large digits that stand beside a good result. */
function codeOfChanged(packCode: string): HTMLElement {
  const line = element('p', 'Pack code of the lists in this pack: ');
  const code = element('span', packCode);
  code.dataset.part = 'pack-code';
  line.append(code, '. That it fits does not undo the differences above.');
  return line;
}

const noteLines = (notes: readonly string[]): HTMLElement[] => notes.map((note) => element('p', `Note: ${note}`, 'soft'));

/** Seal, key, timestamps and counts. */
function more({ ok, seal, signedBy, stamps, counts, version }: PackReport): HTMLElement[] {
  const facts: [name: string, value: string][] = [];
  if (ok && version === 'selection') {
    if (seal) facts.push(['Seal', seal]);
    if (signedBy) facts.push(['Signed by the key', signedBy]);
  }
  const lines = stamps.map(({ of, time, signedBy: by }) =>
    element(
      'p',
      `Entry ${of} of the log and all before it existed on ${time}, as ${by} signed. Whether that authority deserves trust is not checked here.`,
    ),
  );
  return [...lines, ...(facts.length > 0 ? [factList(facts)] : []), countsLine(counts)];
}

function factList(facts: readonly (readonly [name: string, value: string])[]): HTMLElement {
  const list = element('dl', '', 'soft');
  for (const [name, value] of facts) list.append(element('dt', name), element('dd', value));
  return list;
}

function countsLine({ messages, captures, entries, bytes, items, compared: recordsOf = 0 }: PackReport['counts']): HTMLElement {
  const parts = [
    ...(items === undefined ? [] : [counted(items, 'item', 'items')]),
    counted(messages, 'message', 'messages'),
    ...(captures === undefined ? [] : [counted(captures, 'capture', 'captures')]),
    // A copy for a forum has no log; that is said above.
    ...(entries > 0 ? [counted(entries, 'log entry', 'log entries')] : []),
    `${bytes.toLocaleString('en-GB')} bytes`,
  ];
  const behind =
    items === undefined || entries === 0
      ? ''
      : ` ${recordsOf === items ? 'Each item was' : `${counted(recordsOf, 'item was', 'items were')}`} compared with the record of the log that it came from${recordsOf < items ? '; the records of the others are not in the pack' : ''}.`;
  return element('p', `${parts.join(', ')}.${behind}`, 'soft');
}

function faultLine(name: 'li' | 'p', { kind, message }: PackFault): HTMLElement {
  const line = element(name, message);
  line.dataset.fault = kind;
  return line;
}

/** A failure of the check itself, not of the pack. */
export function showProblem(place: HTMLElement, sentence: string): void {
  delete place.dataset.ok;
  place.replaceChildren(element('p', sentence, 'problem'));
  place.hidden = false;
  place.focus();
}

function codeLine(packCode: string): HTMLElement {
  const line = element('p', packCode, 'code');
  line.dataset.part = 'pack-code';
  return line;
}

function element(name: string, text = '', className = ''): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

const counted = (count: number, one: string, many: string): string => `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
