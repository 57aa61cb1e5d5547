import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadModel } from '../../../lib/core/tone/model/model';

const bytes = new Uint8Array(readFileSync(new URL('../../../lib/core/tone/weights/tone.bin', import.meta.url)));
const model = loadModel(bytes);

describe('trained tone model', () => {
  it('is at most one megabyte', () => {
    expect(bytes.length).toBeLessThanOrEqual(1_000_000);
  });

  it('refuses bytes that are no weights', () => {
    expect(() => loadModel(new Uint8Array([1, 2, 3]))).toThrow('tone weights');
    expect(() => loadModel(new Uint8Array(64))).toThrow('tone weights');
  });

  it.each([
    ['You are a pathetic excuse for a father.', "You're in the class photo, third from the left."],
    ["You never think of anyone but yourself and you're a liar.", "You mentioned the dentist, and I've moved it to Friday."],
    ['How convenient that you forgot again, as usual.', 'I forgot her PE kit again, sorry, could you bring it?'],
    ["If you can't be bothered to turn up I'll see you in court.", 'The court date is 14 March at 10, letter attached.'],
  ])('hears %j as worse than %j', (hostile, ordinary) => {
    expect(model.clause(hostile)).toBeGreaterThan(model.clause(ordinary));
    expect(model.clause(hostile)).toBeGreaterThan(model.sentenceThreshold);
    expect(model.clause(ordinary)).toBeLessThan(model.sentenceThreshold);
  });

  it.each([
    ['Did Craig ring you about it?', 'Did Aoife ring you about it?'],
    ['We leave with Mohammed and Grace at 5.30.', 'We leave with Declan and Sarah at 17:45.'],
    ['You owe me £36.50 for the shoes.', 'You owe me £1,200 for the shoes.'],
    ['Can you do Tuesday?', 'Can you do Saturday?'],
    ['I don’t know why you’re late.', "I don't know why you're late."],
    ['i dont know why youre late', "i don't know why you're late"],
  ])('scores %j as %j', (one, other) => {
    expect(model.clause(one)).toBeCloseTo(model.clause(other), 6);
  });

  it('gives a chance for anything', () => {
    for (const text of ['', ' ', '🙃', '...', 'ok', 'A'.repeat(5000), '\u0000\ufffd', 'é ü ß 漢字', 'you '.repeat(1000)]) {
      const score = model.clause(text);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
    }
  });
});

describe('a whole message', () => {
  const message = (...sentences: readonly string[]) => model.message(sentences.map(model.sentence));
  const hostile = 'You have never once put him first, you selfish liar.';
  const ordinary = "Swimming is at 4 on Friday and his kit is in the blue bag, so he'll need picking up at 5.";

  it('is flagged for one hostile sentence, wherever it stands', () => {
    expect(message(hostile)).toBeGreaterThan(model.threshold);
    expect(message(ordinary)).toBeLessThan(model.threshold);
    expect(message(ordinary, hostile)).toBeGreaterThan(model.threshold);
    expect(message(ordinary, hostile)).toBeCloseTo(message(hostile, ordinary), 10);
  });

  it('is nothing where there are no words', () => {
    expect(message()).toBe(0);
    expect(message('', ' ')).toBe(0);
  });
});
