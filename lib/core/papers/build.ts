import type { Block, Run } from './paper';

/** Short ways to write blocks. */

export const heading = (level: 1 | 2 | 3, text: string, anchor?: string): Block => ({
  is: 'heading',
  level,
  text,
  ...(anchor !== undefined && { anchor }),
});

export const paragraph = (text: string): Block => ({ is: 'paragraph', runs: [{ text }] });

export const quietParagraph = (text: string): Block => ({ is: 'paragraph', runs: [{ text }], quiet: true });

export const centred = (...runs: readonly Run[]): Block => ({ is: 'paragraph', runs, align: 'center' });

export const bullets = (...items: readonly string[]): Block => ({ is: 'bullets', items: items.map((text) => [{ text }]) });

/** A cell of a table. */
export const cell = (text: string): readonly Run[] => (text === '' ? [] : [{ text }]);

/** A line to be filled in by hand. */
export const TO_FILL_IN = '____________________ (to be filled in)';
