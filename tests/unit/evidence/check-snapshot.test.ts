import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../lib/core/evidence/canonical';
import { checkSnapshot, SNAPSHOT_LIMITS } from '../../../lib/core/evidence/check-snapshot';
import { fileSnapshot } from '../../../lib/core/evidence/file-snapshot';
import { inEnglish } from '../../english';
import { sampleDigest, sampleSnapshot } from '../../fixtures/packs/sample-conversation';

const sample = () => JSON.parse(JSON.stringify(sampleSnapshot()));
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
    ['messages.0.source.base64', 'a'],
    ['messages.0.source.base64', '===='],
    ['messages.0.source.base64', 'ab=c'],
    ['messages.0.source.base64', 'a-_b'],
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
      'pageCopy',
      'messages.0.source.base64',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...places),
        fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.anything()),
        async (path, value) => {
          const checked = checkSnapshot(withField(path, value));
          if (!checked.ok) return;
          const { record } = await fileSnapshot(checked.value, { missed: 'No picture.' }, sampleDigest);
          expect(() => canonicalJson(record)).not.toThrow();
        },
      ),
      { numRuns: 500, seed: 2 },
    );
  });
});
