import { draft } from './draft';
import type { Way } from './editor';
import { type EditorKind, typed } from './kind';
import { lexical } from './lexical';
import { nativelyFormatted } from './native';
import { prosemirror } from './prosemirror';
import { slate } from './slate';
import { tinymce } from './tinymce';

const KINDS: readonly EditorKind[] = [lexical, slate, prosemirror, draft, tinymce];

/** The ways into whatever editor this is, by the marks that editors leave on their elements. */
export function waysInto(element: HTMLElement): readonly Way[] {
  const kind = KINDS.find(({ marker }) => element.matches(marker));
  return (kind?.ways ?? [nativelyFormatted, typed]).map((way) => way(element));
}
