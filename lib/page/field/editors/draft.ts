import { type EditorKind, pasted } from './kind';

/** Draft.js. It redraws from its model, which does not hear of what a command of the browser does. */
export const draft: EditorKind = { marker: '.public-DraftEditor-content', ways: [pasted] };
