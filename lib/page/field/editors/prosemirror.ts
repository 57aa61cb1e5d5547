import { type EditorKind, pasted, typed } from './kind';

/** ProseMirror and TipTap (Telegram K). */
export const prosemirror: EditorKind = { marker: '.ProseMirror', ways: [pasted, typed] };
