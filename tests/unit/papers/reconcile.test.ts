import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExportItem } from '../../../lib/core/export/item';
import type { Omission } from '../../../lib/core/export/source';
import { completeness } from '../../../lib/core/papers/completeness';
import { account } from '../../../lib/core/papers/reconcile';
import { surveyOf } from '../../../lib/core/papers/survey';
import { message, messageItem, namedTime, writtenItem } from '../../fixtures/exports/invented-items';
import { isOmission, type ListedSection, listedSource } from '../../fixtures/exports/listed-source';
import { packRequest } from '../../fixtures/exports/three-conversations';
import { paperText } from './paper-text';

const ZONE = 'Europe/London';
const hour = (at: number) => new Date(Date.UTC(2026, 2, 1) + at * 3_600_000).toISOString();

const part = fc.oneof(
  fc.record({ items: fc.integer({ min: 1, max: 5000 }) }) as fc.Arbitrary<Omission>,
  fc
    .record({
      chosen: fc.constantFrom('found' as const, 'context' as const),
      at: fc.option(fc.nat(5000)),
      kind: fc.constantFrom('message' as const, 'system' as const, 'note' as const),
    })
    .map(({ chosen, at, kind }): ExportItem => {
      if (kind === 'note') return writtenItem(0, 'note', { chosen });
      const time = at === null ? {} : namedTime(hour(at));
      return messageItem(0, message('Swimming at 9.', { time, ...(kind === 'system' && { kind }) }), { chosen });
    }),
);

const sections = fc.array(fc.array(part, { maxLength: 12 }), { maxLength: 5 }).map((lists): ListedSection[] => {
  let number = 0;
  return lists.map((parts, at) => ({
    letter: String.fromCharCode(65 + at),
    title: `Conversation ${at}`,
    conversation: { key: `web/${at}`, title: `Conversation ${at}`, source: 'web' },
    parts: parts.map((each) => (isOmission(each) ? each : { ...each, number: ++number })),
  }));
});

describe('the account of a selection', () => {
  it('always reconciles: kept = found + context + left out, in each section and over all', () =>
    fc.assert(
      fc.asyncProperty(sections, fc.nat(1000), async (lists, elsewhere) => {
        const source = listedSource(lists, { elsewhere });
        const survey = await surveyOf(source, ZONE);
        const counts = account(source.facts, survey.sections);
        for (const line of [...counts.sections, counts.sum]) {
          expect(line.found + line.context + line.leftOut).toBe(line.kept);
          expect(line.unaccounted).toBe(0);
        }
        expect(counts.sum.kept + counts.elsewhere).toBe(source.facts.ofItems);
        expect(counts.sum.found + counts.sum.context).toBe(source.facts.items);
        const { tally, sections: read } = survey;
        expect(tally.messages + tally.systemLines + tally.notes + tally.exhibits).toBe(source.facts.items);
        expect(read.flatMap(({ months }) => months).reduce((sum, { items }) => sum + items, 0)).toBe(source.facts.items);
        expect(survey.origins.reduce((sum, { items }) => sum + items, 0)).toBe(source.facts.items);
      }),
      { numRuns: 200 },
    ));

  it('prints the numbers that it reconciled, and each gap of them', () =>
    fc.assert(
      fc.asyncProperty(sections, async (lists) => {
        const source = listedSource(lists);
        const request = packRequest();
        const survey = await surveyOf(source, ZONE);
        const text = await paperText(
          completeness({ source, request, survey, packCode: '', pageOf: () => undefined, measure: async () => 1 }),
        );
        const all = /All sections \| (\d+) \| (\d+) \| (\d+) \| (\d+)/.exec(text)?.slice(1).map(Number) ?? [];
        expect(all[0]).toBe((all[1] ?? 0) + (all[2] ?? 0) + (all[3] ?? 0));
        const gaps = [...text.matchAll(/\[(\d+) messages?, [^\]]*not selected\]/g)].reduce((sum, [, count]) => sum + Number(count), 0);
        expect(gaps).toBe(all[3]);
      }),
      { numRuns: 50 },
    ));

  it('says so where the archive counts what a reading of it did not meet', async () => {
    const whole = listedSource([{ letter: 'A', title: 'School run', parts: [messageItem(1, message('Hello'))] }]);
    const facts = { ...whole.facts, sections: whole.facts.sections.map((section) => ({ ...section, ofItems: 4 })), ofItems: 4 };
    const source = { ...whole, facts };
    const survey = await surveyOf(source, ZONE);
    expect(account(facts, survey.sections).sum).toMatchObject({ kept: 4, found: 1, leftOut: 0, unaccounted: 3 });
    const text = await paperText(
      completeness({ source, request: packRequest(), survey, packCode: '', pageOf: () => undefined, measure: async () => 1 }),
    );
    expect(text).toContain('Could not be read');
    expect(text).toContain('All sections | 4 | 1 | 0 | 0 | 3');
  });
});
