import type { PackFault } from '../lib/core/pack/opened-pack';
import type { PackReport } from '../lib/core/pack/verify-pack';

const MOST_SHOWN = 500;

/** The result in plain words. Text enters as text only: names and messages in a pack are a stranger's. */
export function showReport(place: HTMLElement, report: PackReport): void {
  place.dataset.ok = String(report.ok);
  place.replaceChildren(...(report.compared ? [...compared(report), counts(report)] : notCompared(report)));
  reveal(place);
}

const compared = (report: PackReport): Node[] => (report.ok ? nothingDiffers(report) : differences(report));

/** No pack at all, or one cut off: there is nothing to say of its files. */
const notCompared = ({ faults }: PackReport): Node[] => [
  element('h2', 'This could not be checked'),
  ...faults.map((fault) => faultLine('p', fault)),
];

const nothingDiffers = ({ counts, notes, packCode = '' }: PackReport): Node[] => [
  element('h2', 'Nothing differs'),
  element(
    'p',
    `All ${counted(counts.files, 'file', 'files')} are as they were when the pack was made, and the log fits together, if this is the pack code its maker gave you:`,
  ),
  codeLine(packCode),
  ...noteLines(notes),
];

function differences({ faults, notes, packCode }: PackReport): Node[] {
  const list = element('ul');
  list.append(...faults.slice(0, MOST_SHOWN).map((fault) => faultLine('li', fault)));
  if (faults.length > MOST_SHOWN) list.append(element('li', `… and ${counted(faults.length - MOST_SHOWN, 'more', 'more')}.`));
  return [
    element('h2', `${counted(faults.length, 'difference', 'differences')} found`),
    element('p', 'The pack is not as it was made. What differs:'),
    list,
    ...noteLines(notes),
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

const counts = ({ counts: { messages, captures, entries, bytes } }: PackReport): HTMLElement =>
  element(
    'p',
    `${counted(messages, 'message', 'messages')}, ${counted(captures, 'capture', 'captures')}, ${counted(entries, 'log entry', 'log entries')}, ${bytes.toLocaleString('en-GB')} bytes.`,
    'soft',
  );

function faultLine(name: 'li' | 'p', { kind, message }: PackFault): HTMLElement {
  const line = element(name, message);
  line.dataset.fault = kind;
  return line;
}

/** A failure of the check itself, not of the pack. */
export function showProblem(place: HTMLElement, sentence: string): void {
  delete place.dataset.ok;
  place.replaceChildren(element('p', sentence, 'problem'));
  reveal(place);
}

function reveal(place: HTMLElement): void {
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
