import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hardFacts } from '../../../lib/core/biff/facts';
import { rewrite } from '../../../lib/core/biff/rewrite';
import { plain } from '../../../lib/core/text/plain';
import { sentences } from '../../../lib/core/text/sentences';
import { spanText } from '../../../lib/core/text/span';
import type { Analyse } from '../../../lib/core/tone/analyse';
import { analyse } from '../../fixtures/tone/analyse';
import { calmClause, generatedMessage, sting } from './generated';

const runs = { numRuns: 400 };
const even = (text: string) => plain(text).replace(/\s+/g, ' ');
const quotes = (text: string) => hardFacts(text).map((fact) => even(fact.quote));

/** A judge of tone without sense: each sentence is flagged or not by a hash of its words. */
const whimsical =
  (seed: number, share: number): Analyse =>
  (text) => {
    const findings = sentences(text).flatMap((span) => {
      const quote = spanText(text, span);
      let hash = seed;
      for (const unit of plain(quote)) hash = Math.imul(hash ^ unit.charCodeAt(0), 0x01000193) >>> 0;
      return hash % 100 < share ? [{ kind: 'attack' as const, span, quote, reason: 'tone.attack' as const, severity: 2 as const }] : [];
    });
    return { score: findings.length > 0 ? 0.9 : 0.1, findings, safety: undefined };
  };

/** Nothing but courtesies, facts and blanks. */
const SKELETON = /^(?:(?:Hi(?: Sam)?|Dear Sam),?\s*)?(?:about .*: \[what you need\]\.)?\s*(?:Thanks[.,]?(?: Alex)?)?$/is;

describe('of clauses in any mixture', () => {
  it('no hour, day or sum is lost or changed, what is made is calm, and making it again changes nothing', () => {
    fc.assert(
      fc.property(generatedMessage(), (text) => {
        const made = rewrite(text, { analyse });
        if (made.outcome !== 'rewritten') return;
        for (const quote of quotes(text)) expect(even(made.text)).toContain(quote);
        expect(analyse(made.text).findings).toEqual([]);
        expect(rewrite(made.text, { analyse })).toEqual({ outcome: 'unchanged', text: made.text });
      }),
      runs,
    );
  });

  it('no hour, day or sum is made up', () => {
    fc.assert(
      fc.property(generatedMessage(), (text) => {
        const made = rewrite(text, { analyse });
        if (made.outcome !== 'rewritten') return;
        for (const quote of quotes(made.text)) expect(even(text)).toContain(quote);
      }),
      runs,
    );
  });

  it('whatever the judge of tone, it ends, loses no fact, and is calm or bare facts', () => {
    fc.assert(
      fc.property(generatedMessage(), fc.integer({ min: 0, max: 0xffff }), fc.constantFrom(10, 40, 80, 100), (text, seed, share) => {
        const judge = whimsical(seed, share);
        const made = rewrite(text, { analyse: judge });
        if (made.outcome !== 'rewritten') return;
        for (const quote of quotes(text)) expect(even(made.text)).toContain(quote);
        if (judge(made.text).findings.length > 0) expect(made.text).toMatch(SKELETON);
      }),
      runs,
    );
  });

  it('line ends stay as they are in the draft', () => {
    fc.assert(
      fc.property(generatedMessage(['\r\n', '\r\n\r\n']), (text) => {
        fc.pre(text.includes('\n'));
        const made = rewrite(text.replace(/\r?\n/g, '\r\n'), { analyse });
        if ('text' in made) expect(made.text).not.toMatch(/(?<!\r)\n|\r(?!\n)/);
      }),
      runs,
    );
    fc.assert(
      fc.property(generatedMessage(), (text) => {
        const made = rewrite(text, { analyse });
        if ('text' in made) expect(made.text).not.toContain('\r');
      }),
      runs,
    );
  });

  it('each piece left out can be put back, alone or all of them', () => {
    fc.assert(
      fc.property(generatedMessage(), (text) => {
        const made = rewrite(text, { analyse });
        const dropped = made.outcome === 'rewritten' || made.outcome === 'nothing-to-send' ? made.dropped : [];
        for (const putBack of [...dropped.map((piece) => [piece]), dropped]) {
          const again = rewrite(text, { analyse, putBack: putBack.map(({ span }) => span) });
          if (putBack.length === 0) continue;
          expect(again.outcome).toBe('rewritten');
          if (again.outcome !== 'rewritten') continue;
          for (const { quote } of putBack) expect(even(again.text)).toContain(even(quote).replace(/[.!?]+$/, ''));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('a sting is taken off and the rest stands', () => {
    fc.assert(
      fc.property(calmClause, sting, (clause, spite) => {
        const made = rewrite(`${clause}${spite}.`, { analyse });
        if (made.outcome !== 'rewritten') return;
        expect(even(made.text)).not.toContain(even(spite).replace(/^[, ]+/, ''));
        for (const quote of quotes(clause)) expect(even(made.text)).toContain(quote);
        expect(made.blanks.filter(({ label }) => label === 'what you need')).toEqual([]);
      }),
      runs,
    );
  });
});
