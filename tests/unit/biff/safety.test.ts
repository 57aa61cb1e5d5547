import { describe, expect, it } from 'vitest';
import { NEUTRAL_MESSAGE, neutralEdit } from '../../../lib/core/biff/safety';
import { replySkeleton } from '../../../lib/core/incoming/reply-skeleton';
import { applyEdit } from '../../../lib/core/text/edit';
import welsh from '../../../locales/cy.json';
import english from '../../../locales/en.json';

/** What is said to a court of one's aims, and never by somebody who is afraid to the one they are afraid of. */
const OF_THE_COURTS = /loving relationship|both parents|strained relationship|perthynas gariadus|y ddau riant/i;

describe('in safety mode', () => {
  it('no aim is put into the writer’s mouth: not by the neutral message, nor by anything that a surface says', () => {
    expect(NEUTRAL_MESSAGE).not.toMatch(OF_THE_COURTS);
    for (const catalogue of [english, welsh]) {
      expect(JSON.stringify([catalogue.card.safety, catalogue.help])).not.toMatch(OF_THE_COURTS);
    }
  });

  it('the neutral message says no name, feeling, promise or apology', () => {
    expect(NEUTRAL_MESSAGE).not.toMatch(/\b(sorry|thank|please don't|love|feel|hope|promise|dear|hi)\b/i);
  });

  it('no reply is made up to a message that speaks of danger', () => {
    const found = { replyNeeded: 'safety', asks: [], matters: [], days: [], hours: [] } as unknown as Parameters<typeof replySkeleton>[1];
    expect(replySkeleton('Open the door or I will kick it in.', found)).toBeUndefined();
  });
});

describe('the neutral message in the place of a draft', () => {
  const quotedIn = (text: string, part: string) => [{ start: text.indexOf(part), end: text.indexOf(part) + part.length }];

  it.each([
    ['', '', NEUTRAL_MESSAGE],
    ['Leave me alone', '', NEUTRAL_MESSAGE],
    ['\n\nLeave me alone\n\n> You again', '> You again', `\n\n${NEUTRAL_MESSAGE}\n\n> You again`],
    ['> You again\n\nLeave me alone', '> You again\n', `> You again\n\n${NEUTRAL_MESSAGE}`],
    ['\n\n> You again', '> You again', `${NEUTRAL_MESSAGE}\n\n> You again`],
  ])('%j with %j quoted', (text, part, expected) => {
    const edit = neutralEdit(text, part === '' ? [] : quotedIn(text, part));
    expect(edit && applyEdit(text, edit)).toBe(expected);
  });

  it('is none where the writer answers between pieces of the other’s words', () => {
    expect(neutralEdit('No.\n> Can you?\nYes.', quotedIn('No.\n> Can you?\nYes.', '> Can you?'))).toBeUndefined();
  });
});
