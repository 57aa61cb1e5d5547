import { formattedEdit } from '../formatted';
import { mapText, rangeOf } from '../text-map';
import type { EditorKind } from './kind';
import { pasteOver, replaceBy } from './page-events';

/**
 * CKEditor 5 (Teams). It hears of input before the browser acts on it, which a command of the browser does not raise. What has
 * formatting is pasted, since its way for typed words knows none.
 */
export const ckeditor5: EditorKind = {
  marker: '.ck-editor__editable',
  ways: [
    (element) => ({
      write: (edit) => {
        const map = mapText(element);
        return edit.insert === ''
          ? replaceBy(element, { text: '' }, rangeOf(map, edit), 'deleteContentBackward')
          : pasteOver(element, { text: edit.insert, html: formattedEdit(map, edit) });
      },
    }),
  ],
};
