import { describe, expect, it } from 'vitest';
import { nudges } from '../../../lib/core/preparation/balance';
import { gridOf } from '../../../lib/core/preparation/grid';
import { EMPTY, isEmpty, isReady, itemsNamed, newEntry, type PreparedEntry, withWords } from '../../../lib/core/preparation/preparation';
import { hasSafeContact, saysAtRisk, speaksOfSafety } from '../../../lib/core/preparation/safety';
import { startersFor } from '../../../lib/core/preparation/starters';

const entry = (id: string, over: Partial<PreparedEntry> = {}): PreparedEntry => ({
  ...newEntry(id),
  text: 'On 4 May 2026.',
  items: [1],
  ...over,
});
const prepared = (...entries: PreparedEntry[]) => ({ ...EMPTY, issues: ['Weekends'], entries });

describe('the balance', () => {
  it('says so where every entry is about the other parent', () => {
    expect(nudges(prepared(entry('a', { subject: 'concern' }), entry('b', { subject: 'concern' })))).toEqual(['only-concerns']);
  });

  it('is quiet as soon as the child, what works or the writer’s own part is there', () => {
    const concern = entry('a', { subject: 'concern' });
    expect(nudges(prepared(concern, entry('b', { subject: 'works' })))).toEqual([]);
    expect(nudges(prepared(concern, entry('b', { subject: 'my-part' })))).toEqual([]);
    expect(nudges(prepared(concern, entry('b', { subject: 'child' })))).toEqual(['nothing-works']);
    expect(nudges(prepared(entry('b', { subject: 'child' })))).toEqual([]);
    expect(nudges(EMPTY)).toEqual([]);
  });

  it('never asks somebody for what works with whom they may not be safe, only for the child', () => {
    const safety = entry('a', { subject: 'safety' });
    expect(nudges({ ...prepared(safety), safety: true })).toEqual(['child-first']);
    expect(nudges({ ...prepared(safety, entry('b')), safety: true })).toEqual([]);
  });

  it('counts nothing that has no words yet', () => {
    expect(nudges(prepared(entry('a', { subject: 'concern' }), entry('b', { subject: 'child', text: ' ' })))).toEqual(['only-concerns']);
  });

  it('asks for the court’s issues, and for a date of what was unsafe', () => {
    expect(nudges({ ...prepared(entry('a')), issues: [' '] })).toEqual(['no-issues']);
    const undated = entry('a', { subject: 'safety', items: [] });
    expect(nudges({ ...prepared(undated, entry('b')), safety: true })).toEqual(['undated-safety']);
    expect(nudges({ ...prepared({ ...undated, day: '2026-05-04' }, entry('b')), safety: true })).toEqual([]);
  });
});

describe('safety', () => {
  it('is at stake by a mark, by what is chosen, and by the writer’s words', () => {
    const contact = { id: 'a', name: 'Alex', known: [] };
    expect(hasSafeContact({ contacts: [{ ...contact, mark: 'safe-contact' }], asked: [] })).toBe(true);
    expect(hasSafeContact({ contacts: [{ ...contact, mark: 'co-parent' }], asked: [] })).toBe(false);
    expect(speaksOfSafety(prepared(entry('a')))).toBe(false);
    expect(speaksOfSafety(prepared(entry('a', { subject: 'safety' })))).toBe(true);
    expect(speaksOfSafety(prepared(entry('a', { areas: ['domestic-abuse'] })))).toBe(true);
    expect(speaksOfSafety({ ...EMPTY, start: { text: 'It is a good school. I am scared of him.', items: [] } })).toBe(true);
    expect(saysAtRisk('Max was scared of the dog.')).toBe(false);
  });

  it('takes away what speaks of a loving relationship with both parents, and offers something else in each place', () => {
    const all = (safety: boolean) =>
      (['child', 'works', 'my-part', 'concern', 'safety'] as const).map((subject) => startersFor(subject, safety));
    expect(all(false).flat().join(' ')).toContain('loving relationship with both');
    expect(all(true).flat().join(' ')).not.toMatch(/both|other parent|loving/);
    for (const offered of all(true)) expect(offered.length).toBeGreaterThan(0);
  });
});

describe('what is prepared', () => {
  it('stands in the grid by area and by welfare item, of one child or of all', () => {
    const entries = [
      entry('a', { areas: ['refusal'], welfare: ['wishes'], children: ['M'] }),
      entry('b', { welfare: ['wishes', 'harm'] }),
      entry('c', { children: ['N'] }),
    ];
    const { areas, welfare, unplaced } = gridOf(entries);
    expect([areas.length, welfare.length, unplaced]).toEqual([4, 7, ['c']]);
    expect(welfare[0]).toEqual({ name: 'wishes', entries: ['a', 'b'] });
    expect(gridOf(entries, 'N').welfare[0]?.entries).toEqual(['b']);
  });

  it('is ready with words and an item; a proposal needs none', () => {
    expect(
      [entry('a'), entry('a', { items: [] }), entry('a', { items: [], subject: 'my-part' }), entry('a', { text: '' })].map(isReady),
    ).toEqual([true, false, true, false]);
  });

  it('names its items once each, and can have every word replaced', () => {
    const whole = { ...prepared(entry('a', { items: [3, 1], children: ['Max'] })), children: ['Max'], end: { text: 'Max', items: [3, 2] } };
    expect(itemsNamed(whole)).toEqual([1, 2, 3]);
    expect(JSON.stringify(withWords(whole, (words) => words.replaceAll('Max', '[Child 1]')))).not.toContain('Max');
    expect([isEmpty(EMPTY), isEmpty(whole), isEmpty({ ...EMPTY, issues: [''] })]).toEqual([true, false, true]);
  });
});
