import { describe, expect, it } from 'vitest';
import { replyEdit } from '../../../lib/core/incoming/reply-place';
import { applyEdit } from '../../../lib/core/text/edit';
import { quotedHistory } from '../../../lib/core/text/quoted-history';

const put = (draft: string) => {
  const edit = replyEdit(draft, quotedHistory(draft), 'Hi Sam,\n\nThanks');
  return edit && applyEdit(draft, edit);
};

describe('replyEdit', () => {
  it.each([
    ['', 'Hi Sam,\n\nThanks'],
    ['\n \n', 'Hi Sam,\n\nThanks'],
    ['\n\nOn 2026-03-02 08:14, Sam wrote:\n> Friday?', 'Hi Sam,\n\nThanks\n\nOn 2026-03-02 08:14, Sam wrote:\n> Friday?'],
    ['On 2026-03-02 08:14, Sam wrote:\n> Friday?', 'Hi Sam,\n\nThanks\n\nOn 2026-03-02 08:14, Sam wrote:\n> Friday?'],
    ['\n\n-- \nAlex\n01632 960000', 'Hi Sam,\n\nThanks\n\n-- \nAlex\n01632 960000'],
  ])('goes into %j', (draft, wanted) => {
    expect(put(draft)).toBe(wanted);
  });

  it.each(['No.', '\n\nNo.\n\nOn 2026-03-02 08:14, Sam wrote:\n> Friday?', 'On 2026-03-02 08:14, Sam wrote:\n> Friday?\n\nYes.'])(
    'leaves %j alone',
    (draft) => {
      expect(put(draft)).toBeUndefined();
    },
  );
});
