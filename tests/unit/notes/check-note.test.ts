import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../lib/core/evidence/canonical';
import { checkFacts, checkNote, namesOf } from '../../../lib/core/notes/check-note';
import { linksIn, namesIn, usedBefore } from '../../../lib/core/notes/names-list';
import { emptyFacts, emptyNote, isEmptyNote, NO_CHILDS_WORDS, noteInput } from '../../../lib/core/notes/note-input';

const ZONE = 'Europe/London';
const facts = { ...emptyFacts('2026-05-04'), summary: 'Max came home at six.' };

describe('what a form holds', () => {
  it('needs a date and a summary, and nothing else', () => {
    expect(checkFacts(facts, ZONE)).toEqual({
      facts: { event: { date: '2026-05-04', zone: ZONE }, summary: facts.summary, people: [], children: [], tags: [], links: [] },
    });
    expect(checkFacts(emptyFacts(''), ZONE)).toEqual({ faults: { date: 'notes.fault.date', summary: 'notes.fault.summary' } });
  });

  it.each(['2026-02-30', '0026-05-04', '4/5/2026', '2026-13-01', 'yesterday'])('takes %s for no day', (date) => {
    expect(checkFacts({ ...facts, date }, ZONE)).toEqual({ faults: { date: 'notes.fault.date' } });
  });

  it.each(['25:00', '7', '17:60', 'noon'])('takes %s for no time', (time) => {
    expect(checkFacts({ ...facts, time }, ZONE)).toEqual({ faults: { time: 'notes.fault.time' } });
  });

  it('keeps that a time is not sure', () => {
    expect(checkFacts({ ...facts, time: '17:42', about: true }, ZONE)).toMatchObject({ facts: { event: { time: '17:42', about: true } } });
  });

  it('needs a child and its words where they are a child’s, and no summary beside them', () => {
    const note = { ...emptyNote('2026-05-04'), childsWords: NO_CHILDS_WORDS };
    expect(checkNote(note, ZONE)).toEqual({ faults: { child: 'notes.fault.child', words: 'notes.fault.words' } });
    const told = { ...NO_CHILDS_WORDS, child: ' M ', words: 'I slept in the car.' };
    expect(checkNote({ ...note, childsWords: told }, ZONE)).toMatchObject({
      facts: { summary: '', children: ['M'], childsWords: { child: 'M', words: 'I slept in the car.', whoWasThere: '', askedBefore: '' } },
    });
  });

  it('never lets what was felt into the facts', () => {
    expect(JSON.stringify(checkNote({ ...emptyNote('2026-05-04'), ...facts, feelings: 'gecko' }, ZONE))).not.toContain('gecko');
  });

  it('is the same after it was filed and opened again', () => {
    const checked = checkNote({ ...emptyNote('2026-05-04', [7, 3, 7]), ...facts, links: [7, 3, 7], time: '09:05', people: ['Sam'] }, ZONE);
    if (!('facts' in checked)) throw new Error('not right');
    expect(checkNote(noteInput(checked.facts, ''), ZONE)).toEqual(checked);
    expect(checked.facts.links).toEqual([3, 7]);
  });

  it('can always be sealed, whatever was pasted', () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 200 }).map((text) => `x${text}\ud83d`);
    fc.assert(
      fc.property(anyText, fc.array(anyText), (text, names) => {
        const childsWords = { child: text, words: text, whoWasThere: text, askedBefore: text };
        const checked = checkNote({ ...emptyNote('2026-05-04'), summary: text, people: names, tags: names, childsWords }, ZONE);
        expect('facts' in checked && canonicalJson(checked.facts)).toBeTruthy();
      }),
    );
  });
});

it('knows a note with nothing in it', () => {
  expect(isEmptyNote({ ...emptyNote('2026-05-04'), childsWords: NO_CHILDS_WORDS, time: '10:00' })).toBe(true);
  expect(isEmptyNote({ ...emptyNote('2026-05-04'), feelings: 'x' })).toBe(false);
});

it('takes names and numbers of items as they are typed', () => {
  expect(namesIn(' Sam,  grandma ;Sam\nsam, ')).toEqual(['Sam', 'grandma']);
  expect(namesOf(['Sam', 'SAM', ''])).toEqual(['Sam']);
  expect(linksIn('EK-0042, ek7; 12, EK 9,')).toEqual({ links: [42, 7, 9], notFound: ['12'] });
});

it('offers what was used most first, each once', () => {
  const note = { event: { date: '2026-05-04', zone: ZONE }, summary: '', children: [], tags: [], links: [] };
  expect(
    usedBefore([
      { ...note, people: ['Sam', 'Ann'] },
      { ...note, people: ['ann'] },
      { ...note, people: ['Bo'] },
    ]).people,
  ).toEqual(['Ann', 'Bo', 'Sam']);
});
