import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Paper } from '../../lib/core/papers/paper';
import type { FontBytes } from '../../lib/core/pdf/fonts';

const WORDS =
  'could you please collect the children from school tomorrow because I am at work until six and the bus does not run after four o’clock thank you for telling me about the appointment on Monday Zażółć Привет'.split(
    ' ',
  );

export interface InventedMessage {
  readonly id: string;
  readonly heading: string;
  readonly details: string;
  readonly body: string;
}

/** Invented messages of 20 to 140 words, always the same. */
export function* invented(count: number): Generator<InventedMessage> {
  let seed = 7;
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (seed >> 8) % below;
  };
  for (let at = 1; at <= count; at++) {
    const words = Array.from({ length: 20 + next(120) }, () => `${WORDS[next(WORDS.length)]}${next(10) === 0 ? '.' : ''}`);
    yield {
      id: `EK-${String(at).padStart(4, '0')}`,
      heading: 'Alex to Sam, Mon 4 May 2026, 17.42 BST',
      details: 'alex@example.org to sam@example.net',
      body: words.join(' '),
    };
  }
}

export const TITLE = 'Exhibit AB1';
export const pageMark = (label: string): string => `Page ${label}`;
export const MADE_AT = '2026-05-04T16:42:00.000Z';

export const exhibit = (count: number): Paper => ({
  title: TITLE,
  size: 'A4',
  madeAt: MADE_AT,
  marks: ({ label, items }) => ({
    top: [TITLE, items?.join(' to ') ?? ''],
    bottom: [
      ['Confidential: family proceedings', pageMark(label)],
      ['Pack code 0a1b2 c3d4e 5f607 18293', ''],
    ],
  }),
  blocks: async function* () {
    yield { is: 'heading', level: 1, text: TITLE };
    for (const { id, heading, details, body } of invented(count))
      yield { is: 'entry', id, heading: [{ text: heading }], details: [details], body, remarks: [], pictures: [] };
  },
});

const read = (path: string): Uint8Array =>
  new Uint8Array(readFileSync(fileURLToPath(new URL(`../../node_modules/${path}`, import.meta.url))));

export const fontBytes = (): FontBytes => ({
  regular: read('typeface-arimo/files/arimo-latin-400.woff'),
  bold: read('typeface-arimo/files/arimo-latin-700.woff'),
  wideRegular: read('roboto-fontface/fonts/roboto/Roboto-Regular.woff'),
  wideBold: read('roboto-fontface/fonts/roboto/Roboto-Bold.woff'),
});
