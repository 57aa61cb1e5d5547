import { getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../lib/core/papers/paper';
import { measurePaper, writePdf } from '../../../lib/core/pdf/write-pdf';
import { ask, blocks, entry, fonts, has, paperOf, textOf, written } from './made';

const SENTENCE = 'Could you collect the children from school tomorrow? I am at work until six. ';

/** A little of everything. */
const everything: readonly Block[] = [
  { is: 'heading', level: 1, text: 'Exhibit AB1' },
  { is: 'facts', rows: [['Court', 'Family Court at Example']] },
  {
    is: 'paragraph',
    runs: [{ text: 'See ' }, { text: 'the first', to: 'EK-0001' }, { text: ' and ' }, { text: 'nothing', to: 'nowhere' }],
  },
  { is: 'bullets', items: [[{ text: 'One.' }], [{ text: 'Two.', bold: true }]] },
  { is: 'paragraph', numbered: true, spacing: 1.5, runs: [{ text: 'First.' }] },
  { is: 'paragraph', numbered: true, runs: [{ text: 'Second.' }] },
  {
    is: 'index',
    title: 'List of messages',
    count: 60,
    lines: () =>
      Array.from({ length: 60 }, (_, at) => ({ text: `Message ${at + 1} ${SENTENCE}`, to: `EK-${String(at + 1).padStart(4, '0')}` })),
  },
  { is: 'section', letter: 'A' },
  { is: 'heading', level: 2, text: 'With Alex', anchor: 'A' },
  ...Array.from({ length: 60 }, (_, at) =>
    entry(at + 1, SENTENCE.repeat(1 + (at % 5)), {
      remarks: ['Edited.'],
      ...(at % 4 === 0 && { quoted: { of: 'the words of Sam', text: 'Tuesday?' } }),
      ...(at % 3 === 0 && { context: true as const }),
    }),
  ),
  { is: 'omission', text: '[14 messages, 3 to 5 May, not selected]' },
  { is: 'section', letter: 'B' },
  { is: 'heading', level: 3, text: 'Chronology' },
  {
    is: 'table',
    caption: 'What happened',
    columns: [
      { head: 'No.', width: 1 },
      { head: 'What', width: 5 },
    ],
    rows: () =>
      Array.from({ length: 80 }, (_, at) => ({
        cells: [[{ text: `${at + 1}` }], [{ text: SENTENCE, to: 'EK-0002' }]],
        anchor: `row ${at}`,
      })),
  },
];

describe('writePdf', () => {
  it('writes a tagged file that names itself, its language and its pages', async () => {
    const { bytes, pages } = await written(paperOf(everything));
    const pdf = await getDocumentProxy(bytes.slice());
    expect(pdf.numPages).toBe(pages);
    const { info, metadata } = await pdf.getMetadata();
    expect(info).toMatchObject({ PDFFormatVersion: '1.7', Title: 'Exhibit AB1', Author: 'S. Example', Language: 'en-GB' });
    expect(metadata?.get('pdfuaid:part')).toBe('1');
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    expect(await pdf.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true });
    const labels = (await pdf.getPageLabels()) ?? [];
    expect(labels.slice(0, 2)).toEqual(['1', '2']);
    expect(labels).toContain('A1');
    expect(labels[labels.indexOf('B1') - 1]).toMatch(/^A\d+$/);
  });

  it('leads from lines to items, from the outside to items, and nowhere else', async () => {
    const { bytes, pageOf } = await written(paperOf(everything));
    const pdf = await getDocumentProxy(bytes.slice());
    const labels = (await pdf.getPageLabels()) ?? [];
    const destinations = await pdf.getDestinations();
    for (const anchor of ['EK-0001', 'EK-0060', 'A', 'row 79']) {
      const page = await pdf.getPageIndex(destinations[anchor]?.[0]);
      expect(labels[page]).toBe(pageOf.get(anchor));
    }
    const [first] = await (await pdf.getPage(1)).getAnnotations();
    expect(first).toMatchObject({ subtype: 'Link', dest: 'EK-0001' });
    expect(Object.keys(destinations)).not.toContain('nowhere');
    const outline = await pdf.getOutline();
    expect(outline.map(({ title }) => title)).toEqual(['Exhibit AB1']);
    expect(outline[0]?.items.map(({ title }: { title: string }) => title)).toEqual(['List of messages', 'With Alex']);
  });

  it('writes a long table as it is read', async () => {
    const count = 3_000;
    let read = 0;
    const rows = function* () {
      for (read = 0; read < count; read++) yield { cells: [[{ text: `${read} ${SENTENCE}` }]] };
    };
    const paper = paperOf([{ is: 'table', caption: '', columns: [{ head: 'What', width: 1 }], rows }]);
    const measured = await measurePaper(paper, { fonts });
    const writing = writePdf(paper, { fonts }, measured);
    expect((await writing.next()).value).toBeInstanceOf(Uint8Array);
    expect(read).toBeLessThan(count / 2);
    await writing.return(measured);
  });

  it('names on each page its first and last item and the number of pages', async () => {
    const { bytes, pages, pageOf } = await written(paperOf(everything));
    const pdf = await getDocumentProxy(bytes.slice());
    const labels = (await pdf.getPageLabels()) ?? [];
    for (let page = 1; page <= pages; page++) {
      const { items } = await (await pdf.getPage(page)).getTextContent();
      const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
      expect(text).toContain(`Page ${labels[page - 1]} of ${pages}`);
      const here = [...pageOf]
        .filter(([anchor, label]) => anchor.startsWith('EK-') && label === labels[page - 1])
        .map(([anchor]) => anchor);
      if (here.length > 0) expect(text).toContain(`${here.at(-1)}`);
    }
  });

  it('gives all that is on a page a part in its structure, or marks it as decoration', async () => {
    const { bytes, pages } = await written(paperOf([...everything, entry(99, 'שלום 5 👍')]), { draw: blocks });
    const pdf = await getDocumentProxy(bytes.slice());
    for (let number = 1; number <= pages; number++) {
      const page = await pdf.getPage(number);
      const inTree = [...JSON.stringify(await page.getStructTree()).matchAll(/"type":"content","id":"([^"]+)"/g)].map(([, id]) => id);
      const { items } = await page.getTextContent({ includeMarkedContent: true });
      let [depth, loose] = [0, 0];
      const onPage: string[] = [];
      for (const item of items) {
        if ('str' in item) {
          if (depth === 0 && item.str.trim() !== '') loose++;
        } else if (item.type === 'endMarkedContent') depth--;
        else {
          depth++;
          if (item.id) onPage.push(item.id);
        }
      }
      expect(loose).toBe(0);
      expect(inTree.toSorted()).toEqual(onPage.toSorted());
    }
  });

  it('is the same each time, and measures what it writes', async () => {
    const [one, two] = [await written(paperOf(everything)), await written(paperOf(everything))];
    expect(Buffer.compare(one.bytes, two.bytes)).toBe(0);
    const measured = await measurePaper(paperOf(everything), { fonts });
    expect(measured.pages).toBe(one.pages);
    expect([...measured.pageOf]).toEqual([...one.pageOf]);
  });

  it('does not leave a heading at the foot of a page', async () => {
    for (let lines = 30; lines < 46; lines++) {
      const { pageOf } = await measurePaper(
        paperOf([
          { is: 'paragraph', runs: [{ text: Array.from({ length: lines }, () => 'line').join('\n') }] },
          { is: 'heading', level: 2, text: 'Heading', anchor: 'heading' },
          entry(1, SENTENCE),
        ]),
        { fonts },
      );
      expect(pageOf.get('heading')).toBe(pageOf.get('EK-0001'));
    }
  });

  it('keeps the head of a table with its first row', async () => {
    for (let lines = 30; lines < 46; lines++) {
      const { pageOf } = await measurePaper(
        paperOf([
          { is: 'paragraph', runs: [{ text: Array.from({ length: lines }, () => 'line').join('\n') }] },
          { is: 'heading', level: 2, text: 'Heading', anchor: 'heading' },
          {
            is: 'table',
            caption: 'Caption',
            columns: [{ head: 'Head', width: 1 }],
            rows: () => [{ cells: [[{ text: 'One' }]], anchor: 'row' }],
          },
        ]),
        { fonts },
      );
      expect(pageOf.get('heading')).toBe(pageOf.get('row'));
    }
  });

  it('keeps a paragraph with the table or the part that it speaks of', async () => {
    const row = { cells: [[{ text: 'One' }]], anchor: 'row' };
    for (const next of [
      { is: 'table', caption: 'Caption', columns: [{ head: 'Head', width: 1 }], rows: () => [row] },
      { is: 'heading', level: 3, text: 'Part', anchor: 'row' },
    ] as const)
      for (let lines = 30; lines < 46; lines++) {
        const { pageOf } = await measurePaper(
          paperOf([
            { is: 'paragraph', runs: [{ text: Array.from({ length: lines }, () => 'line').join('\n') }] },
            { is: 'heading', level: 2, text: 'Heading', anchor: 'heading' },
            { is: 'paragraph', runs: [{ text: SENTENCE }] },
            next,
            { is: 'paragraph', runs: [{ text: SENTENCE }] },
          ]),
          { fonts },
        );
        expect(pageOf.get('heading')).toBe(pageOf.get('row'));
      }
  });

  it('leaves neither the first line of a list alone on a page nor the last', async () => {
    for (let lines = 20; lines < 50; lines += 2) {
      const { bytes } = await written(
        paperOf([
          { is: 'paragraph', runs: [{ text: Array.from({ length: lines }, () => 'line').join('\n') }] },
          { is: 'bullets', items: ['First.', 'Second.', SENTENCE.repeat(8), 'Third.', 'Fourth.'].map((text) => [{ text }]) },
        ]),
      );
      const pdf = await getDocumentProxy(bytes.slice());
      const onPage: string[] = [];
      for (let page = 1; page <= pdf.numPages; page++) {
        const { items } = await (await pdf.getPage(page)).getTextContent();
        onPage.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
      }
      const pageWith = (words: string) => onPage.findIndex((text) => text.includes(words));
      expect([pageWith('First.'), pageWith('Third.')]).toEqual([pageWith('Second.'), pageWith('Fourth.')]);
    }
  });

  it('breaks what is longer than a page, word or table row, and loses none of it', async () => {
    const [long, word] = [SENTENCE.repeat(1_300), 'ж'.repeat(5_000)];
    const { bytes, pages } = await written(
      paperOf([
        entry(1, long),
        entry(2, word),
        { is: 'table', caption: '', columns: [{ head: 'A', width: 1 }], rows: () => [{ cells: [[{ text: SENTENCE.repeat(200) }]] }] },
      ]),
    );
    expect(pages).toBeGreaterThan(20);
    const pdf = await getDocumentProxy(bytes);
    let [count, letters] = [0, 0];
    for (let page = 1; page <= pages; page++) {
      const { items } = await (await pdf.getPage(page)).getTextContent();
      const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
      count += text.match(/collect/g)?.length ?? 0;
      letters += text.match(/ж/g)?.length ?? 0;
    }
    expect(count).toBe(1_500);
    expect(letters).toBe(5_000);
  });

  it('writes an empty paper, and Letter', async () => {
    const { bytes } = await written(paperOf([], { size: 'Letter' }));
    const page = await (await getDocumentProxy(bytes)).getPage(1);
    expect(page.view).toEqual([0, 0, 612, 792]);
  });

  it('stops when it is told to, and when nobody reads on', async () => {
    const stop = new AbortController();
    const writing = writePdf(paperOf(everything), { fonts, signal: stop.signal, onPage: () => stop.abort() });
    await expect(writing.next()).rejects.toThrow(/abort/i);
    const left = writePdf(paperOf(everything), { fonts });
    await left.next();
    await left.return({ pages: 0, pageOf: new Map(), missing: 0, broken: 0 });
  });

  it('says so where a paper is not the same twice', async () => {
    let times = 0;
    const paper = paperOf([], {
      blocks: async function* () {
        times++;
        for (let page = 0; page < times; page++) yield* [entry(page, SENTENCE), { is: 'page-break' as const }];
      },
    });
    await expect(written(paper)).rejects.toThrow(/not the same twice/);
  });

  it.runIf(has('qpdf'))('passes the check of qpdf', async () => {
    for (const draw of [undefined, blocks]) {
      const { bytes } = await written(paperOf([...everything, entry(99, 'שלום 👍 مرحبا 5')]), draw ? { draw } : {});
      const { status, out, err } = ask(bytes, 'qpdf', '--check', '{}');
      expect(`${out}${err}`).toContain('No syntax or stream encoding errors found');
      expect(status).toBe(0);
    }
  });

  it.runIf(has('pdfinfo'))('is built as screen readers need it', async () => {
    const { bytes } = await written(paperOf(everything));
    const { out, err } = ask(bytes, 'pdfinfo', '-struct', '{}');
    expect(err).toBe('');
    for (const tag of [
      'Document',
      'Sect',
      'H1',
      'H2',
      'H3',
      'P',
      'BlockQuote',
      'L',
      'LI',
      'Lbl',
      'LBody',
      'TOC',
      'TOCI',
      'Link',
      'Table',
      'THead',
      'TBody',
      'TR',
      'TH',
      'TD',
      'Caption',
    ])
      expect(out).toMatch(new RegExp(`^ *${tag}\\b`, 'm'));
  });

  it.runIf(has('pdftotext'))('gives back the text of every message, in order', async () => {
    const { bytes } = await written(paperOf(everything));
    const text = textOf(bytes);
    let from = text.indexOf('With Alex');
    for (let at = 0; at < 60; at++) {
      const found = text.indexOf(`EK-${String(at + 1).padStart(4, '0')}`, from);
      expect(found).toBeGreaterThan(from);
      from = found;
    }
  });
});
