import { describe, expect, it } from 'vitest';
import { choicesFrom, forRecipient, initialsOf, markInitials, requestOf } from '../../../lib/core/export/choices';
import { lengthOf, RECIPIENTS } from '../../../lib/core/export/recipients';
import { EMPTY } from '../../../lib/core/preparation/preparation';

const first = choicesFrom(undefined, 'en-GB', 'Europe/London');
const asked = {
  id: 'a',
  madeAt: '2026-05-04T16:42:00Z',
  zone: 'Europe/London',
  selection: { words: '', more: [3], without: [5] },
  mark: { initials: 'SE', number: 3 },
};

describe('what an export is asked for', () => {
  it('begins with what was chosen last, and with what is new as at first', () => {
    expect(first).toMatchObject({ recipient: 'solicitor', paper: 'A4', context: 3 });
    expect(choicesFrom({}, 'en-US', 'America/Chicago').paper).toBe('Letter');
    expect(choicesFrom({}, 'en-US', 'Europe/London').paper).toBe('A4');
    expect(choicesFrom({ context: 0, matter: { maker: 'S. Example' } }, 'en-GB', 'Europe/London')).toEqual({
      ...first,
      context: 0,
      matter: { ...first.matter, maker: 'S. Example' },
    });
  });

  it('takes the papers of another reader, and what they cannot have away', () => {
    const court = forRecipient({ ...first, review: ['rsmf'], directed: 'yes' }, 'court');
    expect(court).toMatchObject({ papers: RECIPIENTS.court.papers, review: [] });
    expect(court).not.toHaveProperty('directed');
    expect(requestOf({ ...forRecipient(first, 'other-party'), papers: ['challenge', 'exhibit'] }, asked).papers).toEqual(['exhibit']);
  });

  it('leaves blank what is not typed, and replaces nothing unasked', () => {
    expect(requestOf({ ...first, statement: 'two' }, asked)).toMatchObject({ matter: {}, selection: { context: 3, more: [3] } });
    expect(requestOf({ ...first, statement: '2' }, asked).matter).toEqual({ statement: 2 });
    expect(requestOf(first, asked)).not.toHaveProperty('redaction');
    expect(requestOf({ ...forRecipient(first, 'forum'), replaces: false, masks: false }, asked).redaction).toEqual({
      replacements: [],
      masked: 'all',
    });
  });

  it('brings what the summary points to, but for what was left out', () => {
    const preparation = { ...EMPTY, start: { text: 'Max sleeps well.', items: [3, 5, 8] } };
    const cafcass = requestOf(forRecipient(first, 'cafcass'), { ...asked, preparation });
    expect(cafcass).toMatchObject({ preparation, selection: { more: [3, 8], without: [5] } });
    expect(requestOf(first, { ...asked, preparation })).not.toHaveProperty('preparation');
  });

  it('marks exhibits by who makes them', () => {
    expect(['S. Example', 'Sam van Example', 'Ó Example', ''].map(initialsOf)).toEqual(['SE', 'SVE', 'ÓE', '']);
    expect(markInitials(first)).toBe('EX');
    expect(markInitials({ ...first, initials: ' ab ' })).toBe('AB');
  });
});

it('says when a paper grows too long for its reader', () => {
  const { budget } = RECIPIENTS.court;
  expect(budget && [19, 20, 25, 26].map((pages) => lengthOf(pages, budget))).toEqual(['within', 'near', 'near', 'over']);
});
