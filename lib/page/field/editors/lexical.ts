import { type EditorKind, pasted, replaced } from './kind';

/** Lexical (WhatsApp, Messenger, Instagram). A command of the browser changes the page and may leave its model as it was. */
export const lexical: EditorKind = { marker: '[data-lexical-editor="true"]', ways: [replaced, pasted] };
