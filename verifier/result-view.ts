import type { PackReport } from '../lib/core/pack/verify-pack';

const MOST_SHOWN = 500;

/** The result in plain words. Text enters as text only: names and messages in a pack are a stranger's. */
export function showReport(place: HTMLElement, report: PackReport): void {
  const { ok, faults, notes, packCode, counts } = report;
  place.dataset.ok = String(ok);
  const parts: Node[] = [
    element('h2', ok ? 'Everything is unchanged' : `${counted(faults.length, 'difference', 'differences')} found`),
    element(
      'p',
      ok
        ? `All ${counted(counts.files, 'file', 'files')} are as they were when the pack was made, and the log fits together.`
        : 'The pack is not as it was made. What differs:',
    ),
  ];
  if (!ok) {
    const list = element('ul');
    for (const { kind, message } of faults.slice(0, MOST_SHOWN)) {
      const line = element('li', message);
      line.dataset.fault = kind;
      list.append(line);
    }
    if (faults.length > MOST_SHOWN) list.append(element('li', `… and ${counted(faults.length - MOST_SHOWN, 'more', 'more')}.`));
    parts.push(list);
  }
  for (const note of notes) parts.push(element('p', `Note: ${note}`, 'soft'));
  if (packCode) parts.push(element('p', 'Pack code. Compare it with the one that the pack’s maker gave you:'), code(packCode));
  parts.push(
    element(
      'p',
      `${counted(counts.messages, 'message', 'messages')}, ${counted(counts.captures, 'capture', 'captures')}, ${counted(counts.entries, 'log entry', 'log entries')}, ${counts.bytes.toLocaleString('en-GB')} bytes.`,
      'soft',
    ),
  );
  place.replaceChildren(...parts);
  reveal(place);
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

function code(packCode: string): HTMLElement {
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
