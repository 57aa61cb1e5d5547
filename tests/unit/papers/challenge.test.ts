import { beforeAll, describe, expect, it } from 'vitest';
import type { KeptEntry } from '../../../lib/core/evidence/chain';
import type { ExportSource } from '../../../lib/core/export/source';
import { challenge } from '../../../lib/core/papers/challenge';
import { surveyOf } from '../../../lib/core/papers/survey';
import { message, messageItem, writtenItem } from '../../fixtures/exports/invented-items';
import { listedSource } from '../../fixtures/exports/listed-source';
import { packRequest, threeConversations } from '../../fixtures/exports/three-conversations';
import { paperText } from './paper-text';

const sheet = async (source: ExportSource, more: Parameters<typeof packRequest>[0] = {}) => {
  const request = packRequest(more);
  const survey = await surveyOf(source, request.zone);
  return paperText(challenge({ source, request, survey, packCode: '', pageOf: () => undefined, measure: async () => 1 }));
};
const only = (...parts: Parameters<typeof listedSource>[0][number]['parts']) => [{ letter: 'A', title: 'School run', parts }];

describe('how a pack could be challenged', () => {
  let entries: readonly KeptEntry[];
  beforeAll(async () => {
    const all: KeptEntry[] = [];
    for await (const entry of threeConversations().entries()) all.push(entry);
    entries = all;
  });
  const stamped = (upTo: number): readonly KeptEntry[] =>
    entries.map((each) =>
      each.content.kind === 'stamp'
        ? { ...each, content: { ...each.content, record: { ...each.content.record, head: { ...each.content.record.head, number: upTo } } } }
        : each,
    );

  it('asks of pages and phones only where the pack has any', async () => {
    const notes = await sheet(listedSource(only(writtenItem(1, 'note', {}))));
    expect(notes).not.toContain('Pages that were captured');
    expect(notes).not.toContain('Phones and exported files');
    expect(notes).not.toContain('Sound and film');
    expect(notes).toContain('An outside timestamp: all times of recording are by the computer’s own clock.');
  });

  it('says that a timestamp covers the items only where it was made after all that is said of them', async () => {
    const item = messageItem(1, message('Hello'), { entry: 1, later: [7, 12] });
    const later = (number: number, kind: 'tags' | 'amendment') =>
      ({ ...entries[0], entry: { ...entries[0]?.entry, number, kind }, content: { kind, record: {} } }) as unknown as KeptEntry;
    const covers = 'covers every entry of the log which says something of the items';
    const reads = (upTo: number) =>
      sheet(listedSource(only(item), { entries: [...stamped(upTo), later(7, 'amendment'), later(12, 'tags')] }));
    expect(await reads(6)).not.toContain(covers);
    expect(await reads(6)).toContain('Anything from outside that rules out that the whole log was written anew');
    expect(await reads(7)).toContain(covers);
  });

  it('gives the clock as the captures of the items found it, and not others', async () => {
    const skew = 'this computer’s clock was 2.3 seconds ahead, give or take 1.1 seconds';
    expect(await sheet(listedSource(only(messageItem(1, message('Hello'), { entry: 1 })), { entries }))).toContain(skew);
    expect(await sheet(listedSource(only(messageItem(1, message('Hello'), { entry: 2 })), { entries }))).not.toContain(skew);
  });

  it('counts recordings of which not everybody is known to have known', async () => {
    const film = (number: number, everyoneKnew: 'yes' | 'no') =>
      writtenItem(number, 'exhibit', {
        exhibit: { summary: 'Gala', event: { date: '2026-06-02', zone: 'Europe/London' }, addedAt: '2026-06-03T08:00:00Z', everyoneKnew },
        files: [{ name: 'gala.mp4', mediaType: 'video/mp4', parts: [] }],
      });
    const text = await sheet(listedSource(only(film(1, 'yes'), film(2, 'no'), film(3, 'no'))));
    expect(text).toContain('- 3 items with sound or film.\n- The maker’s answer that everybody knew, for 1 item.');
    expect(text).toContain('### What it has not\n\n- The maker’s answer that everybody knew, for 2 items.');
  });

  it('says what was taken out of a redacted copy', async () => {
    const item = messageItem(1, message('[Child 1] is well.'), { redacted: { original: 'f'.repeat(64) } });
    const text = await sheet(listedSource(only(item, messageItem(2, message('Hello')))), { redaction: { replacements: [], masked: [] } });
    expect(text).toContain('1 item in which words were replaced or files masked');
    expect(await sheet(listedSource(only(item)))).not.toContain('## Redaction');
  });
});
