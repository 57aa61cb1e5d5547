import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../../lib/core/docx/write-docx';
import type { Block, Paper } from '../../../lib/core/papers/paper';

const paperOf = (...blocks: Block[]): Paper => ({
  title: 'Statement (draft)',
  author: 'S. Example',
  size: 'A4',
  madeAt: '2026-06-10T10:00:00.123Z',
  marks: ({ label }) => ({
    top: ['Case number ZZ26P00000', `Statement, page ${label}`],
    bottom: [
      ['Confidential: family proceedings', ''],
      ['Prepared for: the court', 'Pack code 1'],
    ],
  }),
  blocks: async function* () {
    yield* blocks;
  },
});

const parts = async (paper: Paper) =>
  Object.fromEntries(Object.entries(unzipSync(await writeDocx(paper))).map(([path, bytes]) => [path, strFromU8(bytes)]));
const bodyOf = async (...blocks: Block[]) => (await parts(paperOf(...blocks)))['word/document.xml'] ?? '';
/** Elements in an order of their own are no document. */
const wellFormed = (xml: string) => (xml.match(/<w:p[ >]/g) ?? []).length === (xml.match(/<\/w:p>/g) ?? []).length;

describe('a paper as a document to be edited', () => {
  it('makes the same bytes each time, dated as its paper is', async () => {
    const paper = paperOf({ is: 'heading', level: 1, text: 'Statement' }, { is: 'paragraph', runs: [{ text: 'One.' }], numbered: true });
    const first = await writeDocx(paper);
    expect(await writeDocx(paper)).toEqual(first);
    const core = (await parts(paper))['docProps/core.xml'] ?? '';
    expect(core.match(/2026-06-10T10:00:00Z/g)).toHaveLength(2);
    expect(core).toContain('<dc:creator>S. Example</dc:creator>');
  });

  it('has real headings, numbered paragraphs, and one and a half lines where the block says so', async () => {
    const body = await bodyOf(
      { is: 'heading', level: 2, text: 'What happened' },
      {
        is: 'paragraph',
        runs: [{ text: 'On 4 May I received a message ' }, { text: '(AB1, page A3)', bold: true }],
        numbered: true,
        spacing: 1.5,
      },
    );
    expect(body).toContain('<w:pStyle w:val="Heading2"/>');
    expect(body).toMatch(/<w:numPr>/);
    expect(body).toMatch(/<w:spacing[^>]*w:line="360"/);
    expect(body).toMatch(/<w:b\/>.*\(AB1, page A3\)/);
    expect(wellFormed(body)).toBe(true);
  });

  it('ends what would turn round the rest of a paragraph where the words end that hold it', async () => {
    const text = (body: string) => (body.match(/<w:t[ >][^<]*/g) ?? []).map((each) => each.replace(/^<w:t[^>]*>/, '')).join('');
    const body = await bodyOf({ is: 'paragraph', runs: [{ text: 'From \u2068\u202Edecnal\u2069, 4 May\u202C' }] });
    expect(text(body)).toContain('From \u202Edecnal\u202C, 4 May');
    const open = await bodyOf({ is: 'paragraph', runs: [{ text: '\u202Eone' }, { text: 'two' }] });
    expect(text(open)).toContain('\u202Eone\u202Ctwo');
  });

  it('has tables whose heads are said again on each page and whose rows stay whole', async () => {
    const body = await bodyOf({
      is: 'table',
      caption: 'Chronology',
      columns: [
        { head: 'No.', width: 1 },
        { head: 'What', width: 4 },
      ],
      rows: () => [{ cells: [[{ text: '1' }], [{ text: 'Two\nlines' }]] }, { cells: [[{ text: '2' }]] }],
    });
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(body.match(/<w:cantSplit\/>/g)).toHaveLength(3);
    expect(body.match(/<w:tc>/g)).toHaveLength(6);
    expect(body).toContain('<w:br/>');
  });

  it('marks words written from right to left, alone, and says the language', async () => {
    const all = await parts(paperOf({ is: 'paragraph', runs: [{ text: 'From \u2068דנה כהן\u2069, at 17.00' }] }));
    const body = all['word/document.xml'] ?? '';
    expect(body).toMatch(/<w:rtl\/><\/w:rPr><w:t[^>]*>דנה כהן<\/w:t>/);
    expect(body.match(/<w:rtl\/>/g)).toHaveLength(1);
    expect(body).not.toMatch(/[\u2068\u2069]/);
    expect(all['word/styles.xml']).toContain('w:val="en-GB"');
  });

  it('sets words that begin from right to left as a paragraph of that direction', async () => {
    const cells = [[{ text: '“אני אאסוף ב-17:00, OK?”' }], [{ text: 'Alex' }]];
    const columns = [
      { head: 'What', width: 1 },
      { head: 'Who', width: 1 },
    ];
    const body = await bodyOf({ is: 'table', caption: '', columns, rows: () => [{ cells }] });
    expect(body.match(/<w:bidi\/>/g)).toHaveLength(1);
    expect(body).toMatch(/<w:rtl\/><\/w:rPr><w:t[^>]*>“אני אאסוף ב-17:00, OK\?”<\/w:t>/);
    expect(body).not.toContain('\u200E');
  });

  it('numbers its pages by the reader’s program, over and under the marks of its paper', async () => {
    const all = await parts(paperOf());
    expect(all['word/header1.xml']).toMatch(/Statement, page .*PAGE/s);
    expect(all['word/footer1.xml']).toContain('Confidential: family proceedings');
    expect(Object.values(all).join('')).not.toContain('\uE000');
  });

  it('keeps what XML cannot hold as a sign, and every kind of block', async () => {
    const body = await bodyOf(
      { is: 'paragraph', runs: [{ text: 'a\u0000b\uD800c <&> "d"' }] },
      { is: 'bullets', items: [[{ text: 'point' }]] },
      { is: 'facts', rows: [['Court', 'of Exampleton']] },
      {
        is: 'entry',
        id: 'EK-0042',
        heading: [{ text: 'Alex' }],
        details: ['From: Alex'],
        body: 'Hello\nthere',
        quoted: { of: 'Sam', text: 'Hi' },
        remarks: ['Shown as edited'],
        pictures: [{ mediaType: 'image/png', read: async () => undefined, alternative: '', caption: 'gate.png' }],
      },
      { is: 'omission', text: '[1 message, 4 May 2026, not selected]' },
      { is: 'index', title: 'List', count: 1, lines: () => [{ text: 'line', to: 'x' }] },
      { is: 'rule' },
      { is: 'page-break' },
      { is: 'section', letter: 'B' },
    );
    expect(body).toContain('a␀b\uFFFDc &lt;&amp;&gt; &quot;d&quot;');
    for (const word of ['point', 'of Exampleton', 'EK-0042', 'Hello', 'Hi', 'Shown as edited', 'gate.png', 'not selected', 'line'])
      expect(body).toContain(word);
    expect(wellFormed(body)).toBe(true);
  });

  it('stops when it is told to', async () => {
    const signal = AbortSignal.abort();
    await expect(writeDocx(paperOf({ is: 'rule' }), signal)).rejects.toThrow();
  });
});
