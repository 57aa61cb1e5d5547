import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ExportRequest } from '../../../lib/core/export/request';
import type { ExportSource } from '../../../lib/core/export/source';
import { forecastPages, type PaperPages, writePapers } from '../../../lib/core/export/write-papers';
import type { Fonts } from '../../../lib/core/pdf/fonts';
import { redactedRequest, redactedSource } from '../../../lib/core/redaction/redacted-source';
import { redactorOf } from '../../../lib/core/redaction/redactor';
import { textOfPdf } from '../../fixtures/exports/pdf-text';
import { shippedFonts } from '../../fixtures/exports/shipped-fonts';
import { packRequest, threeConversations } from '../../fixtures/exports/three-conversations';

const ALL: ExportRequest['papers'] = [
  'challenge',
  'completeness',
  'cafcass-summary',
  'statement-draft',
  'pattern',
  'schedule',
  'chronology',
  'exhibit',
];
const digest = async (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function wordsOf(path: string, bytes: Uint8Array): Promise<string> {
  if (path.endsWith('.pdf')) return (await textOfPdf(bytes)).join('\n');
  const parts = path.endsWith('.docx') ? Object.values(unzipSync(bytes)) : [bytes];
  return parts.map((part) => new TextDecoder().decode(part)).join('\n');
}

describe('the papers of a pack', () => {
  let fonts: Fonts;
  beforeAll(() => {
    fonts = shippedFonts();
  });

  async function written(source: ExportSource, request: ExportRequest) {
    const files = new Map<string, Uint8Array>();
    const papers = writePapers(source, request, { fonts, packCode: '3fa9c-1b2d0-77e41-0c5aa' });
    let pages: readonly PaperPages[] = [];
    for (let next = await papers.next(); ; next = await papers.next()) {
      if (next.done) {
        pages = next.value;
        return { files, pages };
      }
      const pieces: Uint8Array[] = [];
      const { path, content } = next.value;
      if (content instanceof Uint8Array) pieces.push(content);
      else for await (const piece of content) pieces.push(piece);
      files.set(path, new Uint8Array(Buffer.concat(pieces)));
    }
  }

  it('come in the order in which they name one another, and the same each time', async () => {
    const request = packRequest({ papers: ALL });
    const first = await written(threeConversations(), request);
    expect([...first.files.keys()]).toEqual([
      'data/exhibit/SE1.pdf',
      'data/chronology.pdf',
      'data/chronology.csv',
      'data/chronology.docx',
      'data/schedule.pdf',
      'data/pattern.pdf',
      'data/statement-draft.docx',
      'data/cafcass-summary.pdf',
      'data/completeness.pdf',
      'data/challenge.pdf',
    ]);
    const second = await written(threeConversations(), request);
    for (const [path, bytes] of first.files)
      expect(await digest(second.files.get(path) ?? bytes.subarray(1)), path).toBe(await digest(bytes));
    expect(await forecastPages(threeConversations(), request, { fonts })).toEqual(first.pages);
  });

  it('name the pages of the exhibit on which items stand', async () => {
    const { files } = await written(threeConversations(), packRequest({ papers: ['exhibit', 'chronology'] }));
    const pages = await textOfPdf(files.get('data/exhibit/SE1.pdf'));
    const rows = new TextDecoder()
      .decode(files.get('data/chronology.csv'))
      .split('\r\n')
      .flatMap((line) => /(EK-\d+),SE1,(\w+)/.exec(line)?.slice(1, 3) ?? []);
    expect(rows.length).toBe(18);
    for (let at = 0; at < rows.length; at += 2) {
      const page = pages.find((text) => text.includes(`SE1, page ${rows[at + 1]}`));
      expect(page, `${rows[at]} on ${rows[at + 1]}`).toContain(rows[at]);
    }
  });

  it('need not be read, and without an exhibit name no pages of one', async () => {
    const paths: string[] = [];
    for await (const { path } of writePapers(threeConversations(), packRequest({ papers: ['chronology'] }), { fonts, packCode: 'x' }))
      paths.push(path);
    expect(paths).toHaveLength(3);
    const { files } = await written(threeConversations(), packRequest({ papers: ['chronology'] }));
    expect(new TextDecoder().decode(files.get('data/chronology.csv'))).not.toContain('SE1');
  });

  it('stop when they are told to', async () => {
    const parts = { fonts, packCode: 'x', signal: AbortSignal.abort(new Error('Enough.')) };
    await expect(writePapers(threeConversations(), packRequest(), parts).next()).rejects.toThrow('Enough.');
  });

  it('let no mark out of its folder', async () => {
    const { files } = await written(threeConversations(), packRequest({ papers: ['exhibit'], mark: { initials: '../../É', number: 1 } }));
    expect([...files.keys()]).toEqual(['data/exhibit/É1.pdf']);
  });

  it('hold nothing of what was replaced, in any of them', async () => {
    const redaction = {
      replacements: [
        { find: 'Maya', what: 'name', by: '[Child 1]' },
        { find: 'Alex', what: 'name', by: '[Person 1]' },
        { find: 'Sam', what: 'name', by: '[Person 2]' },
        { find: 'swim', what: 'other', by: '[word 1]' },
        { find: '07700 900123', what: 'number', by: '[number 1]' },
        { find: 'handover', what: 'other', by: '[word 2]' },
        { find: 'example.org', what: 'address', by: '[place 1]' },
      ],
      masked: 'all',
    } as const;
    const salt = '0123456789abcdef'.repeat(2);
    const request = packRequest({ papers: ALL, recipient: 'forum', redaction });
    const printed = await redactedRequest(request, redactorOf(redaction, salt, digest));
    const { files } = await written(await redactedSource(threeConversations(), redaction, salt, digest), printed);
    for (const [path, bytes] of files) {
      const text = await wordsOf(path, bytes);
      for (const word of ['Maya', 'Alex', 'Sam ', '900123', 'handover', 'example.org', 'Exampleton', 'ZZ26P', 'S. Example'])
        expect(text, `${word} in ${path}`).not.toContain(word);
    }
  });
});
