import { type EditorKind, pasted, replaced } from './kind';

/** Slate (Discord). It does not see what a command of the browser does: the page would show what the model does not hold. */
export const slate: EditorKind = { marker: '[data-slate-editor="true"]', ways: [replaced, pasted] };
