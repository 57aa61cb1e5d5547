import { expect, test } from 'vitest';
import { smallestEdit, type TextEdit } from '../../../lib/core/text/edit';
import { formattedEdit } from '../../../lib/page/field/formatted';
import { mapText, type TextMap } from '../../../lib/page/field/text-map';

function open(html: string): TextMap {
  const root = document.createElement('div');
  // This DOM knows no browser's own style sheet.
  root.innerHTML = html.replaceAll('<b>', '<b style="font-weight: 700">').replaceAll('<i>', '<i style="font-style: italic">');
  document.body.replaceChildren(root);
  return mapText(root);
}
const edit = (map: TextMap, after: string): TextEdit => smallestEdit(map.text, after) as TextEdit;
/** What an editor would make of it: the spans only keep blanks. */
const written = (map: TextMap, after: string) => formattedEdit(map, edit(map, after))?.replace(/<\/?span[^>]*>/g, '');

test('bare words need no HTML', () => {
  expect(written(open('<p>You never turn up.</p><p>Bye</p>'), 'Please turn up.\nBye')).toBeUndefined();
  expect(written(open('<p>You never</p><p>turn up.</p>'), 'Please\ncome at 5pm.')).toBeUndefined();
});

test('words that stay keep bold, italics and links; new words have none', () => {
  const map = open('<p>You bring the <b>blue bag</b> to <a href="https://example.org/?a=1&amp;b=2">the <i>school</i></a>, liar.</p>');
  expect(written(map, 'Please bring the blue bag to the school gate, thanks.')).toBe(
    'Please bring the <strong>blue bag</strong> to <a href="https://example.org/?a=1&amp;b=2">the </a>' +
      '<a href="https://example.org/?a=1&amp;b=2"><em>school</em></a> gate, thanks',
  );
});

test('paragraphs stay paragraphs, an empty one too', () => {
  expect(written(open('<p>A liar.</p><p><br></p><p>Bye now.</p>'), 'Max swims.\n\nSee you.')).toBe(
    '<p data-pm-slice="1 1 []">Max swims.</p><p></p><p>See you</p>',
  );
});

test('lines inside a paragraph stay inside it, new ones too', () => {
  expect(written(open('<p>You liar.<br>Bye now</p>'), 'Max swims.\nSee you\nThanks')).toBe('Max swims.<br>See you<br>Thanks');
});

test('what looks like markup is text', () => {
  expect(written(open('<p>a <b>b</b> c</p>'), 'x <i> "b" & d')).not.toContain('<i>');
});
