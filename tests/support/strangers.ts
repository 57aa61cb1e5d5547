import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isHere, type Tool } from './describe-with-tools';

export interface StrangersAsked {
  /** Of messages, in the order in which the exhibit must have them; those in scripts from right to left are passed over. */
  readonly texts?: readonly string[];
}

/**
 * Has programs that are not ours look at the ZIP of a pack, those of them that are here.
 * @returns what they complain of; empty where they find nothing.
 */
export async function strangersFind(zip: string, { texts = [] }: StrangersAsked = {}): Promise<readonly string[]> {
  const complaints: string[] = [];
  const top = await mkdtemp(join(tmpdir(), 'evenkeel-strangers-'));
  const ask = (tool: Tool, words: readonly string[], cwd: string): string | undefined => {
    if (!isHere(tool)) return undefined;
    const { status, stdout, stderr } = spawnSync(tool, words, { cwd, encoding: 'utf8', maxBuffer: 1 << 29 });
    if (status === 0) return stdout + stderr;
    complaints.push(`${tool} ${words.join(' ')} ended with ${status}: ${(stdout + stderr).slice(-2000)}`);
    return undefined;
  };
  try {
    ask('unzip', ['-tq', zip], top);
    ask('7z', ['t', zip], top);
    ask('unzip', ['-q', zip, '-d', top], top);
    const [name = ''] = await readdir(top);
    const folder = join(top, name);
    const paths = await readdir(folder, { recursive: true });
    for (const list of ['manifest-sha256.txt', 'tagmanifest-sha256.txt', 'data/records.sha256'])
      ask('sha256sum', ['-c', '--strict', '--quiet', list], folder);
    if (isHere('bagit.py')) {
      const bagit = spawnSync('python3', ['-c', 'import bagit, sys; bagit.Bag(sys.argv[1]).validate()', folder], { encoding: 'utf8' });
      if (bagit.status !== 0) complaints.push(`bagit: ${bagit.stderr.slice(-2000)}`);
    }
    // A copy for a forum is not signed.
    if (paths.includes('signature.json') && isHere('openssl') && isHere('jq')) {
      const lines = (await readFile(join(folder, 'README.txt'), 'utf8')).split('\n').map((line) => line.trim());
      const script = lines.filter((line) => /^(?:jq|openssl dgst) /.test(line)).join(' && ');
      const { status, stderr } = spawnSync('sh', ['-c', script], { cwd: folder, encoding: 'utf8' });
      if (script === '' || status !== 0) complaints.push(`openssl, as README.txt says: ${stderr.slice(-2000)}`);
    }
    const papers = paths.filter((path) => /^data\/(?:exhibit\/)?[^/]+\.pdf$/.test(path));
    for (const path of papers) {
      ask('qpdf', ['--check', '--no-warn', path], folder);
      const info = ask('pdfinfo', [path], folder);
      if (info !== undefined && !/Tagged:\s+yes/.test(info)) complaints.push(`pdfinfo finds ${path} not tagged`);
    }
    const exhibit = papers.find((path) => path.includes('exhibit/'));
    const read = exhibit && ask('pdftotext', ['-raw', exhibit, '-'], folder);
    if (read) complaints.push(...textComplaints(read, texts, await packCodeOf(folder)));
    const documents = paths.filter((path) => /^data\/[^/]+\.docx$/.test(path));
    if (documents.length > 0)
      ask(
        'soffice',
        [
          '--headless',
          `-env:UserInstallation=file://${join(top, 'profile')}`,
          '--convert-to',
          'pdf',
          '--outdir',
          join(top, 'pdf'),
          ...documents,
        ],
        folder,
      );
    return complaints;
  } finally {
    await rm(top, { recursive: true, force: true });
  }
}

async function packCodeOf(folder: string): Promise<string> {
  return /\b[0-9a-f]{5}(?:-[0-9a-f]{5}){3}\b/.exec(await readFile(join(folder, 'README.txt'), 'utf8'))?.[0] ?? 'no pack code';
}

function textComplaints(read: string, texts: readonly string[], packCode: string): string[] {
  const complaints: string[] = [];
  const words = plain(read);
  let at = 0;
  for (const line of texts.flatMap((text) => text.split('\n')).filter((each) => plain(each) !== '' && !/[\u0590-\u08ff]/.test(each))) {
    const found = words.indexOf(plain(line), at);
    if (found < 0) complaints.push(`pdftotext does not find in its place: ${line}`);
    else at = found + plain(line).length;
  }
  for (const [index, page] of read.split('\f').entries())
    if (page.trim() !== '' && !page.includes(packCode)) complaints.push(`page ${index + 1} does not name the pack code`);
  return complaints;
}

/** Without what a line's end may change, and without signs that only a system font draws. */
export const plain = (text: string): string => text.replace(/[\s\u00ad]|\p{Extended_Pictographic}/gu, '');
