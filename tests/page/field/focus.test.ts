import { afterEach, beforeEach, expect, test } from 'vitest';
import { watchFocus } from '../../../lib/page/field/focus';

let ended: AbortController;
let seen: string[];
const watch = () => watchFocus(window, (target) => seen.push(target.id), ended.signal);

beforeEach(() => {
  ended = new AbortController();
  seen = [];
  document.body.innerHTML = '<textarea id="first"></textarea><textarea id="second"></textarea><div id="host"></div>';
});
afterEach(() => ended.abort());

const get = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;

test('tells of each field that gets the focus', () => {
  watch();
  get('first').focus();
  get('second').focus();
  expect(seen).toEqual(['first', 'second']);
});

test('tells of a field that had the focus before', () => {
  get('second').focus();
  watch();
  expect(seen).toEqual(['second']);
});

test('looks into open shadow roots', () => {
  const root = get('host').attachShadow({ mode: 'open' });
  root.innerHTML = '<textarea id="inner"></textarea>';
  watch();
  root.querySelector('textarea')?.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
  expect(seen).toEqual(['inner']);
});

test('tells of a field whose focus went unseen once it is typed into', () => {
  watch();
  get('first').dispatchEvent(new Event('input', { bubbles: true }));
  expect(seen).toEqual(['first']);
});

test('falls silent with the signal', () => {
  watch();
  ended.abort();
  get('first').focus();
  expect(seen).toEqual([]);
});
