import { describe, expect, it } from 'vitest';
import { type ChatMessage, isoOf, lastIncoming, wordsOf } from '../../../lib/page/sites/chat/look';
import { openPage } from './open-fixture';

const page = openPage('<body></body>', 'https://chat.example.org/');

describe('what the other side wrote last', () => {
  const said = (from: ChatMessage['from'], text: string, name?: string): ChatMessage => ({
    element: page.createElement('p'),
    from,
    text,
    ...(name && { sender: { name } }),
  });
  const of = (...messages: ChatMessage[]) => lastIncoming(messages)?.text;

  it('is the whole of the last turn, whatever was answered since', () => {
    expect(of(said('them', 'One'), said('me', 'Two'), said('them', 'Three'), said('them', 'Four'), said('me', 'Five'))).toBe('Three\nFour');
  });

  it('is one person’s', () => {
    expect(of(said('them', 'One', 'Robin'), said('them', 'Two', 'Sam'))).toBe('Two');
  });

  it('is not known where a message after it may be anybody’s', () => {
    expect(of(said('them', 'One'), said(undefined, 'Two'))).toBeUndefined();
    expect(of(said('them', 'One'), said(undefined, 'Two'), said('me', 'Three'))).toBeUndefined();
  });

  it('begins after a message that may be anybody’s, as does what came before', () => {
    const incoming = lastIncoming([said('me', 'One'), said(undefined, 'Two'), said('me', 'Three'), said('them', 'Four')]);
    expect(incoming).toMatchObject({ text: 'Four', earlier: [{ from: 'me', text: 'Three' }] });
    expect(lastIncoming([said(undefined, 'Two'), said('them', 'Four')])).toMatchObject({ text: 'Four', earlier: [] });
  });

  it('leaves out what has no words, and is nothing where nobody wrote', () => {
    expect(of(said('them', 'One'), said('them', ''), said(undefined, ''))).toBe('One');
    expect(of(said('me', 'One'))).toBeUndefined();
    expect(of()).toBeUndefined();
  });
});

describe('the words of a message', () => {
  const words = (html: string, without?: string): string => {
    const element = page.createElement('div');
    element.innerHTML = html;
    return wordsOf(element, without);
  };

  it.each([
    ['keep their line breaks', '<span>One\nTwo</span><br>Three', 'One\nTwo\nThree'],
    ['hold emoji drawn as pictures', 'Yes <img alt="👍🏽"><img alt=":door:">', 'Yes 👍🏽:door:'],
    ['do not hold what the site says of a photo', '<img alt="May be an image of a door">Here', 'Here'],
    ['do not hold controls and times', 'Yes<button>React</button><time>08:05</time>', 'Yes'],
  ])('%s', (_name, html, expected) => expect(words(html)).toBe(expected));

  it('leave the page as it was', () => {
    const element = page.createElement('div');
    element.innerHTML = 'Yes<time>08:05</time>';
    wordsOf(element);
    expect(element.innerHTML).toBe('Yes<time>08:05</time>');
  });
});

it.each([
  ['1772438760', '2026-03-02T08:06:00.000Z'],
  ['1772438760.000100', '2026-03-02T08:06:00.000Z'],
  ['', undefined],
  ['later', undefined],
  ['99999999999999', undefined],
])('the time %s is %s', (seconds, expected) => expect(isoOf(seconds)).toBe(expected));
