import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ExportRequest } from '../../../lib/core/export/request';
import type { ExportSource } from '../../../lib/core/export/source';
import { writePapers } from '../../../lib/core/export/write-papers';
import { loadFonts } from '../../../lib/core/pdf/fonts';
import { type Authority, makeAuthority } from '../../e2e/servers/timestamp-authority';
import { wholeArchive } from '../../fixtures/packs/sample-archive';
import { sampleRequest, sampleSource } from '../../fixtures/packs/sample-source';
import { describeWithTools } from '../../support/describe-with-tools';
import { plain, strangersFind } from '../../support/strangers';
import { type MadePack, makePack, zipOf } from './packed-selection';
import { stampsBy } from './stamps-by';

/** A whole pack with all papers, as the core makes it, looked at by programs that are not ours. */
let authority: Authority;
let source: ExportSource;
let pack: MadePack;
let top: string;
/** The unpacked pack. */
let folder: string;

const root = join(import.meta.dirname, '../../..');
const font = async (path: string) => new Uint8Array(await readFile(join(root, 'node_modules', path)));

beforeAll(async () => {
  authority = makeAuthority();
  source = await sampleSource(await wholeArchive({ mails: 4, imported: 20, stamp: stampsBy(authority) }));
  const fonts = loadFonts({
    regular: await font('typeface-arimo/files/arimo-latin-400.woff'),
    bold: await font('typeface-arimo/files/arimo-latin-700.woff'),
    wideRegular: await font('roboto-fontface/fonts/roboto/Roboto-Regular.woff'),
    wideBold: await font('roboto-fontface/fonts/roboto/Roboto-Bold.woff'),
  });
  const request: ExportRequest = sampleRequest({
    papers: ['exhibit', 'chronology', 'schedule', 'pattern', 'completeness', 'challenge'],
  });
  pack = await makePack(source, request, { papers: (packCode) => writePapers(source, request, { fonts, packCode }) });
  top = await mkdtemp(join(tmpdir(), 'evenkeel-strangers-'));
  folder = join(top, pack.folder);
  for (const [path, bytes] of pack.contents) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  await writeFile(join(top, 'pack.zip'), await zipOf(pack));
}, 120_000);
afterAll(async () => {
  authority?.remove();
  if (top) await rm(top, { recursive: true, force: true });
});

/** Runs a program in the unpacked pack; what it says on a failure is in the failure. */
function run(program: string, words: readonly string[], cwd = folder): string {
  const { status, stdout, stderr } = spawnSync(program, words, { cwd, encoding: 'utf8', timeout: 110_000, maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${program} ${words.join(' ')} ended with ${status}\n${stdout}\n${stderr}`);
  return stdout + stderr;
}

const below = async (ending: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true })).filter((path) => path.endsWith(ending)).sort();

describeWithTools(['sha256sum'], 'sha256sum', () => {
  it.each(['manifest-sha256.txt', 'tagmanifest-sha256.txt', 'data/records.sha256'])('finds every file as %s says', (list) => {
    run('sha256sum', ['-c', '--strict', '--quiet', list]);
  });

  it('gives the pack code and the seal as README.txt says', () => {
    const plain = pack.packCode.replaceAll('-', '');
    expect(run('sha256sum', ['data/records.sha256']).startsWith(plain)).toBe(true);
    expect(run('sha256sum', ['tagmanifest-sha256.txt'])).toContain(pack.seal);
  });
});

describeWithTools(['bagit.py'], 'the Library of Congress’s bagit', () => {
  it('finds a valid bag', () => {
    const script = 'import bagit, sys; bagit.Bag(sys.argv[1]).validate(processes=1)';
    run('python3', ['-c', script, folder]);
  });
});

describeWithTools(['unzip'], 'unzip', () => {
  it('finds the ZIP whole', () => {
    expect(run('unzip', ['-t', 'pack.zip'], top)).toContain('No errors detected');
  });
});

describeWithTools(['7z'], '7-Zip', () => {
  it('finds the ZIP whole', () => {
    const said = run('7z', ['t', 'pack.zip'], top);
    expect(said).toContain('Everything is Ok');
    expect(said).not.toMatch(/warning/i);
  });
});

describeWithTools(['openssl', 'jq'], 'openssl', () => {
  it('finds the signature and the timestamp sound, as README.txt says', async () => {
    const said = (await readFile(join(folder, 'README.txt'), 'utf8')).split('\n').map((line) => line.trim());
    const commands = said.filter((line) => /^(?:jq|openssl) /.test(line));
    expect(commands).toHaveLength(4);
    const script = ['set -e', `cp '${join(authority.folder, 'ca.crt')}' CA.pem`, ...commands].join('\n');
    const printed = run('sh', ['-c', script]);
    expect(printed).toContain('Verified OK');
    expect(printed).toContain('Verification: OK');
    for (const left of ['CA.pem', 'key.pem', 'signature.der']) await rm(join(folder, left));
  });
});

describeWithTools(['qpdf', 'pdfinfo', 'pdftotext'], 'PDF programs', () => {
  it('find every paper sound and tagged', async () => {
    const papers = await below('.pdf');
    expect(papers).toContain('data/exhibit/AE1.pdf');
    for (const path of papers.filter((each) => !each.includes('originals'))) {
      run('qpdf', ['--check', '--no-warn', path]);
      const info = run('pdfinfo', [path]);
      expect(info, path).toMatch(/Tagged:\s+yes/);
      expect(info, path).toMatch(/Encrypted:\s+no/);
      expect(run('pdfinfo', ['-struct', path]), path).toContain('Document');
    }
  }, 120_000);

  it('find the text of every message in the exhibit, in order, and the pack code on each page', async () => {
    const text = run('pdftotext', ['-raw', 'data/exhibit/AE1.pdf', '-']);
    const words = plain(text);
    let at = 0;
    const missing: string[] = [];
    for (const { letter } of source.sections)
      for await (const part of source.section(letter)) {
        if (part.is !== 'item' || part.item.message === undefined) continue;
        // Right-to-left lines come out in the order of the eye; the papers' own tests look at those.
        const lines = part.item.message.text.split('\n').filter((line) => line && !/[\u0590-\u06ff]/.test(line));
        for (const line of lines) {
          const found = words.indexOf(plain(line), at);
          if (found < 0) missing.push(`${part.item.number}: ${line}`);
          else at = found + plain(line).length;
        }
      }
    expect(missing).toEqual([]);
    for (const page of text.split('\f').filter((each) => each.trim() !== '')) expect(page).toContain(pack.packCode);
  });
});

describeWithTools(['unzip'], 'all of them together', () => {
  it('find nothing in the ZIP', async () => {
    expect(await strangersFind(join(top, 'pack.zip'))).toEqual([]);
  }, 120_000);

  it('find what is wrong', async () => {
    const contents = new Map(pack.contents).set('data/records/log.csv', new TextEncoder().encode('x'));
    await writeFile(join(top, 'changed.zip'), await zipOf({ ...pack, contents }));
    const found = await strangersFind(join(top, 'changed.zip'), { texts: ['Nobody wrote this.'] });
    expect(found.join('\n')).toMatch(/sha256sum -c .*manifest-sha256/);
  }, 120_000);
});

describeWithTools(['soffice'], 'LibreOffice', () => {
  it('opens the documents and the tables', async () => {
    const documents = await below('.docx');
    const tables = ['data/records/messages.csv', 'data/records/log.csv', 'data/chronology.csv'];
    const convert = (to: string, paths: readonly string[]) =>
      run('soffice', [
        '--headless',
        `-env:UserInstallation=file://${join(top, 'profile')}`,
        '--convert-to',
        to,
        '--outdir',
        join(top, to),
        ...paths,
      ]);
    convert('pdf', documents);
    // 44: comma, 34: quotation mark, 76: UTF-8.
    run('soffice', [
      '--headless',
      `-env:UserInstallation=file://${join(top, 'profile')}`,
      '--infilter=CSV:44,34,76',
      '--convert-to',
      'xlsx',
      '--outdir',
      join(top, 'xlsx'),
      ...tables,
    ]);
    expect((await readdir(join(top, 'pdf'))).length).toBe(documents.length);
    expect((await readdir(join(top, 'xlsx'))).sort()).toEqual(['chronology.xlsx', 'log.xlsx', 'messages.xlsx']);
    // A cell that a spreadsheet takes for a formula would stand there as one.
    const sheet = run('unzip', ['-p', join(top, 'xlsx', 'messages.xlsx'), 'xl/worksheets/sheet1.xml']);
    expect(sheet).not.toContain('<f');
  }, 120_000);
});
