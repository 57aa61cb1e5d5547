import type { Routes } from '../support/routes';
import { packaged } from './packaged';

/** One editor under test: its page is `tests/e2e/apps/pages/<name>.ts`, served at `https://<name>.example.org`. */
export interface EditorSubject {
  readonly name: string;
  /** As `Subject.kind` of the page says. */
  readonly kind: 'chat' | 'mail';
  /** The iframe that the editor lives in, where it does. */
  readonly frame?: string;
  /** The key that brings back what was undone; Ctrl+Y where it is not given. */
  readonly redo?: string;
  /** There it takes a step of its own while it undoes a whole rewrite, so that nothing is left to bring back. */
  readonly losesRedo?: 'chromium' | 'firefox';
  /** The key that breaks a line inside a paragraph, where the editor knows of such. */
  readonly newLine?: string;
  /** Its paste and replacement know bare text only: what a whole rewrite types anew has no formatting. */
  readonly plainRewrite?: true;
  /**
   * What the editor does not take, seen and explained: there the text stays untouched and the card offers "copy".
   * By browser, since they differ.
   */
  readonly refuses?: Partial<Record<'chromium' | 'firefox', readonly ('edit' | 'rewrite')[]>>;
}

export const SUBJECTS: readonly EditorSubject[] = [
  { name: 'lexical', kind: 'chat', newLine: 'Shift+Enter' },
  { name: 'prosemirror', kind: 'mail', newLine: 'Shift+Enter' },
  { name: 'tiptap', kind: 'chat', newLine: 'Shift+Enter' },
  { name: 'slate', kind: 'chat', plainRewrite: true },
  { name: 'draft', kind: 'chat' },
  // An editor of nobody's that takes what is typed and nothing else.
  { name: 'stubborn', kind: 'chat', refuses: { chromium: ['edit', 'rewrite'], firefox: ['edit', 'rewrite'] } },
  { name: 'quill', kind: 'chat', redo: 'Control+Shift+Z' },
  { name: 'quill-1', kind: 'chat', redo: 'Control+Shift+Z', plainRewrite: true },
  { name: 'ckeditor5', kind: 'chat' },
  { name: 'rooster', kind: 'mail', frame: '#rooster' },
  { name: 'squire', kind: 'mail' },
  { name: 'ckeditor4', kind: 'mail', frame: '.cke_wysiwyg_frame', losesRedo: 'firefox' },
  { name: 'plain', kind: 'mail' },
  { name: 'textarea', kind: 'chat', plainRewrite: true },
];

export const addressOf = ({ name }: EditorSubject): string => `https://${name}.example.org/`;

/** What a person copies from, to paste it into the editor. */
const ELSEWHERE =
  '<textarea id="elsewhere" aria-label="Notes" style="display: block; width: 640px; height: 60px; margin-top: 320px"></textarea>';

const page = (name: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title><link rel="icon" href="data:,">
<style>body { font: 16px/1.5 sans-serif; margin: 30px } p { margin: 0 0 8px }</style><body><script src="/page.js"></script>${ELSEWHERE}`;

/** @param scripts the bundles by name, filled before a page is opened. */
export const routesFor = (scripts: ReadonlyMap<string, string>): Routes =>
  Object.fromEntries(
    SUBJECTS.map((subject) => [
      new URL(addressOf(subject)).origin,
      ({ pathname }: URL) => {
        if (pathname === '/') return page(subject.name);
        if (pathname.startsWith('/packages/')) return packaged(pathname);
        const body = scripts.get(subject.name);
        return pathname === '/page.js' && body !== undefined ? { body, contentType: 'text/javascript; charset=utf-8' } : undefined;
      },
    ]),
  );
