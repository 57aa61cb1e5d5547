import { describe, expect, it } from 'vitest';
import type { Message } from '../../../lib/core/evidence/message';
import type { EventTime } from '../../../lib/core/evidence/note';
import { type DraftItem, draftParagraph } from '../../../lib/core/statement/draft';
import { lint } from '../../../lib/core/statement/lint';
import { plainMessage } from '../evidence/plain-message';

const setting = { zone: 'Europe/London', place: (item: number) => `AB1, page ${item - 39}` };
const AT = { utc: '2026-05-04T16:42:00Z', precision: 'minute', told: 'observed' } as const;
const received = { way: 'received', told: 'address' } as const;

const said = (message: Partial<Message>, over: Partial<DraftItem> = {}) =>
  draftParagraph(
    { number: 42, kind: 'message', at: AT, amendments: [], message: plainMessage('k', { text: '', ...message }), ...over },
    setting,
  );

describe('a paragraph of a statement', () => {
  it('says what was received, from whom, when and where it stands', () => {
    expect(
      said({ direction: received, sender: { shown: 'Alex', address: 'alex@example.org' }, text: 'Can you collect Max at five?' }),
    ).toBe('On 4 May 2026 at 17.42 I received a message from Alex (AB1, page 3). It says: “Can you collect Max at five?”');
  });

  it('says what was sent, and to whom', () => {
    const direction = { way: 'sent', told: 'mark' } as const;
    expect(said({ direction, recipients: [{ shown: 'Alex' }, { shown: 'Maya' }], subject: 'Friday', text: 'x'.repeat(500) })).toBe(
      'On 4 May 2026 at 17.42 I sent a message with the subject “Friday” to Alex and Maya (AB1, page 3).',
    );
  });

  it('says what is not known as not shown, and takes nobody for the sender', () => {
    expect(said({})).toContain('there is a message; what I hold does not show who sent it (AB1, page 3). It has no words.');
    expect(said({ direction: received })).toContain('I received a message; what I hold does not show from whom');
    expect(said({ sender: { shown: 'Alex' } })).toContain('there is a message from Alex; what I hold does not show whether it came to me');
    expect(
      draftParagraph({ number: 1, kind: 'message', amendments: [], message: plainMessage('k', { direction: received }) }, setting),
    ).toMatch(/^At a time that is not shown I received/);
  });

  it('never says that a draft was sent', () => {
    const draft = said({ recipients: [{ shown: 'Maya' }], text: 'I am so', missed: ['The phone marks it as a draft: it was not sent.'] });
    expect(draft).not.toContain('I sent');
    expect(draft).toContain('Noted when it was read: The phone marks it as a draft: it was not sent.');
  });

  it('tells the two hours apart that clocks show twice, and gives a note’s time as its writer did', () => {
    const direction = received;
    const at = (utc: string) => said({ direction }, { at: { ...AT, utc } });
    expect(at('2026-10-25T00:30:00Z')).toMatch(/^On 25 October 2026 at 01\.30 BST I received/);
    expect(at('2026-10-25T01:30:00Z')).toMatch(/^On 25 October 2026 at 01\.30 GMT I received/);
    const note = (event: EventTime) =>
      draftParagraph(
        { number: 42, kind: 'note', amendments: [], note: { summary: 'Late.', event, writtenAt: '2026-03-29T12:00:00Z' } },
        setting,
      );
    expect(note({ date: '2026-03-29', time: '01:30', zone: 'Europe/London' })).toContain('of what happened on 29 March 2026 at 01.30 (');
    expect(note({ date: '2026-03-28', time: '21:30', zone: 'America/New_York' })).toContain(
      'of what happened on 28 March 2026 at 21.30 by clocks of the zone America/New_York (',
    );
  });

  it('says that a time was worked out, and gives no time of day where none is known', () => {
    expect(said({ direction: received }, { at: { ...AT, told: 'inferred' } })).toMatch(
      /^On 4 May 2026 at 17\.42 \(the time is worked out\) I/,
    );
    const inferred = { utc: '2026-05-03T22:00:00Z', precision: 'day', from: 'day-divider', zone: 'Europe/Paris' } as const;
    expect(said({ direction: received, time: { inferred } }, { at: { utc: inferred.utc, precision: 'day', told: 'inferred' } })).toMatch(
      /^On 4 May 2026 \(the day is worked out\), at a time of day that is not shown, I received/,
    );
  });

  it('says what is shown as edited, deleted or forwarded, and gives no words of what was deleted', () => {
    const text = said({
      direction: received,
      text: 'This message was deleted',
      marks: { deleted: { shown: 'deleted' }, edited: { shown: 'Edited' } },
    });
    expect(text).toMatch(/It is shown as edited\. It is shown as deleted, and its words are not shown\.$/);
    expect(text).not.toContain('This message');
  });

  it('quotes nothing long, and nothing with quotation marks in it', () => {
    expect(said({ direction: received, text: 'word '.repeat(26) })).not.toContain('It says');
    expect(said({ direction: received, text: 'He said “no”.' })).not.toContain('It says');
  });

  it('says of a child’s words that they were told to the maker, and leaves them in the note', () => {
    const note = {
      summary: 'At bedtime.',
      event: { date: '2026-05-04', time: '19:10', zone: 'Europe/London' },
      writtenAt: '2026-05-04T19:05:00Z',
      childsWords: { child: 'Max', words: 'I slept in the car.', whoWasThere: 'Maya', askedBefore: '' },
    };
    const text = draftParagraph({ number: 43, kind: 'note', note, amendments: [] }, setting);
    expect(text).toBe(
      'I wrote a note on 4 May 2026 at 20.05 of what Max said on 4 May 2026 at 19.10, as told to me (AB1, page 4). The words, who was there and what was said just before stand in the note.',
    );
  });

  it('gives the maker’s own words of a note where a statement may have them, and else the note alone', () => {
    const note = (summary: string) => ({
      summary,
      event: { date: '2026-05-04', zone: 'Europe/London' },
      writtenAt: '2026-05-04T19:05:00Z',
    });
    const of = (summary: string) => draftParagraph({ number: 43, kind: 'note', note: note(summary), amendments: [] }, setting);
    expect(of('Max came home at six.')).toContain('of what happened on 4 May 2026 (AB1, page 4). In it I wrote: “Max came home at six.”');
    expect(of('He was selfish again.')).not.toContain('selfish');
  });

  it('writes nothing for what no person wrote, and argues nowhere', () => {
    expect(said({}, { kind: 'system' })).toBeUndefined();
    for (const direction of [received, { way: 'sent', told: 'side' } as const, undefined])
      expect(lint(said({ ...(direction && { direction }), sender: { shown: 'Alex' } }) ?? '')).toEqual([]);
  });
});
