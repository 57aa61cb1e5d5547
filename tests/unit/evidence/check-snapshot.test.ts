import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../lib/core/evidence/canonical';
import { checkSnapshot, SNAPSHOT_LIMITS } from '../../../lib/core/evidence/check-snapshot';
import { fileSnapshot } from '../../../lib/core/evidence/file-snapshot';
import { inEnglish } from '../../english';
import { sampleSnapshot } from '../../fixtures/packs/sample-conversation';

const stored = { sha256: 'a'.repeat(64), size: 3, mediaType: 'image/png' };
const capturedAt = '2026-05-04T10:00:00Z';
/** Every field that a snapshot may have. */
const sample = () => {
  const snapshot = JSON.parse(JSON.stringify(sampleSnapshot()));
  Object.assign(snapshot, {
    coverage: { start: 'not-reached', backTo: '2026-05-01', chosenOf: 40, stopped: 'limit' },
    screens: [{ bytes: stored, takenAt: capturedAt, shows: ['a', 'b'] }],
    mhtml: stored,
  });
  snapshot.context.server = { shown: 'Mon, 04 May 2026 10:00:00 GMT', skewMs: -1500.5, roundTripMs: 80 };
  Object.assign(snapshot.messages[0], {
    direction: { way: 'sent', told: 'side' },
    quoted: 'Earlier',
    quotedFrom: { shown: 'Sam' },
    marks: {
      edited: { shown: 'Edited', utc: capturedAt },
      deleted: { shown: '' },
      forwarded: { shown: 'Forwarded' },
      reactions: [{ shown: '👍', count: 2, by: ['Sam', 'Maya'] }],
    },
  });
  snapshot.messages[0].time.precision = 'minute';
  snapshot.messages[3].time = {
    shown: '02/05/2026',
    inferred: { utc: capturedAt, precision: 'day', from: 'label', zone: 'Europe/London', order: 'day-month', clock: 'twice' },
  };
  return structuredClone(snapshot);
};
/** The sample with one place changed; `path` as in "messages.0.key". */
const withField = (path: string, value: unknown) => {
  const snapshot = sample();
  const steps = path.split('.');
  const last = steps.pop() as string;
  let place = snapshot;
  for (const step of steps) place = place[step];
  place[last] = value;
  return snapshot;
};

describe('checkSnapshot', () => {
  it('passes a true snapshot as it is', () => {
    expect(checkSnapshot(sample())).toEqual({ ok: true, value: sample() });
  });

  it('leaves out fields it does not know, and fields that are undefined', () => {
    const snapshot = withField('messages.0.isAdmin', true);
    snapshot.messages[0].html = undefined;
    expect(checkSnapshot(snapshot)).toEqual({ ok: true, value: sample() });
  });

  it.each([
    'messages.0.marks',
    'messages.0.marks.edited',
    'messages.0.direction',
    'messages.3.time.inferred',
    'coverage',
    'screens.0',
    'mhtml',
    'context.server',
  ])('leaves out what it does not know in %s', (path) => {
    expect(checkSnapshot(withField(`${path}.isAdmin`, true))).toEqual({ ok: true, value: sample() });
  });

  it('puts a line of the site into nobody’s mouth', () => {
    const checked = checkSnapshot(withField('messages.0.kind', 'system'));
    expect(checked.ok && checked.value.messages[0]).toMatchObject({ kind: 'system' });
    expect(checked.ok && checked.value.messages[0]).not.toHaveProperty('sender');
    expect(checked.ok && checked.value.messages[0]).not.toHaveProperty('direction');
  });

  it('leaves out a worked-out time where the moment is named', () => {
    const checked = checkSnapshot(withField('messages.3.time.utc', capturedAt));
    expect(checked.ok && checked.value.messages[3]?.time).toEqual({ shown: '02/05/2026', utc: capturedAt });
  });

  it.each<[string, unknown]>([
    ['request.id', 'not-a-uuid'],
    ['request.asked', 'timer'],
    ['conversationKey', ''],
    ['title', 'x'.repeat(SNAPSHOT_LIMITS.line + 1)],
    ['context.pageAddress', 'javascript:alert(1)'],
    ['context.capturedAt', '2026-05-04 10:00'],
    ['context.capturedAt', '2026-13-04T10:00:00Z'],
    ['context.confidence', 'certain'],
    ['messages', {}],
    ['messages', Array.from({ length: SNAPSHOT_LIMITS.messages + 1 }, () => 0)],
    ['messages.0.key', ''],
    ['messages.0.text', 7],
    ['messages.0.text', 'x'.repeat(SNAPSHOT_LIMITS.text + 1)],
    ['messages.0.time.utc', '2026-05-04T10:00:00+01:00'],
    ['messages.0.time.source', 'guessed'],
    ['messages.0.sender', 'Sam'],
    ['messages.0.source.sha256', 'a'],
    ['messages.0.source', { mediaType: 'message/rfc822', base64: 'AAAA' }],
    ['messages.3.attachments.0.bytes.size', 1.5],
    ['pageCopy', '<p>The page itself</p>'],
    ['messages.0.direction.way', 'up'],
    ['messages.0.direction.told', 'guess'],
    ['messages.0.kind', 'admin'],
    ['messages.0.keyKind', 'name'],
    ['messages.0.time.precision', 'year'],
    ['messages.3.time.inferred.utc', 'yesterday'],
    ['messages.3.time.inferred.from', 'thin air'],
    ['messages.3.time.inferred.order', 'year-first'],
    ['messages.0.quotedFrom', 'Sam'],
    ['messages.0.marks.edited', true],
    ['messages.0.marks.deleted.utc', '4 May'],
    ['messages.0.marks.reactions.0.count', -1],
    ['messages.0.marks.reactions.0.count', Number.POSITIVE_INFINITY],
    ['messages.0.marks.reactions', Array.from({ length: SNAPSHOT_LIMITS.reactions + 1 }, () => ({ shown: 'a' }))],
    ['context.server.skewMs', Number.NaN],
    ['context.server.roundTripMs', -1],
    ['coverage.start', 'nearly'],
    ['coverage.backTo', '2026-13-01'],
    ['coverage.chosenOf', 1.5],
    ['coverage.stopped', 'tired'],
    ['screens.0.bytes.sha256', 'A'.repeat(64)],
    ['screens.0.bytes.size', -1],
    ['screens.0.takenAt', 'now'],
    ['screens.0.shows', 'all'],
    ['screens', Array.from({ length: SNAPSHOT_LIMITS.screens + 1 }, () => 0)],
    ['mhtml', { mediaType: 'text/html', base64: '' }],
    ['pageCopy', null],
    ['missed', 'nothing'],
  ])('refuses %s = %j with one sentence', (path, value) => {
    const checked = checkSnapshot(withField(path, value));
    expect(!checked.ok && inEnglish(checked.said)).toMatch(/^[A-Z].{10,200}\.$/);
  });

  it('keeps text with half a surrogate pair and says so', () => {
    const checked = checkSnapshot(withField('messages.0.text', 'half \uD83D pair, whole 🌷'));
    expect(checked).toMatchObject({ ok: true, value: { messages: [{ text: 'half \uFFFD pair, whole 🌷' }, {}, {}, {}] } });
    expect(checked.ok && checked.value.missed).toHaveLength(1);
  });

  it('never throws, whatever it is handed', () => {
    fc.assert(
      fc.property(
        fc.anything({
          withBigInt: true,
          withDate: true,
          withMap: true,
          withNullPrototype: true,
          withSparseArray: true,
          withTypedArray: true,
        }),
        (input) => {
          expect(checkSnapshot(input).ok).toBe(false);
        },
      ),
      { numRuns: 500, seed: 1 },
    );
    const hostile = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('no');
        },
      },
    );
    expect(checkSnapshot(hostile).ok).toBe(false);
    let deep: unknown = {};
    for (let level = 0; level < 100_000; level++) deep = { deep };
    expect(checkSnapshot(deep).ok).toBe(false);
  });

  it('lets nothing through that could not be sealed (one place replaced at a time)', async () => {
    const places = [
      'title',
      'conversationKey',
      'messages.0',
      'messages.0.sender',
      'messages.0.time',
      'messages.0.attachments',
      'messages.0.source',
      'context',
      'missed',
      'messages.0.text',
      'messages.0.direction',
      'messages.0.marks',
      'messages.0.marks.edited',
      'messages.0.marks.reactions',
      'messages.0.marks.reactions.0.count',
      'messages.0.kind',
      'messages.0.quotedFrom',
      'messages.0.time.precision',
      'messages.3.time.inferred',
      'messages.3.time.inferred.zone',
      'context.server',
      'context.server.skewMs',
      'coverage',
      'coverage.chosenOf',
      'screens',
      'screens.0.shows',
      'mhtml',
      'pageCopy',
      'messages.0.source.sha256',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...places),
        fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.anything()),
        async (path, value) => {
          const checked = checkSnapshot(withField(path, value));
          if (!checked.ok) return;
          expect(() => canonicalJson(fileSnapshot(checked.value))).not.toThrow();
        },
      ),
      { numRuns: 1500, seed: 2 },
    );
  });
});
