import { typeOver } from './editor';
import { type EditorKind, pasted, typed } from './kind';
import { pressKey } from './page-events';

/**
 * Squire (Fastmail). It remembers a step of its undo before it deletes what is selected (its key handler, 2.4), so the words that
 * go are deleted by the key, and those that come are typed.
 */
export const squire: EditorKind = {
  marker: '.v-RichText-input',
  ways: [
    pasted,
    (element) => ({
      fromLineStart: true,
      write: ({ start, end, insert }) =>
        end > start && pressKey(element, 'Delete', 46) && (insert === '' || typeOver(element.ownerDocument, insert)),
    }),
    typed,
  ],
};
