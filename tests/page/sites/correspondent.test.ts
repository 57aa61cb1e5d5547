import { describe, expect, it } from 'vitest';
import { correspondentOf, correspondentsIn } from '../../../lib/page/sites/shown/correspondent';
import { openPage } from './open-fixture';

describe('the people of a line', () => {
  it.each([
    ['Sam <sam@example.org>,', [{ name: 'Sam', address: 'sam@example.org' }]],
    [
      '"Weber, Anna" <anna@example.org>; kim@example.net',
      [{ name: 'Weber, Anna', address: 'anna@example.org' }, { address: 'kim@example.net' }],
    ],
    ['<sam@example.org>', [{ address: 'sam@example.org' }]],
    ['', []],
    ['Sam', []],
  ])('%s', (line, people) => expect(correspondentsIn(line)).toEqual(people));
});

describe('the person of an element', () => {
  const person = (html: string) => {
    const element = openPage(`<body>${html}</body>`, 'https://www.example.org/').body.firstElementChild;
    return element && correspondentOf(element);
  };
  it.each([
    ['<span data-name="Sam Reed" data-hovercard-id="sam@example.org">Sam Reed</span>', { name: 'Sam Reed', address: 'sam@example.org' }],
    ['<span email="sam@example.org" name="me">me</span>', { name: 'me', address: 'sam@example.org' }],
    ['<span title="sam@example.org"><b>Sam</b><button>Remove</button></span>', { name: 'Sam', address: 'sam@example.org' }],
    ['<span>Sam Reed (sam@example.org)</span>', { name: 'Sam Reed', address: 'sam@example.org' }],
    ['<span aria-label="From: sam@example.org">sam@example.org</span>', { address: 'sam@example.org' }],
    ['<div><span title="sam@example.org">Sam</span></div>', { name: 'Sam', address: 'sam@example.org' }],
    ['<span>Sam Reed, </span>', { name: 'Sam Reed' }],
    ['<span data-hovercard-id="123">Sam</span>', { name: 'Sam' }],
    ['<span> <button>x</button></span>', undefined],
  ])('%s', (html, expected) => expect(person(html)).toEqual(expected));
});
