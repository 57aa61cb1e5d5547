import { typeOver } from './editor';
import { type EditorKind, pasted, type WayInto } from './kind';

/** Firefox types a line break as a `br`, which Quill 1 shows and leaves out of what it holds and sends; so a new paragraph is begun as by the key for it. */
const typedByParagraph: WayInto = ({ ownerDocument: document }) => ({
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
});

/** Quill 2. What is pasted it takes into its model, with its formatting. */
export const quill: EditorKind = {
  // Version 1 has a box of its own for what is pasted; Slack's, which is made of it, is not to be taken for 2 should that box go.
  marker: '.ql-container:not(:has(.ql-clipboard)) > .ql-editor:not([data-qa] *)',
  ways: [pasted, typedByParagraph],
};

/**
 * Quill 1, and Slack's. It deletes what is selected and waits for the browser to paste into its other box, which a scripted paste
 * never does: so it is typed into, and a rewrite has no formatting.
 */
export const quill1: EditorKind = { marker: '.ql-editor', ways: [typedByParagraph] };
