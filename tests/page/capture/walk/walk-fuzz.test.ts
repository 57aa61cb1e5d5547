import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newPace } from '../../../../lib/page/capture/walk/pace';
import { walk } from '../../../../lib/page/capture/walk/walk';
import { type Line, listPage } from './list-page';

/** Few words, so that many messages say the same. */
const lines = fc.array(
  fc.record({ text: fc.constantFrom('ok', 'yes', 'no', 'Friday?'), minute: fc.nat(3), height: fc.integer({ min: 20, max: 400 }) }),
  {
    minLength: 1,
    maxLength: 120,
  },
);

const pages = fc.record({
  ids: fc.boolean(),
  overscan: fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined }),
  recycled: fc.boolean(),
  reversed: fc.boolean(),
  estimate: fc.option(fc.integer({ min: 20, max: 300 }), { nil: undefined }),
  drawn: fc.nat(120),
  from: fc.nat(5_000),
  batch: fc.option(fc.record({ size: fc.integer({ min: 1, max: 40 }), wait: fc.nat(2_500), keepsPlace: fc.boolean() }), { nil: undefined }),
  blankFor: fc.constantFrom(0, 0, 200),
});

it('gives every message once, in order, whatever the list does', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(lines, pages, async (written, { batch, overscan, estimate, blankFor, ...options }) => {
      const drawnAt = new Map<number, number>();
      let minute = 0;
      const conversation = written.map(({ text, minute: later }, nr): Line => {
        minute += later;
        return { nr, text, sender: nr % 2 ? 'Sam' : 'Alex', shown: `${Math.floor(minute / 60)}:${minute % 60}` };
      });
      const page = listPage({
        ...options,
        lines: conversation,
        heightOf: ({ nr }) => written[nr]?.height ?? 0,
        ...(overscan !== undefined && { overscan }),
        ...(estimate !== undefined && { estimate }),
        ...(batch && { batch: { size: batch.size, keepsPlace: batch.keepsPlace, after: (nth) => (batch.wait * (1 + nth)) % 2_500 } }),
        blank: ({ nr }, now) => {
          if (!drawnAt.has(nr)) drawnAt.set(nr, now + blankFor);
          return now < (drawnAt.get(nr) ?? 0);
        },
      });
      const result = await walk(
        page.thread,
        { want: 'whole' },
        {
          around: page.around,
          pace: newPace(page.around),
          zone: 'UTC',
          sanitise: (html) => html,
          get: async ({ name }) => ({ name, mediaType: 'image/png' }),
        },
      );
      const got = result?.messages.map(({ text, time, sender }) => `${sender?.shown} ${time.shown} ${text}`);
      const wanted = conversation.map(({ text, shown, sender }) => `${sender} ${shown} ${text}`);
      // A list that takes its rows for far lower or higher than they are can pass some by: never without a word.
      if (estimate !== undefined && result?.missed.length) return;
      expect(result?.missed).toEqual([]);
      expect(got).toEqual(wanted);
      expect(new Set(result?.messages.map(({ key }) => key)).size).toBe(wanted.length);
    }),
    { numRuns: Number(process.env.RUNS ?? 150) },
  );
});
