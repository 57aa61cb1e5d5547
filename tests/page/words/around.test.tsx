import { render } from 'preact';
import { afterEach, expect, it } from 'vitest';
import { Around } from '../../../components/words/around';
import { Words } from '../../../components/words/words';
import { sayFrom } from '../../../lib/core/words/say-from';
import { inEnglish } from '../../english';

afterEach(() => render(null, document.body));

const shown = (sentence: string) => {
  const say = sayFrom({ language: 'en-GB', help: { danger: sentence } });
  render(
    <Words say={say}>
      <Around say="help.danger" parts={[<b key="999">999</b>, <i key="55">55</i>]} />
    </Words>,
    document.body,
  );
  return document.body.innerHTML;
};

it('puts the elements where the language wants them', () => {
  expect(shown('Call $1. Press $2.')).toBe('Call <b>999</b>. Press <i>55</i>.');
  expect(shown('$2, then $1')).toBe('<i>55</i>, then <b>999</b>');
});

it('has words only where somebody says them', () => {
  expect(() => render(<Around say="help.danger" parts={[]} />, document.body)).toThrow('No words here');
  expect(inEnglish('language')).toBe('en-GB');
});
