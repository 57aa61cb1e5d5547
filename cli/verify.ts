import { samePackCode } from '../lib/core/pack/pack-code';
import { type PackReport, verifyPack } from '../lib/core/pack/verify-pack';
import { unreadable } from './disk-file';
import { openPack, type PackOnDisk, streamingDigest } from './open-pack';

export interface VerifyOutput {
  out(line: string): void;
  error(line: string): void;
}

const USAGE = `Usage: evenkeel verify PACK [--code CODE]
  PACK         a pack's ZIP, or the folder it was unpacked to
  --code CODE  the pack code that was noted when the pack was made
Exit status: 0 nothing differs, 1 something differs (each named), 2 it could not be read.`;

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
  if (!report.compared) {
    for (const { message } of report.faults) io.out(message);
    return 1;
  }
  const faults = report.faults.map(({ message }) => message);
  const another = code !== undefined && (packCode === undefined || !samePackCode(code, packCode));
  if (another) faults.push(`The pack code is not ${code}: this is another pack.`);
  for (const fault of faults) io.out(`Differs: ${fault}`);
  for (const note of notes) io.out(`Note: ${note}`);
  io.out(
    `Files: ${counts.files} (${counts.bytes} bytes) · messages: ${counts.messages} · captures: ${counts.captures} · log entries: ${counts.entries}`,
  );
  if (faults.length > 0) {
    if (packCode)
      io.out(`Pack code of the lists in this pack: ${packCode}.${another ? '' : ' That it fits does not undo the differences above.'}`);
    io.out(`${faults.length} ${faults.length === 1 ? 'difference' : 'differences'} found.`);
    return 1;
  }
  io.out(`Pack code: ${packCode}`);
  io.out(
    code === undefined
      ? 'Nothing differs: the files are as they were when the pack was made, if this is the pack code its maker gave you. README.txt says what this does not show.'
      : 'Nothing differs: the files are as they were when the pack was made, and the pack code fits. README.txt says what this does not show.',
  );
  return 0;
}
