import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import type { ExportItem } from '../../../lib/core/export/item';
import type { ExportRequest } from '../../../lib/core/export/request';
import { cafcassSummary, MOST_PAGES } from '../../../lib/core/papers/cafcass-summary';
import type { Block, Paper } from '../../../lib/core/papers/paper';
import type { PaperInput } from '../../../lib/core/papers/paper-input';
import { statementDraft } from '../../../lib/core/papers/statement-draft';
import { surveyOf } from '../../../lib/core/papers/survey';
import { loadFonts } from '../../../lib/core/pdf/fonts';
import { measurePaper, writePdf } from '../../../lib/core/pdf/write-pdf';
import { EMPTY, newEntry, type Preparation, type PreparedEntry, SUBJECTS, WELFARE } from '../../../lib/core/preparation/preparation';
import { lint } from '../../../lib/core/statement/lint';
import { packRequest, threeConversations } from '../../fixtures/exports/three-conversations';
import { paperText } from './paper-text';

const find = createRequire(import.meta.url);
const font = (name: string) => new Uint8Array(readFileSync(find.resolve(name)));
const fonts = loadFonts({
  regular: font('typeface-arimo/files/arimo-latin-400.woff'),
  bold: font('typeface-arimo/files/arimo-latin-700.woff'),
  wideRegular: font('roboto-fontface/fonts/roboto/Roboto-Regular.woff'),
  wideBold: font('roboto-fontface/fonts/roboto/Roboto-Bold.woff'),
});
const measure = async (paper: Paper) => (await measurePaper(paper, { fonts })).pages;

async function inputOf(request: ExportRequest, source = threeConversations()): Promise<PaperInput> {
  return {
    source,
    request,
    survey: await surveyOf(source, request.zone),
    packCode: '3fa9c-1b2d0',
    pageOf: (item) => `A${item - 40}`,
    measure,
  };
}

const entry = (id: string, over: Partial<PreparedEntry> = {}): PreparedEntry => ({
  ...newEntry(id),
  text: `Point ${id}.`,
  items: [42],
  ...over,
});

const PREPARED: Preparation = {
  ...EMPTY,
  track: 'section-7',
  issues: ['Whether Max should stay overnight', ' '],
  directed: { evidence: 'yes', by: '2026-06-26' },
  children: ['M'],
  start: { text: 'M is seven and sleeps at mine on school nights.', items: [42] },
  entries: [
    entry('concern', { subject: 'concern', areas: ['harmful-conflict'], day: '2026-05-04', items: [42, 43, 9_999] }),
    entry('child', { children: ['M'], welfare: ['wishes', 'needs'] }),
    entry('works', { subject: 'works' }),
    entry('mine', { subject: 'my-part', items: [] }),
    entry('unshown', { items: [] }),
  ],
  end: { text: 'M is seven.', items: [43] },
};

const summaryOf = async (preparation: Preparation | undefined, more: Partial<ExportRequest> = {}) =>
  cafcassSummary(await inputOf(packRequest({ recipient: 'cafcass', ...more, ...(preparation && { preparation }) })));

describe('the summary for Cafcass', () => {
  it('leads with what the court asked and with the child, and ties each claim to its items', async () => {
    const text = await paperText(await summaryOf(PREPARED));
    const order = [
      'Issues the court directed',
      'Whether Max should stay',
      'What is happening for M',
      'Point child.',
      'Point works.',
      'Point mine.',
      'Point concern.',
      'In the end',
    ];
    const places = order.map((words) => text.indexOf(words));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places).not.toContain(-1);
    expect(text).toMatch(
      /Mon 4 May 2026: Point concern\. \[EK-0042, \w{3} \d+ \w{3} 2026, [\d.]+ BST; EK-0043, .*; EK-9999 \(not in this pack\)\]/,
    );
    expect(text).toContain('Evidence directed: yes, by Fri 26 Jun 2026');
    expect(text).toContain('Conflict that is harmful to the child | 4');
    expect(text).toContain('(a) wishes and feelings of the child | 1');
    expect(text).toContain('1 entry names no item and was left out.');
    expect(text).toContain('not legal advice');
    expect(text).not.toContain('Point unshown');
    expect(text).toMatch(/^Point mine\.$/m);
    expect(await paperText(await summaryOf(PREPARED))).toBe(text);
  });

  it('states safety right after the child where it is at stake, and shows no empty heading that would ask for praise', async () => {
    const safety = entry('safety', { subject: 'safety', day: '2026-03-19' });
    const text = await paperText(
      await summaryOf({ ...PREPARED, safety: true, entries: [entry('child'), entry('mine', { subject: 'my-part' }), safety] }),
    );
    expect(text.indexOf('Point safety.')).toBeLessThan(text.indexOf('Point mine.'));
    expect(text).toContain('Thu 19 Mar 2026: Point safety.');
    expect(text).not.toMatch(/What works|Nothing entered|loving|both parents/);
  });

  it('has no word of ours that the linter marks', async () => {
    const blocks: Block[] = [];
    for (const preparation of [undefined, { ...PREPARED, entries: [] }, PREPARED])
      for await (const block of (await summaryOf(preparation)).blocks()) blocks.push(block);
    const said = blocks.flatMap((block) => {
      if (block.is === 'heading') return [block.text];
      if (block.is === 'facts') return block.rows.flat();
      if (block.is === 'paragraph') return [block.runs.map(({ text }) => text).join('')];
      return [];
    });
    expect(said.length).toBeGreaterThan(20);
    expect(said.flatMap((text) => lint(text).map(({ span }) => [text, text.slice(span.start, span.end)]))).toEqual([]);
  });

  it.each([
    [
      'many entries',
      { entries: Array.from({ length: 400 }, (_, at) => entry(String(at), { subject: SUBJECTS[at % 5] ?? 'child', welfare: WELFARE })) },
    ],
    ['long ones', { entries: Array.from({ length: 60 }, (_, at) => entry(String(at), { text: 'word '.repeat(5_000) })) }],
    [
      'everything long',
      {
        issues: Array.from({ length: 500 }, () => 'issue '.repeat(900)),
        children: Array.from({ length: 80 }, (_, at) => `Child ${at}`),
        start: { text: 'start\n'.repeat(9_000), items: Array.from({ length: 900 }, (_, at) => at + 1) },
        end: { text: 'end '.repeat(9_000), items: [42] },
        entries: Array.from({ length: 90 }, (_, at) =>
          entry(String(at), { text: 'W'.repeat(9_000), items: Array.from({ length: 400 }, (__, n) => n + 1) }),
        ),
      },
    ],
  ])(
    'keeps to four pages with %s, and says how many are left out',
    async (_, over: Partial<Preparation>) => {
      for (const paper of ['A4', 'Letter'] as const) {
        const summary = await summaryOf({ ...PREPARED, ...over }, { paper });
        expect(await measure(summary)).toBeLessThanOrEqual(MOST_PAGES);
        const text = await paperText(summary);
        const shown = text.match(/^(?:\*|Point|word|W{9})/gm)?.length ?? 0;
        const left = Number(/(\d+) further entr\S+ (?:is|are) in the record, not here/.exec(text)?.[1] ?? 0);
        expect(shown + left).toBeGreaterThan(0);
        expect(left).toBeGreaterThan(0);
      }
    },
    60_000,
  );

  it('fills the pages that it has, each subject in its turn', async () => {
    const entries = Array.from({ length: 400 }, (_, at) => entry(String(at), { subject: at < 300 ? 'concern' : 'child' }));
    const summary = await summaryOf({ ...PREPARED, entries });
    expect(await measure(summary)).toBe(MOST_PAGES);
    const text = await paperText(summary);
    const shown = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
    expect(shown(/Point 3\d\d\./g)).toBeGreaterThan(10);
    expect(shown(/Point [12]?\d?\d\./g)).toBeGreaterThan(10);
  });

  it('is a small file without pictures', async () => {
    let bytes = 0;
    for await (const chunk of writePdf(await summaryOf(PREPARED), { fonts })) bytes += chunk.length;
    expect(bytes).toBeGreaterThan(5_000);
    expect(bytes).toBeLessThan(500_000);
  });

  it('says so where nothing was prepared, and names nobody in a forum', async () => {
    expect(await paperText(await summaryOf(undefined))).toContain('Nothing entered.');
    expect(await paperText(await summaryOf(PREPARED, { recipient: 'forum' }))).not.toMatch(/S\. Example|ZZ26P00000|Exampleton/);
  });
});

describe('the statement draft', () => {
  const draftOf = async (more: Partial<ExportRequest> = {}, items?: readonly ExportItem[]) => {
    const source = threeConversations();
    return statementDraft(
      await inputOf(
        packRequest(more),
        items
          ? {
              ...source,
              byTime: async function* () {
                yield* items;
              },
            }
          : source,
      ),
    );
  };

  it('reads as it did', async () => {
    await expect(await paperText(await draftOf())).toMatchFileSnapshot('../../fixtures/papers/statement-draft.txt');
  });

  it('is in numbered paragraphs at 1.5 spacing, after a drafting note on a page of its own', async () => {
    const blocks: Block[] = [];
    for await (const block of (await draftOf()).blocks()) blocks.push(block);
    const cut = blocks.findIndex(({ is }) => is === 'page-break');
    expect(cut).toBeGreaterThan(0);
    expect(blocks.slice(0, cut).some((block) => block.is === 'paragraph' && block.numbered)).toBe(false);
    const paragraphs = blocks.slice(cut).flatMap((block) => (block.is === 'paragraph' && block.numbered ? [block] : []));
    expect(paragraphs.length).toBeGreaterThan(4);
    expect(paragraphs.every(({ spacing }) => spacing === 1.5)).toBe(true);
  });

  it('is never signed, never dated, and makes no name up', async () => {
    const text = await paperText(await draftOf({ matter: {} }));
    expect(text).toMatch(/Signed: _+ {3}\(not to be signed before all of it has been read\)/);
    expect(text).toMatch(/^Date: _+$/m);
    expect(text).toContain('I believe that the facts stated in this witness statement are true.');
    expect(text).toContain('# Witness statement of ____________________');
    expect(text).toContain('Case number: ____________________');
  });

  it('argues in no word of its own', async () => {
    const text = (await paperText(await draftOf())).split('--- page-break ---')[1] ?? '';
    expect(text.split('\n').flatMap((line) => lint(line).map(({ span }) => line.slice(span.start, span.end)))).toEqual([]);
  });

  it('stops where nobody would read on, and says so', async () => {
    const [found] = await itemsOf(threeConversations());
    if (!found) throw new Error('none');
    const text = await paperText(
      await draftOf(
        {},
        Array.from({ length: 450 }, (_, at) => ({ ...found, number: at + 1 })),
      ),
    );
    expect(text).toContain('Only the first 300 items have a paragraph; 150 more were chosen.');
  });
});

async function itemsOf(source: ReturnType<typeof threeConversations>): Promise<ExportItem[]> {
  const items: ExportItem[] = [];
  for await (const item of source.byTime()) if (item.message && item.chosen === 'found') items.push(item);
  return items;
}
