import { beforeAll, describe, expect, it } from 'vitest';
import type { ExportRequest } from '../../../lib/core/export/request';
import { challenge } from '../../../lib/core/papers/challenge';
import { chronology, chronologyCsv } from '../../../lib/core/papers/chronology';
import { completeness } from '../../../lib/core/papers/completeness';
import { exhibit } from '../../../lib/core/papers/exhibit';
import type { Paper } from '../../../lib/core/papers/paper';
import type { PaperInput } from '../../../lib/core/papers/paper-input';
import { pattern } from '../../../lib/core/papers/pattern';
import { schedule } from '../../../lib/core/papers/schedule';
import { surveyOf } from '../../../lib/core/papers/survey';
import { packRequest, threeConversations } from '../../fixtures/exports/three-conversations';
import { paperText } from './paper-text';

const PAPERS = { exhibit, chronology, schedule, pattern, completeness, challenge } as const satisfies Record<
  string,
  (input: PaperInput) => Paper
>;

async function inputOf(request: ExportRequest): Promise<PaperInput> {
  const source = threeConversations();
  return {
    source,
    request,
    survey: await surveyOf(source, request.zone),
    packCode: '3fa9c-1b2d0-77e41-0c5aa',
    pageOf: (item) => `A${item - 40}`,
    measure: async () => 1,
  };
}

describe('the papers of three conversations, with notes and files', () => {
  let input: PaperInput;
  beforeAll(async () => {
    input = await inputOf(packRequest());
  });

  it.each(Object.entries(PAPERS))('the %s reads as it did', async (name, make) => {
    await expect(await paperText(make(input))).toMatchFileSnapshot(`../../fixtures/papers/${name}.txt`);
  });

  it('the chronology for a spreadsheet reads as it did', async () => {
    let csv = '';
    for await (const line of chronologyCsv(input)) csv += line;
    await expect(csv).toMatchFileSnapshot('../../fixtures/papers/chronology.csv');
  });

  it.each(Object.entries(PAPERS))('the %s reads the same when it is asked again', async (_, make) => {
    const paper = make(input);
    expect(await paperText(paper)).toBe(await paperText(paper));
  });
});

describe('what goes to a forum', () => {
  it.each(Object.entries(PAPERS))('the %s names neither case nor parties nor maker', async (_, make) => {
    const input = await inputOf(packRequest({ recipient: 'forum', redaction: { replacements: [], masked: 'all' } }));
    const paper = make(input);
    const text = await paperText(paper);
    expect(paper.author).toBeUndefined();
    for (const name of ['ZZ26P00000', 'Exampleton', 'Applicant', 'S. Example', 'SE1']) expect(text).not.toContain(name);
    expect(text).not.toContain('Confidential: family proceedings');
  });
});

describe('the exhibit for a forum', () => {
  it('names no entry and no time of keeping, which are the same in every pack of a person', async () => {
    const input = await inputOf(packRequest({ recipient: 'forum', redaction: { replacements: [], masked: 'all' } }));
    const text = await paperText(exhibit(input));
    expect(text).not.toMatch(/\bentry \d|\(entry|recorded|10 May 2026|20\.30 BST|origins/);
    expect(text).toContain('Difference: it read otherwise at another time.');
  });
});

describe('words', () => {
  it('promise nothing, accuse nobody, and leave blank what is not known', async () => {
    const input = await inputOf(packRequest({ matter: {} }));
    for (const [name, make] of Object.entries(PAPERS)) {
      const text = await paperText(make(input));
      expect(text).not.toMatch(/court[- ]?admissible|tamper[- ]?proof|certified|abus(e|ive)|undefined|\bNaN\b|Invalid/i);
      expect(text.match(/not legal advice/g), name).toHaveLength(1);
    }
    expect(await paperText(exhibit(input))).toContain('Case number: ____________________ (to be filled in)');
  });
});
