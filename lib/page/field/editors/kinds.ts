import { ckeditor4 } from './ckeditor4';
import { ckeditor5 } from './ckeditor5';
import { draft } from './draft';
import type { Way } from './editor';
import { type EditorKind, typed } from './kind';
import { lexical } from './lexical';
import { nativelyFormatted } from './native';
import { prosemirror } from './prosemirror';
import { quill, quill1 } from './quill';
import { rooster } from './rooster';
import { slate } from './slate';
import { squire } from './squire';
import { tinymce } from './tinymce';

const KINDS: readonly EditorKind[] = [lexical, slate, prosemirror, draft, quill, quill1, ckeditor5, tinymce, ckeditor4, squire, rooster];

/** The ways into whatever editor this is, by the marks that editors leave on their elements. */
export function waysInto(element: HTMLElement): readonly Way[] {
  const kind = KINDS.find(({ marker }) => element.matches(marker));
  return (kind?.ways ?? [nativelyFormatted, typed]).map((way) => way(element));
}
