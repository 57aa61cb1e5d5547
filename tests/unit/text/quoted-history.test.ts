import { describe, expect, it } from 'vitest';
import { authored, quotedHistory } from '../../../lib/core/text/quoted-history';
import { spanText } from '../../../lib/core/text/span';

const own = (text: string) =>
  authored(text.length, quotedHistory(text))
    .map((part) => spanText(text, part))
    .join('')
    .trim();

describe('quotedHistory leaves what the writer wrote', () => {
  it.each([
    ['quoted lines', 'Fine by me.\n> You never listen.\n> Sam', 'Fine by me.'],
    ['an attribution', 'Yes.\n\nOn Tue, 4 Mar 2025 at 10:12, Sam <sam@example.org> wrote:\n> You always do this', 'Yes.'],
    [
      'an attribution on the typed line',
      'See you on Friday. On Tue, 4 Mar 2025 at 10:12, Sam <sam@example.org> wrote:\n\nWhatever',
      'See you on Friday.',
    ],
    ['an attribution over two lines', 'Yes.\nOn Tue, 4 Mar 2025 at 10:12, Sam\n<sam@example.org> wrote:\n> no', 'Yes.'],
    ['an attribution by the day of the week', 'Yes.\nOn Monday, Sam wrote:\n> no', 'Yes.'],
    ['a divider', 'Ok\n\n-----Original Message-----\nFrom: Sam\nGrow up.', 'Ok'],
    ['an Outlook block', 'Ok\n\nFrom: Sam <sam@example.org>\nSent: 4 March 2025 10:12\nTo: Alex\nSubject: x\n\nGrow up.', 'Ok'],
    ['a German one', 'Ja.\n\nAm 04.03.2025 um 10:12 schrieb Sam <sam@example.org>:\n> nein', 'Ja.'],
    ['a French one', 'Oui.\n\nLe 4 mars 2025 à 10:12, Sam a écrit :\n> non', 'Oui.'],
    ['text below the quote', '> You never listen\nI can do Friday.', 'I can do Friday.'],
    ['text between quotes', 'On 4/3/2025 Sam wrote:\n> One?\nYes.\n> Two?\nNo.', 'Yes.\nNo.'],
  ])('%s', (_name, text, expected) => expect(own(text)).toBe(expected));

  it.each([
    'On Friday she wrote: "I won".',
    'On Friday she wrote:\nsee you there',
    'From Monday: swimming at 5.',
    'It is > 38 degrees.',
    '',
  ])('has nothing to leave out of %j', (text) => expect(quotedHistory(text)).toEqual([]));
});
