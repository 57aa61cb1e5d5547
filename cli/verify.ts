import { samePackCode } from '../lib/core/pack/pack-code';
import { type PackReport, verifyPack } from '../lib/core/pack/verify-pack';
import { openPack, type PackOnDisk, streamingDigest } from './open-pack';

export interface VerifyOutput {
  out(line: string): void;
  error(line: string): void;
}

const USAGE = `Usage: verify PACK [--code CODE]
  PACK         a pack's ZIP, or the folder it was unpacked to
  --code CODE  the pack code that was noted when the pack was made
Exit status: 0 unchanged, 1 something differs (each named), 2 it could not be read.`;

/** `evenkeel verify`: resolves to the exit status. */
export async function verifyCommand(args: readonly string[], io: VerifyOutput): Promise<number> {
  const request = parse(args);
  if (request === 'help') {
    io.out(USAGE);
    return 0;
  }
  if (!request) {
    io.error(USAGE);
    return 2;
  }
  let opened: PackOnDisk | undefined;
  try {
    opened = await openPack(request.path);
    const report = await verifyPack(opened.pack, streamingDigest);
    return print(report, request.code, io);
  } catch (error) {
    io.error(unreadable(request.path, error));
    return 2;
  } finally {
    await opened?.close();
  }
}

function parse(args: readonly string[]): { path: string; code?: string } | 'help' | undefined {
  const rest = [...args];
  if (rest.includes('--help') || rest.includes('-h')) return 'help';
  const option = rest.indexOf('--code');
  const code = option === -1 ? undefined : rest.splice(option, 2)[1];
  const [path] = rest;
  if (rest.length !== 1 || !path || path.startsWith('--') || (option !== -1 && !code)) return undefined;
  return code === undefined ? { path } : { path, code };
}

function print(report: PackReport, code: string | undefined, io: VerifyOutput): number {
  const { counts, packCode, notes } = report;
  const faults = report.faults.map(({ message }) => message);
  if (code !== undefined && (packCode === undefined || !samePackCode(code, packCode)))
    faults.push(`The pack code is not ${code}: this is another pack.`);
  for (const fault of faults) io.out(`Differs: ${fault}`);
  for (const note of notes) io.out(`Note: ${note}`);
  io.out(
    `Files: ${counts.files} (${counts.bytes} bytes) · messages: ${counts.messages} · captures: ${counts.captures} · log entries: ${counts.entries}`,
  );
  if (packCode) io.out(`Pack code: ${packCode}`);
  if (faults.length > 0) {
    io.out(`${faults.length} ${faults.length === 1 ? 'difference' : 'differences'} found.`);
    return 1;
  }
  io.out(
    code === undefined
      ? 'Unchanged since the pack was made, if the pack code is the one its maker noted. README.txt says what this does not show.'
      : 'Unchanged since the pack was made, and the pack code fits. README.txt says what this does not show.',
  );
  return 0;
}

function unreadable(path: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return `There is no file or folder "${path}".`;
  if (code === 'EACCES' || code === 'EPERM') return `"${path}" may not be read by this account.`;
  return `"${path}" could not be read: ${error instanceof Error ? error.message : String(error)}`;
}
