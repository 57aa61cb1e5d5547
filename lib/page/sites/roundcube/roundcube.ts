import { correspondentsIn } from '../shown/correspondent';
import { documentIn, frameElementOf, outermostDocument } from '../shown/frames';
import { isShown } from '../shown/shown';
import type { ComposeBox, Site } from '../site';

/** Roundcube's own marks: its client script, and the body class that names the task. */
const isRoundcube = (document: Document): boolean =>
  document.querySelector('script[src*="program/js/app"]') !== null && document.querySelector('body[class*="task-"]') !== null;

/** A reply in the rich editor: the line "On …, X wrote:" and the block below it. */
const QUOTED = '#reply-intro, blockquote';

/**
 * The box in use. Roundcube keeps `#composebody` in the page (at no size) while its rich editor, TinyMCE, shows the text in a frame
 * of its own; the editor's body is then the field.
 */
function boxIn(page: Document): ComposeBox | undefined {
  const frame = page.querySelector('iframe#composebody_ifr');
  const body = documentIn(frame)?.body;
  if (frame && body && isShown(frame)) return { field: body, quoted: QUOTED };
  const plain = page.querySelector<HTMLTextAreaElement>('textarea#composebody');
  return plain ? { field: plain } : undefined;
}

/** The page around a draft, which has a frame of its own in the rich editor. */
const pageOf = ({ field }: ComposeBox): Document => frameElementOf(field.ownerDocument)?.ownerDocument ?? field.ownerDocument;

export const roundcube: Site = {
  id: 'roundcube',
  version: '2026-11',

  matches: (document) => isRoundcube(document) || isRoundcube(outermostDocument(document)),

  composeAt(target) {
    const plain = target.closest<HTMLElement>('textarea#composebody');
    if (plain) return { field: plain };
    const { body } = target.ownerDocument;
    const inEditor = frameElementOf(target.ownerDocument)?.id === 'composebody_ifr';
    // Focus events of a frame may name its root element rather than the body that is edited.
    return inEditor && body && (body.contains(target) || target.contains(body)) ? { field: body, quoted: QUOTED } : undefined;
  },

  sendAt(target) {
    // The toolbar's button and its copy in the narrow layout's footer carry the same class; a menu item may be a link.
    const control = target.closest<HTMLElement>('button.send, a.send, [role="button"].send');
    if (!control || (control as HTMLButtonElement).disabled || control.classList.contains('disabled')) return undefined;
    const box = boxIn(control.ownerDocument);
    return box && { control, box };
  },

  // Its own menu of addresses, which is told to no screen reader as a menu of the field.
  menuOpen: (box) => {
    const menu = pageOf(box).querySelector('#rcmKSearchpane');
    return menu !== null && isShown(menu);
  },

  recipientsOf(box) {
    const lines = Array.from(pageOf(box).querySelectorAll<HTMLTextAreaElement>('#_to, #_cc, #_bcc'), ({ value }) => value);
    return lines.length > 0 ? lines.flatMap(correspondentsIn) : undefined;
  },

  subjectOf: (box) => pageOf(box).querySelector<HTMLInputElement>('#compose-subject')?.value.trim(),
};
