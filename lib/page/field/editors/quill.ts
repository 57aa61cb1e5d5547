import { typeOver } from './editor';
import type { EditorKind } from './kind';

/**
 * Quill, 2 and 1 (Slack's is made of the latter). Firefox types a line break as a `br`, which Quill 1 shows and leaves out of what
 * it holds and sends; so a new paragraph is begun as by the key for it.
 */
export const quill: EditorKind = {
  marker: '.ql-editor',
  ways: [
    ({ ownerDocument: document }) => ({
      fromLineStart: true,
      write: ({ insert }) => {
        const [first = '', ...rest] = insert.split('\n');
        let done = typeOver(document, first);
        for (const line of rest) {
          document.execCommand('insertParagraph');
          if (line !== '') done = typeOver(document, line) && done;
        }
        return done;
      },
    }),
  ],
};
